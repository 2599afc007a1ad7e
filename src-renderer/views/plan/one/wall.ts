import type { Zone } from '../../../../shared/time/zone.ts';

/** A day (`YYYY-MM-DD`) and a time (`HH:MM`) of the shop as they are typed; '' while they are not. */
export interface Wall {
  date: string;
  time: string;
}

export const noWall: Wall = { date: '', time: '' };

/** The instant (ISO) as it is typed in a zone. */
export function wallOf(zone: Zone, at: string): Wall {
  const local = zone.toLocal(Date.parse(at));
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

/** The instant (ISO) of what was typed; null while a part of it is missing. */
export function instantOf(zone: Zone, { date, time }: Wall): string | null {
  // While a year is being typed it may have more than four digits.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}/.test(time)) return null;
  return zone.toIso(zone.toInstant(`${date}T${time.slice(0, 5)}:00`));
}
