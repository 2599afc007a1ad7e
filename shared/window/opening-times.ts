import { formatLocalDay, parseLocalText } from '../time/local-text.ts';
import type { Zone } from '../time/zone.ts';
import { openStretches, weekdays, type OpeningHours } from './opening-hours.ts';
import { createTimeline, type Timeline } from './timeline.ts';

const dayLength = 86_400_000;

/** When a shop is open, as one timeline: stretches that touch are one; without hours set it always is. */
export function openingTimes(hours: OpeningHours | null, zone: Zone): Timeline {
  if (hours === null) return createTimeline((from, until) => [{ from, until }]);
  return createTimeline((from, until) =>
    localDaysBetween(from - dayLength, until, zone).flatMap((day) => openStretches(hours, day, zone)),
  );
}

/** The same hours (`HH:MM`) on every day; an end before its start is past midnight. */
export function everyDay(from: string, until: string): OpeningHours {
  return Object.fromEntries(weekdays.map((weekday) => [weekday, [[from, until]]]));
}

/** The local days (`YYYY-MM-DD`) that are touched from one instant to a later one. */
export function localDaysBetween(from: number, until: number, zone: Zone): string[] {
  const days = [];
  const last = parseLocalText(`${zone.dayOf(until)}T00:00:00`);
  let midnight = parseLocalText(`${zone.dayOf(from)}T00:00:00`);
  for (; midnight <= last; midnight += dayLength) days.push(formatLocalDay(midnight));
  return days;
}
