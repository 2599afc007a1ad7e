import { tzOffset } from '@date-fns/tz';

const dayLength = 86_400_000;

/** One UTC day of a zone: `before` applies until `changesAt`, `after` from then on; both in ms east of UTC. */
interface OffsetDay {
  before: number;
  after: number;
  changesAt: number;
}

/** Offsets of one zone, asked of the zone database once per UTC day and remembered. */
export interface Offsets {
  /** Milliseconds east of UTC at an instant. */
  at(instant: number): number;
  /** The one offset that holds on the UTC days around `localDay` (days since 1970), or null when it changes there. */
  aroundLocalDay(localDay: number): number | null;
}

/** Offsets of a valid zone. A day with two changes, which no zone has had since 1970, counts as one. */
export function createOffsets(timeZone: string): Offsets {
  const days = new Map<number, OffsetDay>();
  const dayStarts = new Map<number, number>();
  let lastDay = Number.NaN;
  let last: OffsetDay = { before: 0, after: 0, changesAt: 0 };
  let lastLocalDay = Number.NaN;
  let lastAround: number | null = null;

  function startOf(day: number): number {
    const known = dayStarts.get(day);
    if (known !== undefined) return known;
    const offset = offsetFromDatabase(timeZone, day * dayLength);
    dayStarts.set(day, offset);
    return offset;
  }

  function dayOf(day: number): OffsetDay {
    if (day === lastDay) return last;
    let found = days.get(day);
    if (found === undefined) {
      const before = startOf(day);
      const after = startOf(day + 1);
      const changesAt =
        before === after ? (day + 1) * dayLength : findChange(timeZone, day * dayLength, before);
      found = { before, after, changesAt };
      days.set(day, found);
    }
    lastDay = day;
    last = found;
    return found;
  }

  return {
    at(instant) {
      const day = dayOf(Math.floor(instant / dayLength));
      return instant < day.changesAt ? day.before : day.after;
    },
    aroundLocalDay(localDay) {
      if (localDay === lastLocalDay) return lastAround;
      const offset = startOf(localDay - 1);
      const steady = [0, 1, 2].every((ahead) => startOf(localDay + ahead) === offset);
      lastLocalDay = localDay;
      lastAround = steady ? offset : null;
      return lastAround;
    },
  };
}

function findChange(timeZone: string, dayStart: number, before: number): number {
  let low = dayStart;
  let high = dayStart + dayLength;
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (offsetFromDatabase(timeZone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function offsetFromDatabase(timeZone: string, instant: number): number {
  return Math.round(tzOffset(timeZone, new Date(instant)) * 60_000);
}
