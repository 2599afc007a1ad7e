import { nextMonth, type Zone } from '../../shared/time/zone.ts';

const dayLength = 86_400_000;

/** A local month and how far it is gone. */
export interface MonthTime {
  name: string;
  days: number;
  /** Days gone by, with today's part; 0 before the month, `days` after it. */
  elapsed: number;
}

/** A month `YYYY-MM` as seen from an instant. */
export function timeOf(name: string, zone: Zone, now: number): MonthTime {
  const days = daysIn(name, zone);
  if (now < zone.monthStart(name)) return { name, days, elapsed: 0 };
  if (now >= zone.monthStart(nextMonth(name))) return { name, days, elapsed: days };
  const day = Number(zone.dayOf(now).slice(-2));
  const start = zone.toInstant(`${dayName(name, day)}T00:00:00`);
  const end =
    day === days ? zone.monthStart(nextMonth(name)) : zone.toInstant(`${dayName(name, day + 1)}T00:00:00`);
  return { name, days, elapsed: day - 1 + (now - start) / (end - start) };
}

/** How many days a month has. */
export function daysIn(month: string, zone: Zone): number {
  return Math.round((zone.monthStart(nextMonth(month)) - zone.monthStart(month)) / dayLength);
}

/** The month before. */
export function previousMonth(month: string): string {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5));
  return number === 1 ? `${String(year - 1)}-12` : `${String(year)}-${String(number - 1).padStart(2, '0')}`;
}

/** A day of a month, `YYYY-MM-DD`. */
export function dayName(month: string, day: number): string {
  return `${month}-${String(day).padStart(2, '0')}`;
}

/** Rows by day, from the first to the last one, empty days included. */
export function daysOf<Row extends { day: number }>(
  rows: readonly Row[],
  first: number,
  last: number,
): Row[][] {
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (): Row[] => []);
  for (const row of rows) days[row.day - first]?.push(row);
  return days;
}
