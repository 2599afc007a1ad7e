import { countBegunBefore, mergeStretches, type Stretch } from './stretches.ts';

const day = 86_400_000;
/** How much is computed at once. */
const pageLength = 16 * day;
/** How far a page reaches beyond both of its ends: no time that is asked for in passing is longer. */
const overlap = 9 * day;

/** Stretches of time without an end, such as opening hours, computed where anyone asked and remembered. */
export interface Timeline {
  /**
   * Those that touch the time from one instant to a later one, merged and in order. The outermost may reach beyond it; one without an end is
   * told as far as nine days after `from` at least.
   */
  between(from: number, until: number): readonly Stretch[];
  /** The one that an instant lies in. */
  at(instant: number): Stretch | null;
  /** The last that begins before `end` and ends after `start`. */
  lastBetween(start: number, end: number): Stretch | null;
  /** The first that ends after `start` and begins before `end`. */
  firstBetween(start: number, end: number): Stretch | null;
}

/** A timeline of what `build` tells of the time from one instant to another: in any order, and as much before and after it as is easy. */
export function createTimeline(build: (from: number, until: number) => readonly Stretch[]): Timeline {
  const pages = new Map<number, readonly Stretch[]>();

  function readPage(index: number): readonly Stretch[] {
    const known = pages.get(index);
    if (known !== undefined) return known;
    const from = index * pageLength - overlap;
    const until = (index + 1) * pageLength + overlap;
    const page = mergeStretches(
      build(from, until).map((stretch) => ({
        from: Math.max(stretch.from, from),
        until: Math.min(stretch.until, until),
      })),
    );
    pages.set(index, page);
    return page;
  }

  function read(from: number, until: number): readonly Stretch[] {
    const first = Math.floor(from / pageLength);
    const last = Math.floor(until / pageLength);
    // What is asked for in passing lies within one page and its overlap.
    if (until - from < overlap || first === last) return readPage(first);
    const indexes = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    return mergeStretches(indexes.flatMap(readPage));
  }

  function lastBetween(start: number, end: number): Stretch | null {
    const stretches = read(start, end);
    const last = stretches[countBegunBefore(stretches, end) - 1];
    return last !== undefined && last.until > start ? last : null;
  }

  function between(from: number, until: number): readonly Stretch[] {
    const stretches = read(from, until);
    const end = countBegunBefore(stretches, until);
    let start = countBegunBefore(stretches, from);
    if ((stretches[start - 1]?.until ?? -Infinity) > from) start -= 1;
    return stretches.slice(start, end);
  }

  return {
    between,
    lastBetween,
    at: (instant) => lastBetween(instant, instant + 1),
    firstBetween: (start, end) => between(start, end)[0] ?? null,
  };
}
