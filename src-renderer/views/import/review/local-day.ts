import { t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';

const written = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** Day and time of a message of an export, written out in full; `local` is the phone's wall clock. */
export function localMoment(format: Format, local: string): string {
  return format.date(`${local}Z`, { ...written, weekday: 'long', hour: '2-digit', minute: '2-digit' });
}

/** From the day of the first message to that of the last; null where there is none. */
export function datesWords(format: Format, messages: readonly { time_local: string }[]): string | null {
  const days = [messages[0], messages.at(-1)].map((message) =>
    message ? format.date(`${message.time_local}Z`, written) : null,
  );
  const [from, until] = days;
  if (!from || !until) return null;
  return from === until ? from : t('imports.dates', { from, until });
}
