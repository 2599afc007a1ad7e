import { Refusal } from '../contract/refusal.ts';
import { formatLocalDay, formatLocalText, parseLocalText } from './local-text.ts';
import { createOffsets, type Offsets } from './offsets.ts';

const dayLength = 86_400_000;
const hour = 3_600_000;

/** Local days and months of one time zone. Instants are ms UTC; local texts `YYYY-MM-DDTHH:MM:SS`; months `YYYY-MM`. */
export interface Zone {
  readonly timeZone: string;
  /** A repeated hour takes its second pass when `afterInstant` lies between both, else its first; a skipped hour moves forward by the gap. */
  toInstant(localText: string, afterInstant?: number): number;
  /** When the clocks were put forward over a local time that they never showed; null for all others. */
  skippedAt(localText: string): number | null;
  toLocal(instant: number): string;
  /** ISO 8601 with offset, e.g. 2026-10-20T12:01:00+02:00; milliseconds only where there are any. */
  toIso(instant: number): string;
  dayOf(instant: number): string;
  monthOf(instant: number): string;
  monthStart(month: string): number;
  /** Every month touched from one instant to a later one, both included. */
  monthsBetween(from: number, to: number): string[];
}

const zones = new Map<string, Zone>();

/** Whether the zone database knows this name. */
export function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text !== '';
  } catch {
    return false;
  }
}

/** The month after `YYYY-MM`. */
export function nextMonth(month: string): string {
  const year = Number(month.slice(0, 4));
  const next = Number(month.slice(5)) + 1;
  return next > 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 4)}-${String(next).padStart(2, '0')}`;
}

/** The zone of that name, made once and shared; refuses unknown names (`unknown_time_zone`). */
export function createZone(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  if (!isTimeZone(timeZone)) {
    throw new Refusal('unknown_time_zone', `“${timeZone}” is no time zone; choose one such as Europe/Paris.`);
  }
  const zone = buildZone(timeZone, createOffsets(timeZone));
  zones.set(timeZone, zone);
  return zone;
}

function buildZone(timeZone: string, offsets: Offsets): Zone {
  const starts = new Map<string, number>();
  let current = { month: '', start: 0, end: 0 };

  function toInstant(localText: string, afterInstant = -Infinity): number {
    const local = parseLocalText(localText);
    const steady = offsets.aroundLocalDay(Math.floor(local / dayLength));
    return steady === null ? acrossChange(offsets, local, afterInstant) : local - steady;
  }

  function skippedAt(localText: string): number | null {
    const local = parseLocalText(localText);
    const steady = offsets.aroundLocalDay(Math.floor(local / dayLength));
    return steady === null ? findGap(offsets, local) : null;
  }

  function monthStart(month: string): number {
    const found = starts.get(month) ?? toInstant(`${month}-01T00:00:00`);
    starts.set(month, found);
    return found;
  }

  function monthOf(instant: number): string {
    if (instant >= current.start && instant < current.end) return current.month;
    const month = formatLocalDay(instant + offsets.at(instant)).slice(0, 7);
    current = { month, start: monthStart(month), end: monthStart(nextMonth(month)) };
    return month;
  }

  return {
    timeZone,
    toInstant,
    skippedAt,
    monthStart,
    monthOf,
    toLocal: (instant) => formatLocalText(instant + offsets.at(instant)),
    dayOf: (instant) => formatLocalDay(instant + offsets.at(instant)),
    toIso: (instant) => isoText(instant, offsets.at(instant)),
    monthsBetween(from, to) {
      const months = [];
      const last = monthOf(to);
      for (let month = monthOf(from); month <= last; month = nextMonth(month)) months.push(month);
      return months;
    },
  };
}

/** Both readings of a local time near a change of the clocks, and which of them the zone's clock really showed. */
interface Readings {
  first: number;
  second: number;
  isFirst: boolean;
  isSecond: boolean;
}

// Offsets reach from -12 h to +14 h, so the change that matters lies between these two looks.
function readBothWays(offsets: Offsets, local: number): Readings {
  const before = offsets.at(local - 15 * 3_600_000);
  const after = offsets.at(local + 13 * 3_600_000);
  const first = local - before;
  const second = local - after;
  return { first, second, isFirst: offsets.at(first) === before, isSecond: offsets.at(second) === after };
}

// What came long after both passes, such as a notice that stands at the wrong place, says nothing of which one is meant.
function acrossChange(offsets: Offsets, local: number, afterInstant: number): number {
  const { first, second, isFirst, isSecond } = readBothWays(offsets, local);
  if (isFirst && isSecond) return first < afterInstant && afterInstant < second + hour ? second : first;
  return isSecond ? second : first;
}

function findGap(offsets: Offsets, local: number): number | null {
  const { first, second, isFirst, isSecond } = readBothWays(offsets, local);
  if (isFirst || isSecond) return null;
  let [low, high] = [second, first];
  const before = offsets.at(low);
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (offsets.at(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function isoText(instant: number, offset: number): string {
  const minutes = Math.round(offset / 60_000);
  const millis = ((instant % 1000) + 1000) % 1000;
  const fraction = millis === 0 ? '' : `.${String(millis).padStart(3, '0')}`;
  return `${formatLocalText(instant + minutes * 60_000)}${fraction}${offsetText(minutes)}`;
}

let lastMinutes = 0;
let lastOffsetText = '+00:00';

function offsetText(minutes: number): string {
  if (minutes === lastMinutes) return lastOffsetText;
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  lastOffsetText = `${minutes < 0 ? '-' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`;
  lastMinutes = minutes;
  return lastOffsetText;
}
