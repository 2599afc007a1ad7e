import { english } from './meta-errors/english.ts';
import { french } from './meta-errors/french.ts';
import type { ErrorWords } from './meta-errors/words.ts';

/** Codes for many things at once: Meta's own words say which. */
const vague = new Set([1, 100, 131008, 131009, 131053, 132000, 132007, 132008, 132012, 132018, 135000]);

/**
 * What one of Meta's errors means to a shop owner and what to do about it, as two sentences. A `subcode` that says more is taken instead
 * of its code; an unknown code is named by its number. `details` are Meta's, in English, and added only where they tell what the code does not.
 */
export function metaErrorWords(
  code: number,
  details: string | null,
  language: 'en' | 'fr',
  subcode: number | null = null,
): ErrorWords {
  const known = language === 'fr' ? french : english;
  const bySubcode = subcode === null ? undefined : known[subcode];
  const words = bySubcode ?? known[code] ?? (code >= 200 && code <= 299 ? known[200] : undefined);
  if (words === undefined) return unknownError(code, details, language);
  const isVague = bySubcode === undefined && (vague.has(code) || code >= 2_000_000);
  return isVague ? { what: `${words.what}${quote(details, language)}`, do: words.do } : words;
}

function unknownError(code: number, details: string | null, language: 'en' | 'fr'): ErrorWords {
  const said = quote(details, language);
  return language === 'fr'
    ? {
        what: `Meta a répondu par l’erreur ${code}.${said}`,
        do: 'Réessayez plus tard ; si elle revient, cherchez ce code dans l’aide de Meta.',
      }
    : {
        what: `Meta answered with error ${code}.${said}`,
        do: 'Try again later; if it comes back, look for this code in Meta’s help.',
      };
}

function quote(details: string | null, language: 'en' | 'fr'): string {
  const text = (details ?? '').trim();
  if (text === '') return '';
  return language === 'fr' ? ` Meta précise : « ${text} »` : ` Meta says: “${text}”`;
}
