/** A stretch of text, and whether it is one of the words looked for. */
export interface Stretch {
  text: string;
  isMarked: boolean;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
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

/** A text with the words of a search marked, whatever their accents and case; a word also marks those it begins. */
export function markedText(text: string, search: string): Stretch[] {
  const wanted = (search.match(/[\p{L}\p{N}]+/gu) ?? []).map(fold);
  if (wanted.length === 0) return [{ text, isMarked: false }];
  return text
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, isMarked: wanted.some((word) => fold(part).startsWith(word)) }));
}
