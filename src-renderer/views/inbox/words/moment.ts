import { t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';

const day = 86_400_000;

/** Days from `now` to `at` by the shop's calendar: 0 today, 1 tomorrow, -1 yesterday. */
function daysBetween(format: Format, at: number, now: number): number {
  return Math.round((Date.parse(format.day(at)) - Date.parse(format.day(now))) / day);
}

/** An instant in as few words as are clear today: "18:40", "tomorrow 09:10", "Tue 12:20", "3 Nov". */
export function momentOf(format: Format, at: number, now: number): string {
  const days = daysBetween(format, at, now);
  if (days === 0) return format.time(at);
  if (days === 1) return t('windows.tomorrow', { time: format.time(at) });
  if (Math.abs(days) < 6) return format.date(at, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  return dateOf(format, at, now);
}

/** The same as part of a sentence: "at 18:40", "tomorrow 09:10". */
export function atMomentOf(format: Format, at: number, now: number): string {
  const moment = momentOf(format, at, now);
  return daysBetween(format, at, now) === 0 ? t('windows.at', { moment }) : moment;
}

/** The same after "since": a date takes its article where the language has one. */
export function sinceMomentOf(format: Format, at: number, now: number): string {
  const moment = momentOf(format, at, now);
  return Math.abs(daysBetween(format, at, now)) < 6 ? moment : t('windows.on_day', { moment });
}

/** The day of an instant in one word, its time when that is today: "18:40", "Tue", "3 Nov". */
export function dayWordOf(format: Format, at: number, now: number): string {
  const days = daysBetween(format, at, now);
  if (days === 0) return format.time(at);
  return Math.abs(days) < 6 ? format.date(at, { weekday: 'short' }) : dateOf(format, at, now);
}

/** When the last message of a row came: a time today, with its weekday yesterday, a weekday this week, else a date. */
export function rowTimeOf(format: Format, at: number, now: number): string {
  const days = daysBetween(format, at, now);
  if (days === -1) return format.date(at, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  return dayWordOf(format, at, now);
}

/** The line between two days of a thread. */
export function dayLineOf(format: Format, at: number, now: number): string {
  const days = daysBetween(format, at, now);
  if (days === 0) return t('common.today');
  if (days === -1) return t('common.yesterday');
  const isThisYear = format.day(at).slice(0, 4) === format.day(now).slice(0, 4);
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  return format.date(at, { weekday: 'long', day: 'numeric', month: 'long', ...year });
}

function dateOf(format: Format, at: number, now: number): string {
  const isThisYear = format.day(at).slice(0, 4) === format.day(now).slice(0, 4);
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  return format.date(at, { day: 'numeric', month: 'short', ...year });
}
