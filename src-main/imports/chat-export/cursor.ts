import { digitValue, isBlank, isInvisible } from './characters.ts';
import { ERA_BEFORE } from './header-words.ts';

/** Where the scan in progress stands, and the number it read last: scanning is synchronous and allocates nothing on plain 24 h lines. */
export const cursor = {
  text: '',
  at: 0,
  end: 0,
  value: 0,
  width: 0,
  /** The field read last is a year of a Japanese era. */
  isEra: false,
  /** The time stands in parentheses of its own, as in Basque. */
  isOpen: false,
};

const REIWA = 82;
const REIWA_SIGN = 0x4ee4;

/** Moves over direction marks. */
export function skipInvisible(): void {
  while (cursor.at < cursor.end && isInvisible(cursor.text.charCodeAt(cursor.at))) cursor.at++;
}

/** Moves over blanks and direction marks. */
export function skipBlanks(): void {
  while (cursor.at < cursor.end) {
    const code = cursor.text.charCodeAt(cursor.at);
    if (!isBlank(code) && !isInvisible(code)) break;
    cursor.at++;
  }
}

/** Reads a number of 1, 2 or 4 digits of any script. */
export function scanNumber(): boolean {
  cursor.value = 0;
  cursor.width = 0;
  while (cursor.at < cursor.end) {
    const digit = digitValue(cursor.text.charCodeAt(cursor.at));
    if (digit < 0) break;
    cursor.value = cursor.value * 10 + digit;
    if (++cursor.width > 4) return false;
    cursor.at++;
  }
  return cursor.width > 0 && cursor.width !== 3;
}

/** Reads a number of 1 or 2 digits. */
export function scanTwoDigits(): boolean {
  return scanNumber() && cursor.width <= 2;
}

/** Reads a field of a date, which may be a year in a Japanese era: R4 and 令和4 are 2022, H30 is 2018. */
export function scanField(): boolean {
  const code = cursor.text.charCodeAt(cursor.at);
  if (digitValue(code) >= 0) return scanNumber();
  cursor.at += code < 128 ? 1 : 2;
  if (!scanNumber() || cursor.width > 2) return false;
  cursor.value += code === REIWA || code === REIWA_SIGN ? ERA_BEFORE.reiwa : ERA_BEFORE.heisei;
  cursor.width = 4;
  cursor.isEra = true;
  return true;
}
