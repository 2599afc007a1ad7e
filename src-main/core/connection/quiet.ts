import { formatLocalDay, parseLocalText } from '../../../shared/time/local-text.ts';
import type { Zone } from '../../../shared/time/zone.ts';
import { openStretches, type OpeningHours } from '../../../shared/window/opening-hours.ts';

const dayLength = 86_400_000;
const hour = 3_600_000;
/** Nobody is told of more than this; counting on would only take time. */
const mostDays = 120;
/** Over how many days is looked at how often customers write. */
export const watchedDays = 28;
/** A shop that hears from somebody on fewer days than this is taken for one that does on so many. */
const fewestDays = 4;

/** How long the shop was open from one instant to a later one, in ms; without opening hours every hour counts. */
export function openTimeBetween(from: number, to: number, hours: OpeningHours | null, zone: Zone): number {
  if (hours === null) return Math.max(0, to - from);
  const start = Math.max(from, to - mostDays * dayLength);
  let total = 0;
  const lastDay = parseLocalText(`${zone.dayOf(to)}T00:00:00`);
  // From the day before: a stretch may reach past midnight. Local days, for some have 23 or 25 hours.
  let day = parseLocalText(`${zone.dayOf(start)}T00:00:00`) - dayLength;
  for (; day <= lastDay; day += dayLength) {
    for (const stretch of openStretches(hours, formatLocalDay(day), zone)) {
      total += Math.max(0, Math.min(stretch.until, to) - Math.max(stretch.from, start));
    }
  }
  return total;
}

/**
 * After how much open time (ms) without a word a silence is unusual: two days of a shop that hears from customers every day, more where
 * they write on fewer of the `watchedDays`. `busyDays`: on how many of them somebody wrote.
 */
export function quietAfter(busyDays: number, hours: OpeningHours | null): number {
  const twoDays = hours === null ? 48 * hour : 16 * hour;
  return twoDays * (watchedDays / Math.min(watchedDays, Math.max(fewestDays, busyDays)));
}
