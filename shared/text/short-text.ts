import { hasInk } from './has-ink.ts';
import { isolate } from './isolate.ts';

// eslint-disable-next-line no-control-regex -- they are what is taken out
const breaking = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** What nobody sees, or what turns the reading order around; what joins the parts of an emoji or of a letter stays. */
const invisible = /[\u00ad\u200b\u200e\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const segments = new Intl.Segmenter('und');

/**
 * Somebody else's name or words on one line of a sentence: at most `longest` signs, never cut within one; kept to itself where it runs from right
 * to left. Null where nothing of it can be seen.
 */
export function shortText(text: string, longest: number): string | null {
  // No sign needs more than this; a name may have ten thousand.
  const start = text
    .slice(0, longest * 40)
    .replace(breaking, ' ')
    .replace(invisible, '');
  const plain = start.replace(/\s+/g, ' ').trim();
  if (!hasInk(plain)) return null;
  const signs = Array.from(segments.segment(plain), ({ segment }) => shorten(segment));
  if (signs.length <= longest && text.length <= longest * 40) return isolate(signs.join(''));
  return isolate(
    `${signs
      .slice(0, longest - 1)
      .join('')
      .trimEnd()}…`,
  );
}

// A letter under a tower of accents counts as one sign: it keeps the first few.
function shorten(sign: string): string {
  return sign.length <= 24 ? sign : [...sign].slice(0, 8).join('');
}
