import { hijriDay } from './hijri.ts';
import type { Header } from './header.ts';
import type { DateOrder } from '../types.ts';

/** The three orders; a bit mask over them uses 1, 2 and 4 in this sequence. */
export const DATE_ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** Earliest wall time a WhatsApp message can have, in seconds since 1970 read as UTC. */
export const EARLIEST = Date.UTC(2009, 0, 1) / 1000;

// Before the first telephone with a clock of its own and after the last two-digit year; what lies between may be a clock set wrong.
const FIRST_YEAR = 1970;
const LAST_YEAR = 2099;
const FIRST_PERSIAN_DAY = Date.UTC(1979, 2, 21) / 86_400_000;
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Day number since 1970 of a header under an order, null when no such day can be meant; `limit` in seconds bounds the century. */
export function dayOf(header: Header, order: DateOrder, limit: number): number | null {
  const yearFirst = order === 'ymd';
  const yearWidth = yearFirst ? header.aWidth : header.cWidth;
  const otherWidth = yearFirst ? header.cWidth : header.aWidth;
  if (yearWidth < 2 || otherWidth > 2) return null;
  const year = yearFirst ? header.a : header.c;
  const month = order === 'mdy' ? header.a : header.b;
  const day = order === 'dmy' ? header.a : order === 'mdy' ? header.b : header.c;
  if (month < 1 || month > 12 || day < 1) return null;
  if (yearWidth === 4 && year >= 1300 && year < 1500) return islamicDay(year, month, day, limit);
  if (day > (MONTH_DAYS[month - 1] ?? 0)) return null;
  if (yearWidth === 4) return gregorianDay(header.buddhist || year > 2400 ? year - 543 : year, month, day);
  return header.buddhist ? gregorianDay(1957 + year, month, day) : shortYearDay(year, month, day, limit);
}

/** `YYYY-MM-DD` of a day number. */
export function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

// Two digits mean 20yy unless that lies after the export and the Buddhist reading does not.
function shortYearDay(year: number, month: number, day: number, limit: number): number | null {
  const plain = gregorianDay(2000 + year, month, day);
  if (plain !== null && plain * 86_400 <= limit) return plain;
  const buddhist = gregorianDay(1957 + year, month, day);
  const fits = buddhist !== null && buddhist * 86_400 <= limit && buddhist * 86_400 >= EARLIEST;
  return fits ? buddhist : plain;
}

function gregorianDay(year: number, month: number, day: number): number | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCDate() === day ? time / 86_400_000 : null;
}

// The years of WhatsApp are 1387 and later in the Solar Hijri calendar and 1430 and later in Umm al-Qura: they never overlap.
function islamicDay(year: number, month: number, day: number, limit: number): number | null {
  const result = year < 1430 ? persianDay(year, month, day) : hijriDay(year, month, day);
  return result !== null && result * 86_400 <= limit ? result : null;
}

// Solar Hijri, leap years by the 33-year cycle that has held since 1358 (1979).
function persianDay(year: number, month: number, day: number): number | null {
  const days = month <= 6 ? 31 : month <= 11 || isPersianLeap(year) ? 30 : 29;
  if (year < 1358 || day > days) return null;
  let result = FIRST_PERSIAN_DAY;
  for (let y = 1358; y < year; y++) result += isPersianLeap(y) ? 366 : 365;
  return result + (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
}

function isPersianLeap(year: number): boolean {
  return [1, 5, 9, 13, 17, 22, 26, 30].includes(year % 33);
}
