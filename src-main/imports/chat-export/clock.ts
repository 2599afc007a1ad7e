import {
  AFTERNOON_WORDS,
  BUDDHIST_WORDS,
  MORNING_WORDS,
  NEUTRAL_WORDS,
  NIGHT_WORDS,
  NOON_WORDS,
  PERSIAN_ERA,
} from './locales/clock-words.ts';

/** Half of the day a clock word names; `none` for 24 h, `unknown` for a word of no list. */
export type ClockHalf = 'none' | 'morning' | 'afternoon' | 'noon' | 'night' | 'unknown';

/** How a clock word is printed: which country's phone it was is a guess it helps. */
export type ClockWording = 'none' | 'capitals' | 'hangul' | 'han' | 'other';

/** What the words between date, time and author mean together. */
export interface ClockMeaning {
  half: ClockHalf;
  buddhist: boolean;
  wording: ClockWording;
}

const HALVES = new Map<string, ClockHalf>([
  ...MORNING_WORDS.map((word): [string, ClockHalf] => [word, 'morning']),
  ...AFTERNOON_WORDS.map((word): [string, ClockHalf] => [word, 'afternoon']),
  ...NOON_WORDS.map((word): [string, ClockHalf] => [word, 'noon']),
  ...NIGHT_WORDS.map((word): [string, ClockHalf] => [word, 'night']),
]);
const NEUTRAL = new Set(NEUTRAL_WORDS);
const BUDDHIST = new Set(BUDDHIST_WORDS);
const KNOWN_LIMIT = 500;
const known = new Map<string, ClockMeaning>();

/** Meaning of the raw words of a header, blanks and marks included; '' is a 24 h clock. */
export function readClockWords(raw: string): ClockMeaning {
  const cached = known.get(raw);
  if (cached) return cached;
  const meaning = interpret(raw);
  if (known.size < KNOWN_LIMIT) known.set(raw.split('').join(''), meaning);
  return meaning;
}

/** Whether the raw words are the era of a Solar Hijri year, which could also be a Finnish morning. */
export function isPersianEra(raw: string): boolean {
  return wordsOf(raw).join('') === PERSIAN_ERA;
}

/** Hour 0–23 from a printed hour, null when the hour cannot stand beside the word. */
export function hourOf(printed: number, half: ClockHalf): number | null {
  if (printed > 24) return null;
  if (printed === 24) return half === 'none' ? 0 : null;
  if (half === 'none' || half === 'unknown' || printed > 12) return printed;
  if (half === 'morning') return printed % 12;
  if (half === 'noon') return printed < 10 ? printed + 12 : printed;
  if (half === 'night') return printed < 6 || printed === 12 ? printed % 12 : printed + 12;
  return (printed % 12) + 12;
}

function interpret(raw: string): ClockMeaning {
  const words = wordsOf(raw);
  const rest = words.filter((word) => !NEUTRAL.has(word) && !BUDDHIST.has(word));
  const buddhist = words.some((word) => BUDDHIST.has(word));
  const whole = HALVES.get(words.join(''));
  if (whole) return { half: whole, buddhist, wording: wordingOf(raw) };
  const joined = rest.join('');
  if (joined === '') return { half: 'none', buddhist, wording: 'none' };
  return { half: HALVES.get(joined) ?? 'unknown', buddhist, wording: wordingOf(raw) };
}

function wordingOf(raw: string): ClockWording {
  if (/[AP]M/.test(raw)) return 'capitals';
  if (/\p{Script=Hangul}/u.test(raw)) return 'hangul';
  return /\p{Script=Han}/u.test(raw) ? 'han' : 'other';
}

function wordsOf(raw: string): string[] {
  return raw
    .toLocaleLowerCase('en')
    .normalize('NFC')
    .replace(/[\u200b\u200d-\u200f\u202a-\u202e\u2066-\u2069\ufeff.,،、()]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '-');
}
