import {
  findNumbers,
  isSameNumber,
  readSearchText,
  type SearchPart,
} from '../../../../shared/search/search-text.ts';

/** A stretch of text, and whether it is one of the words looked for. */
export interface Stretch {
  text: string;
  isMarked: boolean;
}

/** A word as the search index compares it: Latin letters without their accents, all in lower case. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/([A-Za-z])[\u0300-\u036f]+/g, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ς', 'σ');
}

/** A search snippet, whose found words stand between ‹ and ›. */
export function markedSnippet(snippet: string): Stretch[] {
  return snippet
    .split(/(‹[^›]*›)/)
    .filter((text) => text !== '')
    .map((text) =>
      /^‹.*›$/s.test(text) ? { text: text.slice(1, -1), isMarked: true } : { text, isMarked: false },
    );
}

/** A text with what a search found in it marked: its words whatever their accents and case, the last one also as a beginning, and its phone numbers however they are written. */
export function markedText(text: string, search: string): Stretch[] {
  const parts = readSearchText(search);
  if (parts.length === 0 || text === '')
    return [{ text, isMarked: false }].filter((stretch) => stretch.text !== '');
  const stretches: Stretch[] = [];
  let end = 0;
  const hasNumber = parts.some((part) => 'number' in part);
  for (const number of hasNumber ? findNumbers(text) : []) {
    if (!parts.some((part) => 'number' in part && isSameNumber(number.number, part.number))) continue;
    stretches.push(...markWords(text.slice(end, number.start), parts));
    stretches.push({ text: text.slice(number.start, number.end), isMarked: true });
    end = number.end;
  }
  return [...stretches, ...markWords(text.slice(end), parts)];
}

function markWords(text: string, parts: readonly SearchPart[]): Stretch[] {
  const words = parts.map((part) => ('word' in part ? fold(part.word) : null));
  const last = words.at(-1) ?? null;
  return text
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .filter((stretch) => stretch !== '')
    .map((stretch) => {
      const word = fold(stretch);
      return { text: stretch, isMarked: words.includes(word) || (last !== null && word.startsWith(last)) };
    });
}
