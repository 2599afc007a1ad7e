/** Days off as they are stored: one day as text, or days with a name. */
export type Holiday = string | { from: string; until?: string; name?: string };

/** Days off in one shape; `until` is the last day. */
export interface DaysOff {
  from: string;
  until: string;
  name: string | null;
}

/** The stored days off, the earliest first; what is not of the shape is left out. */
export function readHolidays(stored: unknown): DaysOff[] {
  if (!Array.isArray(stored)) return [];
  const days = (stored as Holiday[]).map((entry): DaysOff => {
    if (typeof entry === 'string') return { from: entry, until: entry, name: null };
    return { from: entry.from, until: entry.until ?? entry.from, name: entry.name ?? null };
  });
  return days.toSorted((one, other) => one.from.localeCompare(other.from));
}

/** Days off as they are stored: in the shortest way that says it all. */
export function writeHolidays(days: readonly DaysOff[]): string {
  const stored = days.map(({ from, until, name }): Holiday => {
    if (until === from && name === null) return from;
    return { from, ...(until === from ? {} : { until }), ...(name === null ? {} : { name }) };
  });
  return JSON.stringify(stored);
}
