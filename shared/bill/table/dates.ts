import { monthOfWord } from './month-words.ts';

/** The orders in which three numbers of a date may stand. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A date as a cell has it: three numbers in an order still to be found, a day or month that can be read one way only, or an instant (ms UTC). */
export type CellDate =
  | { kind: 'instant'; at: number }
  | { kind: 'month'; month: string }
  | { kind: 'numbers'; numbers: readonly [number, number, number]; time: CellTime | null }
  | { kind: 'day'; day: string; time: CellTime | null };

/** A time of day in seconds, and its distance from UTC in minutes where the cell says it. */
export interface CellTime {
  seconds: number;
  offset: number | null;
}

const numeric = /^(\d{1,4})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(\d{1,4})(?:\D+(\d.*))?$/;
const clock =
  /^(\d{1,2})\s?[:h.]\s?(\d{2})(?:[:.](\d{2}))?(?:[.,]\d+)?\s*(?:([ap])\.?\s?m\.?)?\s*(z|utc|gmt)?\s*([+-]\d{2}:?\d{2})?\b.*$/i;

/** What a cell says of a date; null when it is none. */
export function scanDate(cell: string): CellDate | null {
  const text = cell.replace(/[\s\p{Z}\p{Cf}]+/gu, ' ').trim();
  if (text.length < 4 || text.length > 60) return null;
  return scanDigits(text) ?? scanNumbers(text) ?? scanWords(text);
}

/** The day `YYYY-MM-DD` of a scanned date in an order; null when no calendar has it. */
export function dayIn(numbers: readonly [number, number, number], order: DateOrder): string | null {
  const [first, second, third] = numbers;
  const [year, month, day] =
    order === 'ymd'
      ? [first, second, third]
      : order === 'dmy'
        ? [third, second, first]
        : [third, first, second];
  return toDay(year < 100 ? 2000 + year : year, month, day);
}

/** The orders that a date written in numbers can be in. */
export function ordersOf(numbers: readonly [number, number, number]): DateOrder[] {
  const [first, , third] = numbers;
  if (first > 99) return dayIn(numbers, 'ymd') === null ? [] : ['ymd'];
  const orders = third > 99 ? (['dmy', 'mdy'] as const) : (['dmy', 'mdy', 'ymd'] as const);
  return orders.filter((order) => dayIn(numbers, order) !== null);
}

// 20261105, 202611, seconds or milliseconds since 1970, and the day numbers of spreadsheets.
function scanDigits(text: string): CellDate | null {
  if (!/^\d+(?:\.\d+)?$/.test(text)) return null;
  const number = Number(text);
  if (/^20\d{4}$/.test(text)) return toMonth(Number(text.slice(0, 4)), Number(text.slice(4)));
  if (/^20\d{6}$/.test(text)) {
    const day = toDay(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
    return day === null ? null : { kind: 'day', day, time: null };
  }
  if (/^1\d{9}(?:\.\d+)?$/.test(text)) return { kind: 'instant', at: Math.round(number * 1000) };
  if (/^1\d{12}$/.test(text)) return { kind: 'instant', at: number };
  if (number < 40_000 || number >= 80_000) return null;
  const seconds = Math.round((number % 1) * 86_400);
  const day = new Date((Math.floor(number) - 25_569) * 86_400_000 + (seconds === 86_400 ? 86_400_000 : 0));
  const isTimed = text.includes('.');
  return {
    kind: 'day',
    day: day.toISOString().slice(0, 10),
    time: isTimed ? { seconds: seconds % 86_400, offset: null } : null,
  };
}

function scanNumbers(text: string): CellDate | null {
  const pair = /^(\d{4})\s?[-/.]\s?(\d{1,2})$/.exec(text) ?? /^(\d{1,2})\s?[-/.]\s?(\d{4})$/.exec(text);
  if (pair !== null) {
    const [, first = '', second = ''] = pair;
    return first.length === 4
      ? toMonth(Number(first), Number(second))
      : toMonth(Number(second), Number(first));
  }
  const parts = numeric.exec(text);
  if (parts === null) return null;
  const [, first = '', , second = '', third = '', rest] = parts;
  const time = scanTime(rest);
  if (time === undefined || (third.length !== 4 && third.length > 2)) return null;
  const numbers = [Number(first), Number(second), Number(third)] as const;
  if (first.length !== 4) return first.length < 3 ? { kind: 'numbers', numbers, time } : null;
  const day = dayIn(numbers, 'ymd');
  return day === null ? null : { kind: 'day', day, time };
}

// "12 novembre 2026", "Nov 12, 2026 10:04 AM", "October 2026"
function scanWords(text: string): CellDate | null {
  const [, head = '', rest] =
    /^(.*?\d{4}|.*?'?\d{2})(?:,?(?:\s+(?:at|à|um))?\s+(\d{1,2}\s?[:h].*))?$/i.exec(text) ?? [];
  const words = head.match(/\p{L}[\p{L}\p{M}]*\.?/gu) ?? [];
  const month = words.map((word) => monthOfWord(word)).find((found) => found !== null);
  const numbers = head.match(/\d+/g) ?? [];
  if (month === undefined || numbers.length === 0 || numbers.length > 2) return null;
  const yearAt = numbers.findIndex((number) => number.length === 4);
  const year = Number(numbers[yearAt === -1 ? numbers.length - 1 : yearAt]);
  const full = year < 100 ? 2000 + year : year;
  if (numbers.length === 1) return toMonth(full, month);
  const day = toDay(full, month, Number(numbers[yearAt === 0 ? 1 : 0]));
  const time = scanTime(rest);
  return day === null || time === undefined ? null : { kind: 'day', day, time };
}

// Null where there is none, undefined where what stands there is no time.
function scanTime(text: string | undefined): CellTime | null | undefined {
  if (text === undefined) return null;
  const parts = clock.exec(text.trim());
  if (parts === null) return undefined;
  const [, hours = '', minutes = '', seconds = '0', half, zulu, offset] = parts as (string | undefined)[];
  const twelve = half?.toLowerCase() === 'p' ? 12 : 0;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + twelve;
  if (hour > 24 || Number(minutes) > 59) return undefined;
  const away = offset === undefined ? (zulu === undefined ? null : 0) : readOffset(offset);
  return { seconds: hour * 3600 + Number(minutes) * 60 + Number(seconds), offset: away };
}

function readOffset(text: string): number {
  const digits = text.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return text.startsWith('-') ? -minutes : minutes;
}

function toMonth(year: number, month: number): CellDate | null {
  const day = toDay(year, month, 1);
  return day === null ? null : { kind: 'month', month: day.slice(0, 7) };
}

function toDay(year: number, month: number, day: number): string | null {
  if (year < 2009 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}
