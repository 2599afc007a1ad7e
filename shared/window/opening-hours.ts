import * as z from 'zod';
import { formatLocalText, parseLocalText } from '../time/local-text.ts';
import type { Zone } from '../time/zone.ts';
import type { Stretch } from './stretches.ts';

const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time looks like 09:30');
const day = z.array(z.tuple([wallClock, wallClock]));
const date = z.iso.date('a day looks like 2026-12-25');

/** Days off: one (`until` missing) or several, both ends among them, with the name that the owner gives them. */
const daysOff = z
  .strictObject({ from: date, until: date.optional(), name: z.string().trim().min(1).max(100).optional() })
  .refine(({ from, until }) => until === undefined || until >= from, 'the last day is not before the first');

/** Days on which the shop is closed: a day as text, `YYYY-MM-DD`, or days with a name. */
export const holidays = z.array(z.union([date, daysOff])).max(500);

export type Holiday = z.infer<typeof holidays>[number];

/** Hours per weekday, e.g. {"mon":[["09:30","12:30"],["14:00","19:00"]]}; an end before its start is past midnight. */
export const openingHours = z.strictObject({
  mon: day.optional(),
  tue: day.optional(),
  wed: day.optional(),
  thu: day.optional(),
  fri: day.optional(),
  sat: day.optional(),
  sun: day.optional(),
  holidays: holidays.optional(),
});

export type OpeningHours = z.infer<typeof openingHours>;

/** The days of a week as opening hours name them, in the order of JavaScript's `getUTCDay`. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const dayLength = 86_400_000;

/**
 * The stretches that begin on a local day (`YYYY-MM-DD`); none on a holiday. A time that the clocks skip is the instant at which they are put
 * forward; of a time that comes twice the first counts, so that nobody finds the shop shut.
 */
export function openStretches(hours: OpeningHours, localDay: string, zone: Zone): Stretch[] {
  if (hours.holidays?.some((holiday) => isDayOff(holiday, localDay)) === true) return [];
  const midnight = parseLocalText(`${localDay}T00:00:00`);
  const weekday = weekdays[new Date(midnight).getUTCDay()] ?? 'sun';
  return (hours[weekday] ?? []).map(([opens, closes]) => {
    const from = midnight + wallMillis(opens);
    const until = midnight + wallMillis(closes) + (wallMillis(closes) <= wallMillis(opens) ? dayLength : 0);
    return { from: shownAt(formatLocalText(from), zone), until: shownAt(formatLocalText(until), zone) };
  });
}

function shownAt(localText: string, zone: Zone): number {
  return zone.skippedAt(localText) ?? zone.toInstant(localText);
}

function isDayOff(holiday: Holiday, localDay: string): boolean {
  if (typeof holiday === 'string') return holiday === localDay;
  return holiday.from <= localDay && localDay <= (holiday.until ?? holiday.from);
}

function wallMillis(text: string): number {
  return (Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) * 60_000;
}
