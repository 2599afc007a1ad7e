import { t } from '../../../messages/translate.svelte.ts';

const minute = 60_000;

/** What is left, never rounded up: "22 h 36 min", "38 min", "under 1 min". From two days on, days and hours. */
export function durationOf(ms: number): string {
  const minutes = Math.floor(ms / minute);
  const hours = Math.floor(minutes / 60);
  if (minutes < 1) return t('common.under_a_minute');
  if (hours < 1) return t('common.minutes', { minutes });
  if (hours < 48) return t('common.hours_minutes', { hours, minutes: minutes % 60 });
  return t('common.days_hours', { days: Math.floor(hours / 24), hours: hours % 24 });
}
