import * as z from 'zod';
import { formatLocalText, parseLocalText } from '../time/local-text.ts';
import type { Zone } from '../time/zone.ts';

const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time looks like 09:30');
const day = z.array(z.tuple([wallClock, wallClock]));
const date = z.iso.date('a day looks like 2026-12-25');

/** Days on which the shop is closed, `YYYY-MM-DD`. */
export const holidays = z.array(date);

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

/** One stretch of opening, ms UTC, end excluded. */
export interface OpenStretch {
  from: number;
  until: number;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const dayLength = 86_400_000;

/** The stretches that begin on a local day (`YYYY-MM-DD`); none on a holiday. */
export function openStretches(hours: OpeningHours, localDay: string, zone: Zone): OpenStretch[] {
  if (hours.holidays?.includes(localDay) === true) return [];
  const midnight = parseLocalText(`${localDay}T00:00:00`);
  const weekday = weekdays[new Date(midnight).getUTCDay()] ?? 'sun';
  return (hours[weekday] ?? []).map(([opens, closes]) => {
    const from = midnight + wallMillis(opens);
    const until = midnight + wallMillis(closes) + (wallMillis(closes) <= wallMillis(opens) ? dayLength : 0);
    return { from: zone.toInstant(formatLocalText(from)), until: zone.toInstant(formatLocalText(until)) };
  });
}

function wallMillis(text: string): number {
  return (Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) * 60_000;
}
