import { hourOf } from './clock.ts';
import { ERA_BEFORE, takeWords } from './header-words.ts';
import { digitValue, isBlank, isDirectionMark, isInvisible, isWordCode, startsField } from './characters.ts';
import { printsLastDate, rememberDate, takeLastDate } from './last-date.ts';
import type { Header } from './header.ts';

const WORDS_LIMIT = 24;
const DASH = 45;
const DOT = 46;
const SLASH = 47;
const COLON = 58;
const OPEN = 40;
const CLOSE = 41;
const REIWA = 82;
const REIWA_SIGN = 0x4ee4;

// Cursor of the scan in progress: scanning is synchronous and allocates nothing on plain 24 h lines.
let text = '';
let at = 0;
let end = 0;
let value = 0;
let width = 0;
// The time stands in parentheses of its own, as in Basque.
let isOpen = false;
let isEra = false;

/** Scans `source[from, to)` as the head of a line into `header`; false when it is not shaped like one. */
export function scanHeader(source: string, from: number, to: number, header: Header): boolean {
  text = source;
  at = from;
  end = to;
  header.markBefore = false;
  if (printsLastDate(source, from)) {
    if (scanAfterLastDate(header)) return true;
    at = from;
  }
  while (at < end) {
    const code = text.charCodeAt(at);
    if (!isInvisible(code)) break;
    if (isDirectionMark(code)) header.markBefore = true;
    at++;
  }
  const bracket = text.charCodeAt(at) === 91;
  if (bracket) at++;
  skipInvisible();
  if (!startsField(text.charCodeAt(at))) return false;
  header.timeFirst = looksLikeTime();
  header.buddhist = false;
  clearClock(header);
  if (header.timeFirst) {
    return scanTime(header) && scanGlue(header, 'after') && scanDate(header) && scanEnd(header, bracket);
  }
  if (!scanDate(header) || !scanGlue(header, 'before')) return false;
  const timeStart = at;
  if (!scanTime(header) || !scanEnd(header, bracket)) return false;
  if (header.marker !== 'before' && !header.markBefore) rememberDate(header, source.slice(from, timeStart));
  return true;
}

function clearClock(header: Header): void {
  header.half = 'none';
  header.wording = 'none';
  header.marker = 'none';
}

function scanAfterLastDate(header: Header): boolean {
  at += takeLastDate(header);
  clearClock(header);
  return at < end && scanTime(header) && scanEnd(header, header.format === 'ios');
}

function skipInvisible(): void {
  while (at < end && isInvisible(text.charCodeAt(at))) at++;
}

function skipBlanks(): void {
  while (at < end) {
    const code = text.charCodeAt(at);
    if (!isBlank(code) && !isInvisible(code)) break;
    at++;
  }
}

function looksLikeTime(): boolean {
  for (let i = at; i < at + 3 && i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === COLON) return i > at;
    if (digitValue(code) < 0) return false;
  }
  return false;
}

function scanNumber(): boolean {
  value = 0;
  width = 0;
  while (at < end) {
    const digit = digitValue(text.charCodeAt(at));
    if (digit < 0) break;
    value = value * 10 + digit;
    if (++width > 4) return false;
    at++;
  }
  return width > 0 && width !== 3;
}

function scanTwoDigits(): boolean {
  return scanNumber() && width <= 2;
}

// A year may be printed in a Japanese era: R4 and 令和4 are 2022, H30 is 2018.
function scanField(): boolean {
  const code = text.charCodeAt(at);
  if (digitValue(code) >= 0) return scanNumber();
  at += code < 128 ? 1 : 2;
  if (!scanNumber() || width > 2) return false;
  value += code === REIWA || code === REIWA_SIGN ? ERA_BEFORE.reiwa : ERA_BEFORE.heisei;
  width = 4;
  isEra = true;
  return true;
}

function scanDate(header: Header): boolean {
  skipInvisible();
  header.ownDigits = text.charCodeAt(at) >= 0x80;
  isEra = false;
  if (!scanField()) return false;
  header.a = value;
  header.aWidth = width;
  skipInvisible();
  const separator = text.charCodeAt(at);
  if (separator !== SLASH && separator !== DOT && separator !== DASH) return false;
  header.separator = separator;
  at++;
  skipBlanks();
  if (!scanField()) return false;
  header.b = value;
  header.bWidth = width;
  skipInvisible();
  if (text.charCodeAt(at) !== separator) return false;
  at++;
  skipBlanks();
  if (!scanField()) return false;
  header.c = value;
  header.cWidth = width;
  header.era = isEra;
  return header.bWidth < 3 && (header.aWidth < 3 || header.cWidth < 3);
}

// Blanks, commas and words up to the next digit; a clock word here stands before the time it belongs to.
function scanGlue(header: Header, marker: 'before' | 'after'): boolean {
  const start = at;
  let words = false;
  while (at < end && at - start < WORDS_LIMIT) {
    const code = text.charCodeAt(at);
    if (digitValue(code) >= 0) {
      if (at === start) return false;
      return !words || takeWords(header, text.slice(start, at), marker);
    }
    if (isWordCode(code)) words = true;
    else if (
      !isBlank(code) &&
      !isInvisible(code) &&
      code !== DOT &&
      code !== 44 &&
      code !== 0x60c &&
      code !== 0x3001 &&
      code !== OPEN
    ) {
      return false;
    }
    at++;
  }
  return false;
}

function scanTime(header: Header): boolean {
  isOpen = text.charCodeAt(at - 1) === OPEN;
  if (!scanNumber() || width > 2) return false;
  header.hour = value;
  header.second = -1;
  const first = text.charCodeAt(at);
  if (first === COLON || first === DOT) {
    at++;
    if (!scanTwoDigits()) return false;
    header.minute = value;
    if (text.charCodeAt(at) === first && digitValue(text.charCodeAt(at + 1)) >= 0) {
      at++;
      if (!scanTwoDigits()) return false;
      header.second = value;
    }
  } else if (!scanHourLetter(header)) {
    return false;
  }
  return header.minute < 60 && header.second < 60;
}

// French Canada prints `14 h 05` and `14 h 05 min 11 s`.
function scanHourLetter(header: Header): boolean {
  const letter = /^\s?h\s?(\d\d)(?:\s?min\s?(\d\d)\s?s)?/.exec(text.slice(at, Math.min(end, at + 20)));
  if (!letter) return false;
  header.minute = Number(letter[1]);
  header.second = letter[2] === undefined ? -1 : Number(letter[2]);
  at += letter[0].length;
  return true;
}

// What follows date and time: `] `, ` - ` or, on an old iPhone, `: ` — perhaps after a clock word.
function scanEnd(header: Header, bracket: boolean): boolean {
  const start = at;
  let words = false;
  for (; at < end && at - start <= WORDS_LIMIT; at++) {
    const code = text.charCodeAt(at);
    if (bracket ? code === 93 : code === COLON || (code === DASH && isDash())) break;
    if (isWordCode(code)) words = true;
    else if (
      !isBlank(code) &&
      !isInvisible(code) &&
      code !== DOT &&
      code !== 44 &&
      !(code === CLOSE && isOpen)
    )
      return false;
  }
  if (at >= end) return false;
  const code = text.charCodeAt(at);
  if (bracket ? code !== 93 : code !== COLON && code !== DASH) return false;
  header.format = bracket ? 'ios' : code === COLON ? 'ios_old' : 'android';
  if (!bracket && (header.format === 'ios_old') !== header.second >= 0) return false;
  if (words && !takeWords(header, text.slice(start, at), 'after')) return false;
  at++;
  if (at < end && isBlank(text.charCodeAt(at))) at++;
  else if (!bracket && at < end && text.charCodeAt(at) !== 13) return false;
  header.bodyStart = at;
  const hour = hourOf(header.hour, header.half);
  if (hour === null) return false;
  header.hour = hour;
  if (header.second < 0) header.second = 0;
  return true;
}

function isDash(): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  return (isBlank(before) || isInvisible(before)) && (at + 1 >= end || isBlank(after) || after === 13);
}
