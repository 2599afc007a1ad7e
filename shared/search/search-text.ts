/** A phone number as somebody typed it. */
export interface TypedNumber {
  /** Its digits in the groups in which they were typed. */
  groups: readonly string[];
  /** The country's code, where it was typed. */
  code: string | null;
  /** The digits within the country, without the 0 that some put before them. */
  national: string;
}

/** One part of what is looked for: a word, or a phone number. */
export type SearchPart = { word: string } | { number: TypedNumber };

// Up to three signs between two digits, at most as many digits as a number can have; not inside a word.
const run = String.raw`(?<![\p{L}\p{N}])(?:\+ ?)?\(?\d(?:[\s.()\u2010\u2011-]{0,3}\d){5,17}(?![\p{L}\p{N}])`;
const parts = new RegExp(String.raw`(?<run>${run})|(?<word>[\p{L}\p{N}\p{M}]+)`, 'gu');

const twoDigitCode = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** Reads a search: its words in order, and phone numbers as one part each, however they are grouped. The last part may be a beginning. */
export function readSearchText(text: string): SearchPart[] {
  return [...text.normalize('NFC').matchAll(parts)].flatMap(({ groups }): SearchPart[] => {
    if (groups?.['word'] !== undefined) return [{ word: groups['word'] }];
    const typed = groups?.['run'] ?? '';
    const number = readTypedNumber(typed);
    return number === null ? (typed.match(/\d+/g) ?? []).map((word) => ({ word })) : [{ number }];
  });
}

/** The stretches of a text that may be phone numbers, with where they begin. */
export function findNumbers(text: string): { number: TypedNumber; start: number; end: number }[] {
  return [...text.matchAll(parts)].flatMap((match) => {
    const typed = match.groups?.['run'];
    const number = typed === undefined ? null : readTypedNumber(typed);
    return number === null ? [] : [{ number, start: match.index, end: match.index + match[0].length }];
  });
}

/** Whether a number that somebody wrote is, or begins with, the one looked for. */
export function isSameNumber(written: TypedNumber, wanted: TypedNumber): boolean {
  if (written.code !== null && wanted.code !== null && written.code !== wanted.code) return false;
  return written.national.startsWith(wanted.national);
}

// With a + or a 0 in front from six digits on; without either only what is long enough to be nothing else.
function readTypedNumber(typed: string): TypedNumber | null {
  const groups = typed.match(/\d+/g) ?? [];
  const digits = groups.join('');
  const isInternational = typed.startsWith('+') || digits.startsWith('00') || digits.length > 10;
  if (isInternational) {
    const full = digits.replace(/^00/, '');
    const code = codeOf(full);
    if (digits.length > 15 || digits.startsWith('000')) return null;
    return { groups, code, national: withoutTrunk(full.slice(code.length)) };
  }
  if (!digits.startsWith('0') && digits.length < 9) return null;
  return { groups, code: null, national: withoutTrunk(digits) };
}

function codeOf(digits: string): string {
  if (/^[17]/.test(digits)) return digits.slice(0, 1);
  return digits.slice(0, twoDigitCode.test(digits) ? 2 : 3);
}

function withoutTrunk(national: string): string {
  return national.replace(/^0/, '');
}
