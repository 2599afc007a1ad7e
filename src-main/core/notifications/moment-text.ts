import type { CoreContext } from '../context.ts';
import { languageOf } from '../language.ts';

/** Making one takes longer than all that is said with it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant in the shop's time for a sentence: "on Tuesday 24 November at 09:30", « le mardi 24 novembre à 09:30 ». */
export function momentText(context: CoreContext, at: number): string {
  const language = languageOf(context);
  const zone = context.zone();
  const isThisYear = zone.dayOf(at).slice(0, 4) === zone.dayOf(context.clock()).slice(0, 4);
  const day = formatOf(language === 'fr' ? 'fr-FR' : 'en-GB', zone.timeZone, !isThisYear).format(at);
  const time = zone.toLocal(at).slice(11, 16);
  return language === 'fr' ? `le ${day} à ${time}` : `on ${day} at ${time}`;
}

function formatOf(locale: string, timeZone: string, withYear: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${String(withYear)}`;
  const known =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale, {
      ...{ timeZone, weekday: 'long', day: 'numeric', month: 'long' },
      ...(withYear ? { year: 'numeric' } : {}),
    });
  formats.set(key, known);
  return known;
}
