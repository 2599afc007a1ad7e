import type { EventMoment } from '../../../../shared/notifications/file/read-when.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day or the time of day of an event as a template's language writes it ("Friday 27 November 2026", "14:30"), on the shop's clock; empty where it has none. */
export function formatMoment(
  { at, isWholeDay }: EventMoment,
  part: 'date' | 'time',
  language: string,
  timeZone: string,
): string {
  if (part === 'time' && isWholeDay) return '';
  const key = `${part} ${language} ${timeZone}`;
  let format = formats.get(key);
  if (format === undefined) {
    const shape =
      part === 'date'
        ? ({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const)
        : ({ hour: 'numeric', minute: '2-digit' } as const);
    formats.set(
      key,
      (format = new Intl.DateTimeFormat([localeOf(language), 'en-GB'], { ...shape, timeZone })),
    );
  }
  return format.format(at).replace(/[\u202f\u00a0]/g, ' ');
}

// Meta writes pt_BR; "en" alone is the one of most shops outside the United States.
function localeOf(language: string): string {
  const locale = language.replaceAll('_', '-');
  try {
    return locale === 'en' ? 'en-GB' : (Intl.getCanonicalLocales(locale)[0] ?? 'en-GB');
  } catch {
    return 'en-GB';
  }
}
