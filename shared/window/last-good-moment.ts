import { formatLocalDay, parseLocalText } from '../time/local-text.ts';
import type { Zone } from '../time/zone.ts';
import { openStretches, type OpeningHours } from './opening-hours.ts';

const dayLength = 86_400_000;

/**
 * The latest instant after `now` at which the shop is open and the window still is: closing time of the last opening
 * before `windowEnd`, or the end itself when the shop is open then, has no hours set, or does not open any more before it.
 * Null when the window has ended.
 */
export function lastGoodMoment(
  windowEnd: number,
  hours: OpeningHours | null,
  zone: Zone,
  now: number,
): number | null {
  if (windowEnd <= now) return null;
  if (hours === null) return windowEnd;
  const firstDay = parseLocalText(`${zone.dayOf(now)}T00:00:00`) - dayLength;
  const lastDay = parseLocalText(`${zone.dayOf(windowEnd)}T00:00:00`);
  let latest = -Infinity;
  for (let local = lastDay; local >= firstDay && latest <= now; local -= dayLength) {
    for (const { from, until } of openStretches(hours, formatLocalDay(local), zone)) {
      if (from < windowEnd) latest = Math.max(latest, Math.min(until, windowEnd));
    }
  }
  return latest > now ? latest : windowEnd;
}
