import { Refusal } from '../../shared/contract/refusal.ts';
import type { Zone } from '../../shared/time/zone.ts';

/** The instant at which a search begins (`since`) or ends (`until`, its day included), from `YYYY-MM-DD` or an ISO instant. */
export function parseSearchDay(text: string, end: 'since' | 'until', zone: Zone): number {
  if (isDay(text)) {
    const day = end === 'since' ? text : new Date(Date.parse(text) + 86_400_000).toISOString().slice(0, 10);
    return zone.toInstant(`${day}T00:00:00`);
  }
  const instant = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : NaN;
  if (!Number.isNaN(instant)) return instant;
  throw new Refusal('bad_date', `"${text.slice(0, 40)}" is no date: write it like 2026-11-22.`, {
    [end]: text,
  });
}

/** Date.parse takes 30 February for 2 March. */
function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
