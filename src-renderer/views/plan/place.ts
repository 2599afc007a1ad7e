import { hrefOf, type Route } from '../../state/router.svelte.ts';

/** What the plan shows: a week by its first day (null: this one), or a file that is taken in. */
export interface PlanPlace {
  room: 'week' | 'file';
  week: string | null;
}

const dayName = /^\d{4}-\d{2}-\d{2}$/;

// No calendar has a 31st of February, which the browser would take for a day of March.
function isDay(text: string): boolean {
  if (!dayName.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Reads the place out of the address; anything unknown is this week. */
export function planPlace({ selection }: Pick<Route, 'selection'>): PlanPlace {
  if (selection === 'file') return { room: 'file', week: null };
  return { room: 'week', week: selection !== null && isDay(selection) ? selection : null };
}

/** The address of a week by one of its days, this one without it. */
export function weekHref(day: string | null = null): string {
  return hrefOf('plan', day);
}

/** The address of the room where a file is taken in. */
export function fileHref(): string {
  return hrefOf('plan', 'file');
}
