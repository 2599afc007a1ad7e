import {
  AFTERNOON_WORDS,
  BUDDHIST_WORDS,
  MORNING_WORDS,
  NEUTRAL_WORDS,
  NOON_WORDS,
} from './locales/clock-words.ts';

/** Half of the day a clock word names; `none` for 24 h, `unknown` for a word of no list. */
export type ClockHalf = 'none' | 'morning' | 'afternoon' | 'noon' | 'unknown';

/** What the words between date, time and author mean together. */
export interface ClockMeaning {
  half: ClockHalf;
  buddhist: boolean;
  /** Printed in Latin capitals, as in the United States. */
  capitals: boolean;
}

const HALVES = new Map<string, ClockHalf>([
  ...MORNING_WORDS.map((word): [string, ClockHalf] => [word, 'morning']),
  ...AFTERNOON_WORDS.map((word): [string, ClockHalf] => [word, 'afternoon']),
  ...NOON_WORDS.map((word): [string, ClockHalf] => [word, 'noon']),
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

/** Hour 0–23 from a printed hour, null when the hour cannot stand beside the word. */
export function hourOf(printed: number, half: ClockHalf): number | null {
  if (printed > 23) return null;
  if (half === 'none' || half === 'unknown' || printed > 12) return printed;
  if (half === 'morning') return printed % 12;
  if (half === 'noon') return printed < 10 ? printed + 12 : printed;
  return (printed % 12) + 12;
}

function interpret(raw: string): ClockMeaning {
  const words = raw
    .toLocaleLowerCase('en')
    .normalize('NFC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff.,،、]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '-');
  const rest = words.filter((word) => !NEUTRAL.has(word) && !BUDDHIST.has(word));
  const buddhist = words.some((word) => BUDDHIST.has(word));
  const capitals = /[AP]M/.test(raw);
  const whole = HALVES.get(words.join(''));
  if (whole) return { half: whole, buddhist, capitals };
  const joined = rest.join('');
  return { half: joined === '' ? 'none' : (HALVES.get(joined) ?? 'unknown'), buddhist, capitals };
}
