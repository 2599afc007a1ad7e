import type { Zone } from '../../time/zone.ts';
import { dayIn, ordersOf, type CellDate, type DateOrder } from './dates.ts';

/** When a line was: its month in the account's zone, its day, and the instant (ms UTC) where the file tells a time. */
export interface LineTime {
  month: string;
  day: string;
  at: number | null;
}

/**
 * The order of a column's dates: what is possible for all of them and in no future (`lastDay`). `order` is null where none is; `isOpen`
 * where several are left that would put a line into another month.
 */
export function findDateOrder(
  dates: Iterable<CellDate>,
  lastDay: string,
): { order: DateOrder | null; isOpen: boolean } {
  let left: DateOrder[] = ['dmy', 'mdy', 'ymd'];
  let isUsed = false;
  let isSame = true;
  for (const date of dates) {
    if (date.kind !== 'numbers') continue;
    isUsed = true;
    const days = new Map(ordersOf(date.numbers).map((order) => [order, dayIn(date.numbers, order) ?? '']));
    const possible = left.filter((order) => (days.get(order) ?? '9999') <= lastDay);
    // One impossible line does not decide over all others: it is told by itself.
    if (possible.length === 0) continue;
    left = possible;
    if (new Set(left.map((order) => days.get(order)?.slice(0, 7))).size > 1) isSame = false;
  }
  const [first = null] = left;
  return { order: isUsed ? first : null, isOpen: isUsed && left.length > 1 && !isSame };
}

/** When a scanned date was, in an order and, where it says nothing else, on the clock of the account's zone; null when no calendar has it. */
export function resolveDate(date: CellDate, order: DateOrder | null, zone: Zone): LineTime | null {
  if (date.kind === 'instant') return { month: zone.monthOf(date.at), day: zone.dayOf(date.at), at: date.at };
  if (date.kind === 'month') return { month: date.month, day: `${date.month}-01`, at: null };
  const day = date.kind === 'day' ? date.day : dayIn(date.numbers, order ?? 'dmy');
  if (day === null) return null;
  if (date.time === null) return { month: day.slice(0, 7), day, at: null };
  const { seconds, offset } = date.time;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const at =
    offset === null
      ? zone.toInstant(new Date(midnight + seconds * 1000).toISOString().slice(0, 19))
      : midnight + (seconds - offset * 60) * 1000;
  return { month: zone.monthOf(at), day: zone.dayOf(at), at };
}
