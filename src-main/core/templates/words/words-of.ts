import { english } from './english.ts';
import { french } from './french.ts';
import type { StateWords } from './state-words.ts';

/** The words on templates in a language. */
export function wordsOf(language: 'en' | 'fr'): StateWords {
  return language === 'fr' ? french : english;
}
