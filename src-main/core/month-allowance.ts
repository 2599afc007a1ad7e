import type { MonthSpend } from '../../shared/contract/spend.ts';
import { monthlyAllowance } from '../../shared/tariff/eras/service-billed.ts';
import type { MonthTotalRow } from '../database/charges.ts';
import { expectRunOut, type ForecastInput } from './forecast.ts';
import { countMessages } from './month-figures.ts';
import { dayName, daysOf, type MonthTime } from './month-time.ts';

/** The first month that has the allowance. */
export const firstAllowanceMonth = '2026-10';

/** One number's month as the allowance sees it. */
export interface AllowanceInput {
  number: string;
  /** The number's rows of the month. */
  rows: readonly MonthTotalRow[];
  /** What the ledger's counter says, replies elsewhere included. */
  used: number;
  elsewhere: number;
  /** Of messages that were erased since. */
  erased: number;
  /** Null where nothing more can come. */
  forecast: ForecastInput | null;
}

/** How much of each number's allowance is used, and the day on which it ran or is expected to run out. */
export function figureAllowance(
  numbers: readonly AllowanceInput[],
  month: MonthTime,
): MonthSpend['allowance'] {
  if (month.name < firstAllowanceMonth) return [];
  return numbers.map((input) => ({
    number: input.number,
    used: input.used,
    elsewhere: input.elsewhere,
    limit: monthlyAllowance,
    runs_out_on: findRunOut(input, month),
  }));
}

/** Whether a charge used up one of the free replies, or came after them. */
export function countsTowardsAllowance({ reason }: Pick<MonthTotalRow, 'reason'>): boolean {
  return reason === 'service_allowance' || reason === 'service_over_allowance';
}

function findRunOut(
  { rows, elsewhere, erased, used, forecast }: AllowanceInput,
  month: MonthTime,
): string | null {
  let sum = elsewhere + erased;
  for (const [index, day] of daysOf(rows, 1, month.days).entries()) {
    sum += countMessages(day.filter(countsTowardsAllowance));
    const isOver = day.some((row) => row.reason === 'service_over_allowance');
    if (sum >= monthlyAllowance || isOver) return dayName(month.name, index + 1);
  }
  if (forecast === null || used === 0) return null;
  const days = expectRunOut(forecast);
  return days === null ? null : dayName(month.name, Math.floor(month.elapsed) + 1 + days);
}
