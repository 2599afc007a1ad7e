import { parseLocalText } from '../../../shared/time/local-text.ts';
import type { OpeningHours } from '../../../shared/window/opening-hours.ts';

const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** The weekday of a local day `YYYY-MM-DD`, 0 being Sunday. */
export function weekdayOf(day: string): number {
  return new Date(parseLocalText(`${day}T00:00:00`)).getUTCDay();
}

/** The weekdays without opening hours; none when no hours are set. */
export function closedWeekdays(hours: OpeningHours | null): number[] {
  if (hours === null || !names.some((name) => hours[name] !== undefined)) return [];
  return names.flatMap((name, weekday) => ((hours[name] ?? []).length === 0 ? [weekday] : []));
}
