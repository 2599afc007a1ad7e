import { t } from '../../../messages/translate.svelte.ts';
import type { App } from '../../../state/app.svelte.ts';

/** When a backup was made, as an owner says it: today 14:02, yesterday 9:30, 3 November 2026, 14:02. */
export function whenWords({ format, clock }: Pick<App, 'format' | 'clock'>, at: string): string {
  const day = format.day(at);
  const time = format.time(at);
  if (day === format.day(clock.now)) return t('backups.today', { time });
  if (day === format.day(clock.now - 86_400_000)) return t('backups.yesterday', { time });
  const options = {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return format.date(at, options);
}
