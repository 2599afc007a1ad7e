/** The days of a week as they are stored, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof weekdays)[number];

/** Opening and closing, `HH:MM` each. */
export type Hours = [from: string, until: string];

export type OpeningWeek = Record<Weekday, Hours[]>;

/** A week to begin with: Tuesday to Saturday, with a midday break. */
export const usualWeek: OpeningWeek = {
  mon: [],
  tue: usualDay(),
  wed: usualDay(),
  thu: usualDay(),
  fri: usualDay(),
  sat: usualDay(),
  sun: [],
};

function usualDay(): Hours[] {
  return [
    ['09:30', '12:30'],
    ['14:00', '19:00'],
  ];
}

/** The stored value as a whole week; null when none is stored. Days that are not named are closed. */
export function readWeek(stored: unknown): OpeningWeek | null {
  if (stored === null || stored === undefined || typeof stored !== 'object') return null;
  const days = stored as Partial<Record<Weekday, Hours[]>>;
  const week = Object.fromEntries(weekdays.map((day) => [day, days[day] ?? []]));
  return week as OpeningWeek;
}

/** The week with other hours on one day. */
export function withDay(week: OpeningWeek, day: Weekday, hours: Hours[]): OpeningWeek {
  return { ...week, [day]: hours };
}

/** To which days hours are copied: those that are open, Monday to Friday, or all. */
export type CopyTarget = 'open' | 'weekdays' | 'all';

/** The hours of `day` on other days as well. */
export function copyHours(week: OpeningWeek, day: Weekday, to: CopyTarget): OpeningWeek {
  const others = weekdays.filter(
    (other, index) => to === 'all' || (to === 'weekdays' ? index < 5 : week[other].length > 0),
  );
  return { ...week, ...Object.fromEntries(others.map((other) => [other, week[day]])) };
}

/** Hours to offer after those of the day: an afternoon after a morning, else a whole day. */
export function nextHours(hours: readonly Hours[]): Hours {
  const last = hours.at(-1)?.[1];
  if (last === undefined) return ['09:00', '18:00'];
  const hour = Number(last.slice(0, 2));
  const from = Math.min(hour + 1, 22);
  return [clock(from), clock(Math.min(from + 4, 23))];
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** The name of a weekday in the owner's language. */
export function weekdayName(day: Weekday, locale: string): string {
  const monday = Date.UTC(2026, 0, 5, 12);
  const at = monday + weekdays.indexOf(day) * 86_400_000;
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(at);
}
