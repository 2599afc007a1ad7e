import type { MonthSpend } from '../../../shared/contract/spend.ts';

/** One bar of the chart. `amount` is a number for its height only, never for sums. */
export interface DayBar {
  day: string;
  messages: number;
  amount: number;
  text: string;
  isFuture: boolean;
}

/** Every day of the month (`YYYY-MM`), those without messages too; days after `today` (`YYYY-MM-DD`) are future. */
export function dayBars(month: string, days: MonthSpend['by_day'], today: string): DayBar[] {
  const byDay = new Map(days.map((row) => [row.day, row]));
  return Array.from({ length: daysIn(month) }, (_, index) => {
    const day = `${month}-${String(index + 1).padStart(2, '0')}`;
    const row = byDay.get(day);
    return {
      day,
      messages: row?.messages ?? 0,
      amount: Number(row?.amount ?? '0'),
      text: row?.amount ?? '0',
      isFuture: day > today,
    };
  });
}

/** How many days a month (`YYYY-MM`) has. */
export function daysIn(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

/** How a month stands to a day: over, going on, or still to come; `day`: days gone when going on. */
export function monthPlace(
  month: string,
  today: string,
): { isCurrent: boolean; isPast: boolean; day: number } {
  const current = today.slice(0, 7);
  return { isCurrent: month === current, isPast: month < current, day: Number(today.slice(8)) };
}
