import { formatMicros, parseMicros } from '../../../shared/money/micros.ts';
import { hasApiMonth, listMonthTotals, type MonthTotalRow } from '../../database/charges.ts';
import { listNumbers } from '../../database/numbers.ts';
import type { CoreContext } from '../context.ts';
import { figuresMaker, type Figures } from '../figures-maker.ts';
import { cardInForce } from '../month-card.ts';
import { sumTotals } from '../month-figures.ts';
import { toMonthNumber } from '../month-number.ts';
import { previousMonth, timeOf, type MonthTime } from '../month-time.ts';
import { reachedLevels } from './levels.ts';
import type { Due, Matter } from './matter.ts';

/** The parts of a number's free replies, in percent, at which the owner is told. */
const allowanceLevels = [80, 100];

/** A forecast says nothing before so many whole days of the month are over… */
const fewestDaysGone = 3;
/** …and so many whole days, of this month or the one before, are known. */
const fewestDaysKnown = 7;

/** What the running month has to say about budget, forecast and free replies; old months never do. */
export function findSpendMatters(context: CoreContext, currency: string): Matter[] {
  const zone = context.zone();
  const now = context.clock();
  const month = timeOf(zone.monthOf(now), zone, now);
  const all = listMonthTotals(context.db, toMonthNumber(month.name), null);
  const numbers = listNumbers(context.db).map((row) => row.id);
  const card = cardInForce(context, currency, month.name, now, zone);
  const figures = figuresMaker(context, all, month, numbers, null, card)(0);
  const actual = all.filter((row) => row.through_api === 0);
  const matters = figures.allowance.map((row) => allowanceOf(row, month.name));
  const budget = budgetOf(context);
  if (budget === null) return matters;
  const spent = sumTotals(actual).max;
  const sums = { month: month.name, currency, budget: formatMicros(budget) };
  const about = `${month.name} ${currency} ${sums.budget}`;
  const { budget_levels: levels } = context.settings();
  const reached = reachedLevels(levels, spent, budget).map((level): Due => ({
    key: `${about} ${String(level)}`,
    facts: { kind: 'budget', ...sums, level, spent: formatMicros(spent) },
  }));
  const isSure = isForecastSure(context, actual, month) && passes(figures.forecast.low, budget);
  const forecast: Due = { key: about, facts: { kind: 'forecast_over_budget', ...sums, ...figures.forecast } };
  // What has come to pass needs no forecast any more.
  if (spent > budget && reached.length > 0) return [...matters, [forecast, ...reached]];
  return [...matters, reached, ...(isSure && spent <= budget ? [[forecast]] : [])];
}

/** The month's budget in micros; null without one. */
export function budgetOf(context: CoreContext): number | null {
  const { monthly_budget: budget } = context.settings().values;
  return typeof budget === 'string' ? parseMicros(budget) : null;
}

function allowanceOf(row: Figures['allowance'][number], month: string): Matter {
  const { number, used, limit, runs_out_on } = row;
  return reachedLevels(allowanceLevels, used, limit).map((level) => ({
    key: `${month} ${number} ${String(level)}`,
    facts: { kind: 'allowance', month, number, level, used, limit, runs_out_on },
  }));
}

// The warning comes once a month, so it must not be spent on a toss of a coin: nine times in ten the month ends above the low end.
function passes(low: string, budget: number): boolean {
  return parseMicros(low) > budget;
}

function isForecastSure(context: CoreContext, actual: readonly MonthTotalRow[], month: MonthTime): boolean {
  const gone = Math.floor(month.elapsed);
  if (gone < fewestDaysGone || actual.length === 0) return false;
  const first = Math.min(...actual.map(({ day }) => day));
  const isKnown = gone - first + 1 >= fewestDaysKnown;
  return isKnown || hasApiMonth(context.db, toMonthNumber(previousMonth(month.name)));
}
