import { plain } from './plain.ts';

const languages = ['en', 'fr', 'es', 'pt', 'de', 'it', 'nl'];
let known: Map<string, number> | null = null;

/** Which month (1 to 12) a word means, long or short, in the languages of providers' files; null for any other word. */
export function monthOfWord(word: string): number | null {
  known ??= readWords();
  return known.get(plain(word)) ?? null;
}

function readWords(): Map<string, number> {
  const words = new Map<string, number>();
  for (const language of languages) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      for (let number = 1; number <= 12; number += 1)
        words.set(plain(format.format(Date.UTC(2026, number - 1, 1))), number);
    }
  }
  return words.set('sept', 9);
}
