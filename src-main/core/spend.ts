import { Refusal } from '../../shared/contract/refusal.ts';
import type { MonthSpend } from '../../shared/contract/spend.ts';
import { formatMicros } from '../../shared/money/micros.ts';
import { priceScenario } from '../../shared/tariff/price-scenario.ts';
import type { RateCard } from '../../shared/tariff/rate-card.ts';
import { ScenarioProblem } from '../../shared/tariff/scenario-problem.ts';
import { listChargedMonths, listMonthTotals, type MonthTotalRow } from '../database/charges.ts';
import { listCounters } from '../database/ledger-counters.ts';
import { listNumbers } from '../database/numbers.ts';
import { listUsedElsewhere, putUsedElsewhere } from '../database/usage-elsewhere.ts';
import { findAvoidable } from './avoidable.ts';
import { besideOf, presentBeside } from './beside.ts';
import type { CoreContext } from './context.ts';
import { figureEstimates } from './estimate-figures.ts';
import { forecastMonthEnd, lowerBy, settledForecast } from './forecast.ts';
import { closedWeekdays } from './forecast/weekdays.ts';
import { api } from './implement.ts';
import { rebuildLedger } from './ledger.ts';
import { readLiability } from './liability.ts';
import { figureAllowance, firstAllowanceMonth } from './month-allowance.ts';
import { cardInForce, findReplyRate } from './month-card.ts';
import {
  countMessages,
  figureByCategory,
  figureByNumber,
  figureByTemplate,
  figureToDate,
  sumTotals,
} from './month-figures.ts';
import { forecastInput } from './month-forecast.ts';
import { fromMonthNumber, toMonthNumber } from './month-number.ts';
import { dayName, daysOf, previousMonth, timeOf, type MonthTime } from './month-time.ts';
import { requireCurrency } from './owner-settings.ts';
import { requireNumber } from './settings.ts';
import { readWhatIf } from './what-if.ts';

/** What a month costs, and what a scenario would. */
export const spend = {
  month: api.spend.month.handler(({ context, input }) => readMonthSpend(context, input.month, input.number)),

  months: api.spend.months.handler(({ context }) => ({
    months: listChargedMonths(context.db).map(fromMonthNumber),
  })),

  whatIf: api.spend.whatIf.handler(({ context, input }) => readWhatIf(context, input)),

  setUsedElsewhere: api.spend.setUsedElsewhere.handler(async ({ context, input }) => {
    const zone = context.zone();
    const month = input.month ?? zone.monthOf(context.clock());
    const number = requireNumber(context.db, input.number).id;
    const { replies } = input;
    if (month < firstAllowanceMonth) {
      throw new Refusal(
        'no_allowance_then',
        `There are free replies to count since October 2026 only, not in ${month}.`,
        { month },
      );
    }
    await context.writeLong(['spend', 'inbox'], async (db) => {
      const entry = { number_id: number, month: toMonthNumber(month), replies };
      putUsedElsewhere(db, { ...entry, entered_at: context.clock() });
      // Nothing beyond the month hangs on it.
      await rebuildLedger(db, context, { month });
    });
    return { number, month, replies };
  }),

  price: api.spend.price.handler(({ input }) => {
    try {
      return priceScenario(input.scenario);
    } catch (error) {
      if (!(error instanceof ScenarioProblem)) throw error;
      throw new Refusal('bad_scenario', error.message, { path: error.path });
    }
  }),
};

type Figures = Omit<MonthSpend['through_api'], 'refused'>;

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
  const numbers = numberId === null ? listNumbers(context.db).map((row) => row.id) : [numberId];
  const card = cardInForce(context, currency, name, now, zone);
  const rows = listMonthTotals(context.db, toMonthNumber(name), numberId);
  const actual = rows.filter((row) => row.through_api === 0);
  const month = timeOf(name, zone, now);
  const figures = figuresMaker(context, rows, month, numbers, numberId, card);
  return {
    month: name,
    currency,
    time_zone: zone.timeZone,
    ...figures(0),
    by_day: byDay(actual, month),
    avoidable: actual.some((row) => row.outcome === 'charged')
      ? findAvoidable(context, name, numberId)
      : { amount: '0', causes: [] },
    through_api: {
      ...figures(1),
      refused: countMessages(rows.filter((row) => row.through_api === 1 && row.outcome === 'refused')),
    },
    liability: name === zone.monthOf(now) ? readLiability(context, numberId) : null,
    rate_card: card?.id ?? null,
    estimates: figureEstimates(actual),
    beside: presentBeside(besideOf(sumTotals(actual), settings)),
  };
}

/** Makes the figures of a fold's rows; a number's allowance is shared by what was sent through the API and what is replayed. */
function figuresMaker(
  context: CoreContext,
  all: readonly MonthTotalRow[],
  month: MonthTime,
  numbers: readonly string[],
  numberId: string | null,
  card: RateCard | null,
): (throughApi: 0 | 1) => Figures {
  const { db } = context;
  const settings = context.settings();
  const zone = context.zone();
  const monthNumber = toMonthNumber(month.name);
  const counters = listCounters(db, monthNumber, monthNumber).filter((row) => row.kind === 'service');
  const elsewhere = listUsedElsewhere(db, monthNumber, monthNumber);
  const hasRest = month.elapsed > 0 && month.elapsed < month.days;
  const last = previousMonth(month.name);
  const before = (hasRest ? [previousMonth(last), last] : []).map((name) => ({
    name,
    rows: listMonthTotals(db, toMonthNumber(name), numberId),
  }));
  const known = {
    closed: closedWeekdays(settings.opening_hours),
    replyRate: settings.country === null ? 0 : findReplyRate(card, settings.country, month.name),
  };

  return (throughApi) => {
    const rows = all.filter((row) => row.through_api === throughApi);
    const inputs = numbers.map((id) => {
      const isOwn = (row: MonthTotalRow): boolean => row.number_id === id && row.through_api === throughApi;
      const own = rows.filter(isOwn);
      const past = before.map((one) => ({ ...one, rows: one.rows.filter(isOwn) }));
      const used = counters.find((row) => row.key === id && row.through_api === throughApi)?.used ?? 0;
      return {
        number: id,
        // What is replayed shares the free replies with what was sent through the API.
        rows: throughApi === 0 ? own : all.filter((row) => row.number_id === id),
        used,
        elsewhere: elsewhere.find((row) => row.number_id === id)?.replies ?? 0,
        forecast: hasRest ? forecastInput(own, past, month, zone, { ...known, repliesUsed: used }) : null,
      };
    });
    const spent = sumTotals(rows);
    return {
      to_date: figureToDate(rows),
      by_category: figureByCategory(rows),
      by_template: figureByTemplate(rows),
      by_number: figureByNumber(rows, numbers),
      allowance: figureAllowance(inputs, month),
      forecast: lowerBy(
        hasRest
          ? forecastMonthEnd(inputs.flatMap(({ forecast }) => (forecast === null ? [] : [forecast])))
          : settledForecast(spent.max),
        spent.max - spent.min,
      ),
    };
  };
}

function byDay(rows: readonly MonthTotalRow[], month: MonthTime): MonthSpend['by_day'] {
  return daysOf(rows, 1, month.days).map((day, index) => ({
    day: dayName(month.name, index + 1),
    messages: countMessages(day),
    amount: formatMicros(sumTotals(day).max),
  }));
}
