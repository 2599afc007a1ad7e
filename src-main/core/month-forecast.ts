import { monthlyAllowance } from '../../shared/tariff/eras/service-billed.ts';
import type { Zone } from '../../shared/time/zone.ts';
import type { MonthTotalRow } from '../database/charges.ts';
import type { DayFigures, ForecastInput } from './forecast.ts';
import { partOfDayPassed } from './forecast/part-of-day.ts';
import { weekdayOf } from './forecast/weekdays.ts';
import { countsTowardsAllowance, firstAllowanceMonth } from './month-allowance.ts';
import { countMessages, sumTotals } from './month-figures.ts';
import { dayName, daysIn, daysOf, type MonthTime } from './month-time.ts';

/** A month of the past and its rows. */
export interface PastMonth {
  name: string;
  rows: readonly MonthTotalRow[];
}

/** What one number's forecast is made from; `before` are the months before, oldest first. */
export function forecastInput(
  rows: readonly MonthTotalRow[],
  before: readonly PastMonth[],
  month: MonthTime,
  zone: Zone,
  known: Pick<ForecastInput, 'closed' | 'replyRate' | 'repliesUsed'>,
): ForecastInput {
  const gone = Math.floor(month.elapsed);
  const past = before.flatMap(({ name, rows: own }) => daysOf(own, 1, daysIn(name, zone)));
  return {
    ...known,
    spent: sumTotals(rows).max,
    past: [...past, ...daysOf(rows, 1, gone)].map(figuresOf),
    passed: partOfDayPassed((month.elapsed - gone) * 24 * 60),
    weekday: weekdayOf(dayName(month.name, gone + 1)),
    daysAhead: month.days - gone - 1,
    repliesFree: month.name < firstAllowanceMonth ? Infinity : monthlyAllowance,
  };
}

function figuresOf(day: readonly MonthTotalRow[]): DayFigures {
  return {
    cost: sumTotals(day.filter((row) => !countsTowardsAllowance(row))).max,
    replies: countMessages(day.filter((row) => countsTowardsAllowance(row) || wouldCount(row))),
  };
}

// Before the allowance: replies that would use it up today, so that its first month does not begin blind.
function wouldCount({ category, reason }: MonthTotalRow): boolean {
  return category === 'service' && (reason === 'customer_service_window' || reason === 'service_free');
}
