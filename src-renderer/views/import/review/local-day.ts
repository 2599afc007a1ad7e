import type { Format } from '../../../state/format.svelte.ts';

const written = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** The day of a message of an export, written out in full; `local` is the phone's wall clock. */
export function localDay(format: Format, local: string): string {
  return format.date(`${local}Z`, written);
}

/** Day and time of it. */
export function localMoment(format: Format, local: string): string {
  return format.date(`${local}Z`, { ...written, weekday: 'long', hour: '2-digit', minute: '2-digit' });
}
