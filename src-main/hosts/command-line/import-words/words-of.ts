import { english } from './english.ts';
import { french } from './french.ts';
import type { ImportWords } from './import-words.ts';

/** The words of a language. */
export function importWordsOf(language: 'en' | 'fr'): ImportWords {
  return language === 'fr' ? french : english;
}
