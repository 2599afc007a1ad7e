import type { MonthSpend } from '../../shared/contract/spend.ts';
import type { RateCard } from '../../shared/tariff/rate-card.ts';
import { listMonthTotals, type MonthTotalRow } from '../database/charges.ts';
import { listErasedUsage } from '../database/erased-usage.ts';
import { listCounters } from '../database/ledger-counters.ts';
import { listUsedElsewhere } from '../database/usage-elsewhere.ts';
import type { CoreContext } from './context.ts';
import { forecastMonthEnd, lowerBy, settledForecast } from './forecast.ts';
import { closedWeekdays } from './forecast/weekdays.ts';
import { figureAllowance } from './month-allowance.ts';
import { findReplyRate } from './month-card.ts';
import {
  figureByCategory,
  figureByNumber,
  figureByTemplate,
  figureToDate,
  sumTotals,
} from './month-figures.ts';
import { forecastInput } from './month-forecast.ts';
import { toMonthNumber } from './month-number.ts';
import { previousMonth, type MonthTime } from './month-time.ts';

/** What a month's rows say, of what went through the API or of what was typed on the phone. */
export type Figures = Omit<MonthSpend['through_api'], 'refused'>;

/** Makes the figures of a fold's rows; a number's allowance is shared by what was sent through the API and what is replayed. */
export function figuresMaker(
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
  const erased = listErasedUsage(db, monthNumber, monthNumber);
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
        erased:
          erased.find((row) => row.kind === 'service' && row.key === id && row.through_api === throughApi)
            ?.used ?? 0,
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
