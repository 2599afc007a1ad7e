import { dayIn, ordersOf, scanDate, type CellDate, type DateOrder } from '../../bill/table/dates.ts';
import { resolveDate } from '../../bill/table/date-orders.ts';
import type { Zone } from '../../time/zone.ts';

/** When an event of a file begins (ms UTC); of one without a time of day the beginning of its day. */
export interface EventMoment {
  at: number;
  isWholeDay: boolean;
}

const clock =
  /^(\d{1,2})(?:\s?[:h.]\s?(\d{2}))?(?:[:.](\d{2}))?\s*(?:h|uhr)?\s*(?:([ap])\.?\s?m\.?)?(?:\s*[-–—].*)?$/i;

/** The time of day of a cell in seconds: "14:30", "14h30", "2.30 pm", "09:00 – 10:00", or a spreadsheet's part of a day; null for anything else. */
export function readClock(cell: string): number | null {
  const text = cell.replace(/[\s\p{Z}\p{Cf}]+/gu, ' ').trim();
  if (/^0?\.\d+(?:E-?\d+)?$/i.test(text)) return Math.round(Number(text) * 86_400) % 86_400;
  const parts = clock.exec(text);
  if (parts === null || (/^\d+$/.test(text) && text.length > 2)) return null;
  const [, hours = '', minutes = '0', seconds = '0', half] = parts as (string | undefined)[];
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return hour * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** What a row's cells tell of its moment; null where they tell none, or a time of day that none has. */
export function readMoment(
  cells: { date: string; time: string; when: string },
  order: DateOrder | null,
  zone: Zone,
): EventMoment | null {
  const date = scanDate(cells.when === '' ? cells.date : cells.when);
  if (date === null || date.kind === 'month') return null;
  const found = resolveDate(date, order, zone);
  if (found === null) return null;
  if (found.at !== null) return { at: found.at, isWholeDay: false };
  const seconds = cells.time === '' ? 0 : readClock(cells.time);
  if (seconds === null) return null;
  const wall = new Date(Date.parse(`${found.day}T00:00:00Z`) + seconds * 1000).toISOString().slice(0, 19);
  return { at: zone.toInstant(wall), isWholeDay: cells.time === '' };
}

const day = 86_400_000;

/**
 * The order of a column's dates of events around `now`: one that all of them can have, and that puts them neither long ago nor far ahead.
 * `isOpen` where several are left that would put one on another day.
 */
export function findEventOrder(
  dates: Iterable<CellDate>,
  now: number,
): { order: DateOrder | null; isOpen: boolean } {
  const numbers = [...dates].flatMap((date) => (date.kind === 'numbers' ? [date.numbers] : []));
  if (numbers.length === 0) return { order: null, isOpen: false };
  const isNear = (text: string | null): boolean => {
    const at = text === null ? Number.NaN : Date.parse(`${text}T12:00:00Z`);
    return at > now - 550 * day && at < now + 550 * day;
  };
  let left: DateOrder[] = ['dmy', 'mdy', 'ymd'];
  for (const one of numbers) {
    const orders = ordersOf(one);
    const near = orders.filter((order) => isNear(dayIn(one, order)));
    const possible = left.filter((order) => (near.length > 0 ? near : orders).includes(order));
    // One impossible row does not decide over all others: it is told by itself.
    if (possible.length > 0) left = possible;
  }
  const [first = null] = left;
  const isOpen = numbers.some((one) => new Set(left.map((order) => dayIn(one, order))).size > 1);
  return { order: first, isOpen };
}
