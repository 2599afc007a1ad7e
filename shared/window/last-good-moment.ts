import type { Zone } from '../time/zone.ts';
import { prepareGoodMoments, type GoodMoments } from './good-moments.ts';
import type { OpeningHours } from './opening-hours.ts';

/** Prepared for hours that are asked about again and again, by zone. */
const prepared = new WeakMap<OpeningHours, Map<Zone, GoodMoments>>();

/**
 * The latest instant after `now` at which the shop is open and the window still is: closing time of the last opening
 * before `windowEnd`, or the end itself when the shop is open then, has no hours set, or does not open any more before it.
 * Null when the window has ended. `hours` are not changed afterwards.
 */
export function lastGoodMoment(
  windowEnd: number,
  hours: OpeningHours | null,
  zone: Zone,
  now: number,
): number | null {
  if (windowEnd <= now) return null;
  if (hours === null) return windowEnd;
  const byZone = prepared.get(hours) ?? new Map<Zone, GoodMoments>();
  const moments = byZone.get(zone) ?? prepareGoodMoments(hours, zone);
  prepared.set(hours, byZone.set(zone, moments));
  return moments.find(windowEnd, now)?.at ?? null;
}
