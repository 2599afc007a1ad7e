import type { QuietHours } from '../reminders/quiet-hours.ts';
import type { Zone } from '../time/zone.ts';
import type { OpeningHours } from './opening-hours.ts';
import { everyDay, openingTimes } from './opening-times.ts';
import { subtractStretches } from './stretches.ts';
import { createTimeline, type Timeline } from './timeline.ts';

/**
 * Why the last good moment is what it is: the end of the window itself; the shop, or the owner's day, ends before it; it does not open any more
 * before the end, so that the end is all there is.
 */
export type GoodMomentReason = 'window_closes' | 'shop_closes' | 'quiet_begins' | 'no_opening';

/** The latest instant (ms UTC) at which a customer can well be answered, and why. */
export interface GoodMoment {
  at: number;
  why: GoodMomentReason;
}

/** The last good moments of a shop's windows; stretches are computed once, so that it takes no time to ask for many. */
export interface GoodMoments {
  /** Of a window that ends at `windowEnd`, seen from `after`: never before it. Null when the window has ended by then. */
  find(windowEnd: number, after: number): GoodMoment | null;
  /** When the shop is open. */
  readonly open: Timeline;
  /** When it is and the owner may be disturbed. */
  readonly attended: Timeline;
  /** When no reminder is given. */
  readonly quiet: Timeline;
}

/** Ready to tell the last good moments of a shop: its hours (null: not set, always open) without the owner's quiet hours. */
export function prepareGoodMoments(
  hours: OpeningHours | null,
  zone: Zone,
  quietHours: QuietHours | null = null,
): GoodMoments {
  const open = openingTimes(hours, zone);
  const quiet = quietHours === null ? never : openingTimes(everyDay(...quietHours), zone);
  const without = (times: Timeline): Timeline =>
    quietHours === null
      ? times
      : createTimeline((from, until) =>
          subtractStretches(times.between(from, until), quiet.between(from, until)),
        );
  const attended = without(open);
  const awake = without(openingTimes(null, zone));

  function find(windowEnd: number, after: number): GoodMoment | null {
    if (windowEnd <= after) return null;
    const opening = open.lastBetween(after, windowEnd);
    // While the shop is open only in quiet hours, these are its hours.
    const best = attended.lastBetween(after, windowEnd) ?? opening ?? awake.lastBetween(after, windowEnd);
    const at = Math.min(best?.until ?? windowEnd, windowEnd);
    if (opening === null) return { at, why: at < windowEnd ? 'quiet_begins' : 'no_opening' };
    if (at === windowEnd) return { at, why: 'window_closes' };
    return { at, why: open.at(at) === null ? 'shop_closes' : 'quiet_begins' };
  }

  return { find, open, attended, quiet };
}

const never = createTimeline(() => []);
