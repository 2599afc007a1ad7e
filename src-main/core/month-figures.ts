import type { MonthSpend } from '../../shared/contract/spend.ts';
import { formatMicros } from '../../shared/money/micros.ts';
import { addAmounts, noAmount, type Amount } from '../../shared/money/money.ts';
import { monthlyAllowance } from '../../shared/tariff/eras/service-billed.ts';
import type { MonthTotalRow } from '../database/charges.ts';

/** The first month that has the allowance. */
export const firstAllowanceMonth = '2026-10';

/** What a figure needs to know of priced messages. */
export type FigureRow = Pick<
  MonthTotalRow,
  'outcome' | 'category' | 'market' | 'amount_min' | 'amount_max' | 'certainty' | 'messages'
>;

/** The sum of totals whose amount is known, in micros; all rows are of one currency. */
export function sumTotals(rows: readonly FigureRow[]): Amount {
  return rows.reduce((sum, row) => addAmounts(sum, amountOf(row)), noAmount);
}

/** What a month's rows cost so far, how sure that is, and how many messages have no known price. */
export function figureToDate(rows: readonly FigureRow[]): MonthSpend['to_date'] {
  const sum = sumTotals(rows);
  const confirmed = sumTotals(rows.filter((row) => row.certainty === 'confirmed'));
  return {
    amount: { min: formatMicros(sum.min), max: formatMicros(sum.max) },
    confirmed: formatMicros(confirmed.max),
    estimated: formatMicros(sum.max - confirmed.max),
    unknown_messages: countMessages(rows.filter((row) => row.amount_max === null)),
    messages: countMessages(rows),
  };
}

/** The same by category and market, dearest first; null where no rate is known. */
export function figureByCategory(rows: readonly FigureRow[]): MonthSpend['by_category'] {
  const groups = new Map<string, FigureRow[]>();
  for (const row of rows) {
    if (
      row.category === null ||
      row.market === null ||
      row.outcome === 'refused' ||
      row.outcome === 'not_delivered'
    )
      continue;
    const key = `${row.category}|${row.market}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.entries()]
    .map(([key, group]) => {
      const [category = '', market = ''] = key.split('|');
      const sum = sumTotals(group);
      const isUnknown = group.some((row) => row.amount_max === null);
      return { category, market, messages: countMessages(group), sum, isUnknown };
    })
    .toSorted((a, b) => b.sum.max - a.sum.max || b.messages - a.messages)
    .map(({ category, market, messages, sum, isUnknown }) => ({
      category,
      market,
      messages,
      amount: isUnknown
        ? null
        : sum.min === sum.max
          ? formatMicros(sum.max)
          : { min: formatMicros(sum.min), max: formatMicros(sum.max) },
    }));
}

/** How much of each number's allowance is used, and the day on which it ran or will run out at this pace. */
export function figureAllowance(
  rows: readonly MonthTotalRow[],
  numbers: readonly string[],
  month: { name: string; days: number; elapsed: number },
): MonthSpend['allowance'] {
  if (month.name < firstAllowanceMonth) return [];
  return numbers.map((number) => {
    const counted = rows.filter((row) => row.number_id === number && countsTowardsAllowance(row));
    const used = countMessages(counted);
    return { number, used, limit: monthlyAllowance, runs_out_on: findRunOut(counted, used, month) };
  });
}

/** Whether a charge used up one of the free replies, or came after them. */
export function countsTowardsAllowance(row: Pick<MonthTotalRow, 'reason'>): boolean {
  return row.reason === 'service_allowance' || row.reason === 'service_over_allowance';
}

/** How many messages the rows stand for. */
export function countMessages(rows: readonly Pick<MonthTotalRow, 'messages'>[]): number {
  return rows.reduce((total, row) => total + row.messages, 0);
}

function findRunOut(
  counted: readonly MonthTotalRow[],
  used: number,
  month: { name: string; days: number; elapsed: number },
): string | null {
  const dayName = (day: number): string => `${month.name}-${String(day).padStart(2, '0')}`;
  let sum = 0;
  for (let day = 1; day <= month.days; day += 1) {
    sum += countMessages(counted.filter((row) => row.day === day));
    if (sum >= monthlyAllowance) return dayName(day);
  }
  if (used === 0 || month.elapsed <= 0 || month.elapsed >= month.days) return null;
  const day = Math.ceil((monthlyAllowance / used) * month.elapsed);
  return day <= month.days ? dayName(day) : null;
}

function amountOf(row: FigureRow): Amount {
  if (row.amount_min === null || row.amount_max === null) return noAmount;
  return { min: row.amount_min * row.messages, max: row.amount_max * row.messages };
}
