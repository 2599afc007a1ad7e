import type { MonthSpend } from '../../../shared/contract/spend.ts';
import { formatMicros, parseMicros } from '../../../shared/money/micros.ts';
import { monthBeside } from './place.ts';

/** One day of the chart. Numbers are for heights only, never for sums. */
export interface DayBar {
  day: string;
  messages: number;
  amount: number;
  text: string;
  isFuture: boolean;
  /** What was charged, by category. */
  parts: readonly { category: string; amount: number; text: string; messages: number }[];
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
      parts: (row?.categories ?? [])
        .filter(({ amount }) => Number(amount) > 0)
        .map(({ amount, ...part }) => ({ ...part, amount: Number(amount), text: amount })),
    };
  });
}

/** The categories that days were charged for, dearest first over them all. */
export function chargedCategories(bars: readonly DayBar[]): string[] {
  const sums = new Map<string, number>();
  for (const { category, amount } of bars.flatMap((bar) => bar.parts))
    sums.set(category, (sums.get(category) ?? 0) + amount);
  return [...sums].toSorted((a, b) => b[1] - a[1]).map(([category]) => category);
}

/** What each day still to come would cost by the forecast: its rest, shared evenly; null when no day is to come or nothing. */
export function dayForecast(
  { forecast, to_date }: Pick<MonthSpend, 'forecast' | 'to_date'>,
  bars: readonly DayBar[],
): { low: string; middle: string; high: string } | null {
  const days = bars.filter((bar) => bar.isFuture).length;
  const spent = parseMicros(to_date.amount.max);
  if (days === 0 || parseMicros(forecast.high) <= spent) return null;
  const share = (sum: string): string =>
    formatMicros(Math.max(0, Math.round((parseMicros(sum) - spent) / days)));
  return { low: share(forecast.low), middle: share(forecast.middle), high: share(forecast.high) };
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

/** Every month from the earliest of these to the latest, newest first, by year. */
export function monthsByYear(months: readonly string[]): { year: string; months: string[] }[] {
  const [first = '', last = ''] = [months.toSorted()[0], months.toSorted().at(-1)];
  const all: string[] = [];
  for (let month = last; month >= first && month !== ''; month = monthBeside(month, -1)) all.push(month);
  return Object.entries(Object.groupBy(all, (month) => month.slice(0, 4)))
    .map(([year, ofYear]) => ({ year, months: ofYear ?? [] }))
    .toReversed();
}
