import { startWords, stopWords } from './opt-out-words.ts';

/** No longer message is one of them, in characters; a little punctuation and a few signs around a word are let pass. */
export const longestStopWord = 48;

// Accents, the vowel signs of Arabic and Hebrew, the stretching of Arabic: nobody types them every time.
const accents = /\u0640|\u0670|[\u0300-\u036f]|[\u0591-\u05bd]|[\u064b-\u065f]/gu;
const variants: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ς', 'σ'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['ى', 'ي'],
  ['ة', 'ه'],
]);
const stops = new Set(stopWords.map(foldWord));
const starts = new Set(startWords.map(foldWord));

/**
 * Whether a customer's message as a whole wants no notifications any more, or wants them again: whatever its case, accents, width and
 * punctuation, written once or again and again. A word within a sentence says nothing.
 */
export function readStopWord(text: string): 'stop' | 'start' | null {
  if ([...text.slice(0, 2 * longestStopWord + 1)].length > longestStopWord) return null;
  const [first = '', ...others] = text
    .split(/\s+/)
    .map(foldWord)
    .filter((word) => word !== '');
  const said = others.every((word) => word === first) ? first : [first, ...others].join('');
  if (stops.has(said)) return 'stop';
  return starts.has(said) ? 'start' : null;
}

function foldWord(text: string): string {
  const plain = text.normalize('NFKD').replace(accents, '').toLowerCase().normalize('NFC');
  return [...plain.replace(/[^\p{L}\p{M}\p{N}]/gu, '')].map((sign) => variants.get(sign) ?? sign).join('');
}
