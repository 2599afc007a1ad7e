import { Refusal } from '../../shared/contract/refusal.ts';
import type { MonthSpend } from '../../shared/contract/spend.ts';
import { monthlyAllowance } from '../../shared/tariff/eras/service-billed.ts';
import { marketTables } from '../../shared/tariff/market.ts';
import { cardsOf, rateOf, type RateCard } from '../../shared/tariff/rate-card.ts';
import { priceScenario } from '../../shared/tariff/price-scenario.ts';
import { ScenarioProblem } from '../../shared/tariff/scenario-problem.ts';
import { nextMonth, type Zone } from '../../shared/time/zone.ts';
import { listChargedMessages } from '../database/charged-messages.ts';
import { listChargedMonths, listMonthTotals, type MonthTotalRow } from '../database/charges.ts';
import { firstIdAt } from '../database/message-id.ts';
import { listNumbers } from '../database/numbers.ts';
import { findAvoidable } from './avoidable.ts';
import type { CoreContext } from './context.ts';
import { forecastMonthEnd, settledForecast, type DayFigures, type ForecastInput } from './forecast.ts';
import { partOfDayPassed } from './forecast/part-of-day.ts';
import { closedWeekdays, weekdayOf } from './forecast/weekdays.ts';
import { api } from './implement.ts';
import {
  countMessages,
  countsTowardsAllowance,
  figureAllowance,
  figureByCategory,
  figureToDate,
  firstAllowanceMonth,
  sumTotals,
} from './month-figures.ts';
import { fromMonthNumber, toMonthNumber } from './month-number.ts';
import { requireCurrency } from './owner-settings.ts';
import { requireNumber } from './settings.ts';
import { formatMicros } from '../../shared/money/micros.ts';

const dayLength = 86_400_000;
const longestDelivery = 31 * dayLength;

/** What a month costs, and what a scenario would. */
export const spend = {
  month: api.spend.month.handler(({ context, input }) => readMonthSpend(context, input.month, input.number)),

  months: api.spend.months.handler(({ context }) => ({
    months: listChargedMonths(context.db).map(fromMonthNumber),
  })),

  price: api.spend.price.handler(({ input }) => {
    try {
      return priceScenario(input.scenario);
    } catch (error) {
      if (!(error instanceof ScenarioProblem)) throw error;
      throw new Refusal('bad_scenario', error.message, { path: error.path });
    }
  }),
};

interface MonthTime {
  name: string;
  days: number;
  /** Days gone by, with today's part; 0 before the month, `days` after it. */
  elapsed: number;
}

function readMonthSpend(
  context: CoreContext,
  asked: string | undefined,
  number: string | undefined,
): MonthSpend {
  const settings = context.settings();
  const currency = requireCurrency(settings);
  const zone = context.zone();
  const now = context.clock();
  const name = asked ?? zone.monthOf(now);
  const numberId = number === undefined ? null : requireNumber(context.db, number).id;
  const rows = listMonthTotals(context.db, toMonthNumber(name), numberId);
  const before = listMonthTotals(context.db, toMonthNumber(previousMonth(name)), numberId);
  const month = timeOf(name, zone, now);
  const numbers = numberId === null ? listNumbers(context.db).map((row) => row.id) : [numberId];
  const card = cardInForce(currency, name, now, zone);
  const replyRate = settings.country === null ? 0 : findReplyRate(card, settings.country, name);

  const hasRest = month.elapsed > 0 && month.elapsed < month.days;

  const figures = (
    throughApi: 0 | 1,
  ): Pick<MonthSpend, 'to_date' | 'by_category' | 'allowance' | 'forecast'> => {
    const own = rows.filter((row) => row.through_api === throughApi);
    const ownBefore = before.filter((row) => row.through_api === throughApi);
    return {
      to_date: figureToDate(own),
      by_category: figureByCategory(own),
      allowance: figureAllowance(own, numbers, month),
      forecast: hasRest
        ? forecastMonthEnd(
            numbers.map((id) => {
              const ofNumber = (row: MonthTotalRow): boolean => row.number_id === id;
              return {
                ...forecastNumber(own.filter(ofNumber), ownBefore.filter(ofNumber), month, zone),
                closed: closedWeekdays(settings.opening_hours),
                replyRate,
              };
            }),
          )
        : settledForecast(sumTotals(own).max),
    };
  };
  const actual = rows.filter((row) => row.through_api === 0);
  const refused = rows.filter((row) => row.through_api === 1 && row.outcome === 'refused');
  return {
    month: name,
    currency,
    time_zone: zone.timeZone,
    ...figures(0),
    by_day: byDay(actual, month),
    avoidable: avoidable(context, actual, name, numberId, zone),
    through_api: { ...figures(1), refused: countMessages(refused) },
    rate_card: card?.id ?? null,
  };
}

function avoidable(
  context: CoreContext,
  rows: readonly MonthTotalRow[],
  month: string,
  numberId: string | null,
  zone: Zone,
): MonthSpend['avoidable'] {
  if (!rows.some((row) => row.outcome === 'charged')) return { amount: '0', causes: [] };
  const ids = {
    first: firstIdAt(zone.monthStart(month) - longestDelivery),
    end: firstIdAt(zone.monthStart(nextMonth(month))),
  };
  const hasAllowanceLeft = (id: string): boolean =>
    month < firstAllowanceMonth ||
    countMessages(rows.filter((row) => row.number_id === id && countsTowardsAllowance(row))) <
      monthlyAllowance;
  return findAvoidable(
    listChargedMessages(context.db, toMonthNumber(month), ids, numberId),
    hasAllowanceLeft,
  );
}

function forecastNumber(
  rows: readonly MonthTotalRow[],
  before: readonly MonthTotalRow[],
  month: MonthTime,
  zone: Zone,
): Omit<ForecastInput, 'closed' | 'replyRate'> {
  const gone = Math.floor(month.elapsed);
  const lastMonthDays = daysIn(previousMonth(month.name), zone);
  const [today = []] = daysOf(rows, gone + 1, gone + 1);
  return {
    spent: sumTotals(rows).max,
    past: [...daysOf(before, 1, lastMonthDays), ...daysOf(rows, 1, gone)].map(figuresOf),
    today: figuresOf(today),
    passed: partOfDayPassed((month.elapsed - gone) * 24 * 60),
    weekday: weekdayOf(`${month.name}-${String(gone + 1).padStart(2, '0')}`),
    daysAhead: month.days - gone - 1,
    repliesUsed: countMessages(rows.filter(countsTowardsAllowance)),
    repliesFree: month.name < firstAllowanceMonth ? Infinity : monthlyAllowance,
  };
}

function figuresOf(day: readonly MonthTotalRow[]): DayFigures {
  return {
    cost: sumTotals(day.filter((row) => !countsTowardsAllowance(row))).max,
    replies: countMessages(day.filter(countsTowardsAllowance)),
  };
}

function daysOf(rows: readonly MonthTotalRow[], first: number, last: number): MonthTotalRow[][] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    rows.filter((row) => row.day === first + index),
  );
}

function byDay(rows: readonly MonthTotalRow[], month: MonthTime): MonthSpend['by_day'] {
  return daysOf(rows, 1, month.days).map((day, index) => ({
    day: `${month.name}-${String(index + 1).padStart(2, '0')}`,
    messages: countMessages(day),
    amount: formatMicros(sumTotals(day).max),
  }));
}

function timeOf(name: string, zone: Zone, now: number): MonthTime {
  const start = zone.monthStart(name);
  const end = zone.monthStart(nextMonth(name));
  const days = daysIn(name, zone);
  return { name, days, elapsed: Math.min(days, Math.max(0, ((now - start) / (end - start)) * days)) };
}

function daysIn(month: string, zone: Zone): number {
  return Math.round((zone.monthStart(nextMonth(month)) - zone.monthStart(month)) / dayLength);
}

function previousMonth(month: string): string {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5));
  return number === 1 ? `${String(year - 1)}-12` : `${String(year)}-${String(number - 1).padStart(2, '0')}`;
}

/** The card by which a month's last priced day is billed. */
function cardInForce(currency: string, month: string, now: number, zone: Zone): RateCard | null {
  const day = zone.dayOf(
    Math.max(zone.monthStart(month), Math.min(now, zone.monthStart(nextMonth(month)) - 1)),
  );
  return cardsOf(currency).findLast(({ effective }) => effective <= day) ?? null;
}

/** One reply past the allowance to the shop's own country, in micros; 0 when the card lacks it. */
function findReplyRate(card: RateCard | null, country: string, month: string): number {
  const tables = marketTables.filter(({ effective }) => effective.slice(0, 7) <= month);
  const market = tables.at(-1)?.place('', country).market ?? 'Other';
  return rateOf(card, market, 'service') ?? rateOf(card, market, 'utility') ?? 0;
}
