import type { OpeningHours } from '../../../shared/window/opening-hours.ts';

const minute = 60_000;
const day = 1440 * minute;
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** A week around which the clocks of a zone change, or one in which they do not: seven days from 00:00 UTC. */
export interface ClockWeek {
  timeZone: string;
  starts: number;
}

/** Changes by an hour at night and at midnight, by half an hour, and none. */
export const clockWeeks: readonly ClockWeek[] = [
  ['Europe/Paris', '2026-03-26'],
  ['Europe/Paris', '2026-10-22'],
  ['America/Sao_Paulo', '2018-11-01'],
  ['America/Sao_Paulo', '2018-02-15'],
  ['Africa/Cairo', '2024-04-23'],
  ['Africa/Cairo', '2024-10-28'],
  ['Australia/Lord_Howe', '2026-10-01'],
  ['Australia/Lord_Howe', '2026-04-02'],
  ['Asia/Kolkata', '2026-06-04'],
].map(([timeZone = '', date = '']) => ({ timeZone, starts: Date.parse(`${date}T00:00:00Z`) }));

/** What the clocks on the wall show in such a week and three days around it, asked of the system. */
export interface WallClock {
  /** `YYYY-MM-DDTHH:MM` at an instant. */
  shows(instant: number): string;
  /** Whether the shop is open at the minute of an instant. */
  isOpen(hours: OpeningHours, instant: number): boolean;
}

const clocks = new Map<ClockWeek, WallClock>();

/** The wall's clock of a week; slow, and nothing of the program in it. */
export function wallClock(week: ClockWeek): WallClock {
  const known = clocks.get(week) ?? readWallClock(week);
  clocks.set(week, known);
  return known;
}

function readWallClock({ timeZone, starts }: ClockWeek): WallClock {
  const first = starts - 3 * day;
  const format = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  // Clocks are changed at whole half hours of UTC: within one they go on by the minute.
  const texts = Array.from({ length: 13 * 48 }, (_, index) =>
    format.format(first + index * 30 * minute).replace(' ', 'T'),
  ).flatMap((text) =>
    Array.from(
      { length: 30 },
      (_, after) => `${text.slice(0, 14)}${String(Number(text.slice(14)) + after).padStart(2, '0')}`,
    ),
  );
  const dates = new Set(texts.map((text) => text.slice(0, 10)));
  // When it first showed so late a time: what it shows again after going back does not count.
  const latest: string[] = [];
  for (const text of texts) latest.push(text > (latest.at(-1) ?? '') ? text : latest.at(-1)!);
  const firstShown = (time: string): number => {
    let [low, high] = [0, latest.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (latest[middle]! < time) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const openMinutes = new WeakMap<OpeningHours, Uint8Array>();

  /** A shop opens when the wall first shows its time or a later one, and shuts when it first does so of its closing. */
  function readHours(hours: OpeningHours): Uint8Array {
    const open = new Uint8Array(texts.length);
    for (const date of dates) {
      for (const [opens, closes] of stretchesOn(hours, date)) {
        open.fill(1, firstShown(opens), firstShown(closes));
      }
    }
    return open;
  }

  return {
    shows: (instant) => texts[Math.floor((instant - first) / minute)]!,
    isOpen(hours, instant) {
      const open = openMinutes.get(hours) ?? readHours(hours);
      openMinutes.set(hours, open);
      return open[Math.floor((instant - first) / minute)] === 1;
    },
  };
}

function stretchesOn(hours: OpeningHours, date: string): [string, string][] {
  const off = hours.holidays?.some((it) =>
    typeof it === 'string' ? it === date : it.from <= date && date <= (it.until ?? it.from),
  );
  if (off === true) return [];
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const next = new Date(midnight + day).toISOString().slice(0, 10);
  const on = (time: string, isNext: boolean): string =>
    time === '24:00' ? `${next}T00:00` : `${isNext ? next : date}T${time}`;
  return (hours[weekdays[new Date(midnight).getUTCDay()]!] ?? []).map(([opens, closes]) => [
    on(opens, false),
    on(closes, closes <= opens),
  ]);
}

/** The last good moment by looking at every minute from `now` on; both instants at whole minutes. */
export function scanLastGoodMoment(
  clock: WallClock,
  hours: OpeningHours,
  windowEnd: number,
  now: number,
): number | null {
  if (windowEnd <= now) return null;
  for (let at = windowEnd - minute; at >= now; at -= minute) {
    if (clock.isOpen(hours, at)) return at + minute;
  }
  return windowEnd;
}
