import type { DateOrder } from '../../../../src-main/imports/types.ts';

/** A header's date as printed, left to right, and its seconds since midnight. */
export interface PrintedDate {
  digits: readonly string[];
  seconds: number;
  /** Day number since 1970 that the name of the message's attachment carries. */
  attachmentDay?: number;
}

interface Verdict {
  falls: boolean;
  matches: number;
  jumps: number;
}

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
const DAY = 86_400;

/** The date orders that command-line.md leaves, in its own words; `now` in seconds. */
export function ordersByDefinition(
  dates: readonly PrintedDate[],
  { now, yearMayLead }: { now: number; yearMayLead: boolean },
): DateOrder[] {
  const verdicts = ORDERS.map((order) => ({ order, ...judge(order, dates, now, yearMayLead) }));
  let left = verdicts.filter(({ falls }) => !falls);
  const most = Math.max(...left.map(({ matches }) => matches));
  left = left.filter(({ matches }) => matches === most);
  const fewest = Math.min(...left.map(({ jumps }) => jumps));
  return left.filter(({ jumps }) => jumps === fewest).map(({ order }) => order);
}

function judge(order: DateOrder, dates: readonly PrintedDate[], now: number, yearMayLead: boolean): Verdict {
  const verdict: Verdict = { falls: false, matches: 0, jumps: 0 };
  let before: number | null = null;
  for (const { digits, seconds, attachmentDay } of dates) {
    const [first = '', second = '', third = ''] = digits;
    const fourFirst = first.length === 4;
    const fourLast = third.length === 4;
    if (fourFirst !== (order === 'ymd') && (fourFirst || fourLast)) return { ...verdict, falls: true };
    if (order === 'ymd' && !fourFirst && !yearMayLead) return { ...verdict, falls: true };
    const [year, month, day] =
      order === 'dmy'
        ? [third, second, first]
        : order === 'mdy'
          ? [third, first, second]
          : [first, second, third];
    const number = year.length < 2 ? null : dayNumber(Number(year), Number(month), Number(day), now);
    const time = number === null ? null : number * DAY + seconds;
    if (number === null || time === null || time < Date.UTC(2009, 0) / 1000 || time > now) {
      return { ...verdict, falls: true };
    }
    if (attachmentDay === number) verdict.matches++;
    if (before !== null && before - time > DAY) verdict.jumps++;
    before = time;
  }
  return verdict;
}

function dayNumber(year: number, month: number, day: number, now: number): number | null {
  if (year > 2400) return gregorian(year - 543, month, day);
  if (year > 99) return gregorian(year, month, day);
  const plain = gregorian(2000 + year, month, day);
  return plain !== null && plain * DAY > now && year > 43 ? gregorian(1957 + year, month, day) : plain;
}

function gregorian(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.getTime() / 1000 / DAY : null;
}
