import { hourOf } from './clock.ts';
import { cursor, skipInvisible } from './cursor.ts';
import { takeWords } from './header-words.ts';
import { digitValue, isBlank, isDirectionMark, isInvisible, isWordCode, startsField } from './characters.ts';
import { printsLastDate, rememberDate, takeLastDate } from './last-date.ts';
import { scanDate } from './scan-date.ts';
import { scanTime } from './scan-time.ts';
import type { Header } from './header.ts';

const WORDS_LIMIT = 24;
const DASH = 45;
const DOT = 46;
const COLON = 58;
const OPEN = 40;
const CLOSE = 41;

/** Scans `source[from, to)` as the head of a line into `header`; false when it is not shaped like one. */
export function scanHeader(source: string, from: number, to: number, header: Header): boolean {
  cursor.text = source;
  cursor.at = from;
  cursor.end = to;
  header.markBefore = false;
  if (printsLastDate(source, from)) {
    if (scanAfterLastDate(header)) return true;
    cursor.at = from;
  }
  while (cursor.at < cursor.end) {
    const code = cursor.text.charCodeAt(cursor.at);
    if (!isInvisible(code)) break;
    if (isDirectionMark(code)) header.markBefore = true;
    cursor.at++;
  }
  const bracket = cursor.text.charCodeAt(cursor.at) === 91;
  if (bracket) cursor.at++;
  skipInvisible();
  if (!startsField(cursor.text.charCodeAt(cursor.at))) return false;
  header.timeFirst = looksLikeTime();
  header.buddhist = false;
  clearClock(header);
  if (header.timeFirst) {
    return scanTime(header) && scanGlue(header, 'after') && scanDate(header) && scanEnd(header, bracket);
  }
  if (!scanDate(header) || !scanGlue(header, 'before')) return false;
  const timeStart = cursor.at;
  // What stands behind the time is read anew on every line, an era too.
  const { buddhist } = header;
  if (!scanTime(header) || !scanEnd(header, bracket)) return false;
  if (header.marker !== 'before' && !header.markBefore) {
    rememberDate(header, buddhist, source.slice(from, timeStart));
  }
  return true;
}

function clearClock(header: Header): void {
  header.half = 'none';
  header.wording = 'none';
  header.marker = 'none';
}

function scanAfterLastDate(header: Header): boolean {
  cursor.at += takeLastDate(header);
  clearClock(header);
  return cursor.at < cursor.end && scanTime(header) && scanEnd(header, header.format === 'ios');
}

function looksLikeTime(): boolean {
  for (let i = cursor.at; i < cursor.at + 3 && i < cursor.end; i++) {
    const code = cursor.text.charCodeAt(i);
    if (code === COLON) return i > cursor.at;
    if (digitValue(code) < 0) return false;
  }
  return false;
}

// Blanks, commas and words up to the next digit; a clock word here stands before the time it belongs to.
function scanGlue(header: Header, marker: 'before' | 'after'): boolean {
  const start = cursor.at;
  let words = false;
  while (cursor.at < cursor.end && cursor.at - start < WORDS_LIMIT) {
    const code = cursor.text.charCodeAt(cursor.at);
    if (digitValue(code) >= 0) {
      if (cursor.at === start) return false;
      return !words || takeWords(header, cursor.text.slice(start, cursor.at), marker);
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
    cursor.at++;
  }
  return false;
}

// What follows date and time: `] `, ` - ` or, on an old iPhone, `: ` — perhaps after a clock word.
function scanEnd(header: Header, bracket: boolean): boolean {
  const start = cursor.at;
  let words = false;
  for (; cursor.at < cursor.end && cursor.at - start <= WORDS_LIMIT; cursor.at++) {
    const code = cursor.text.charCodeAt(cursor.at);
    if (bracket ? code === 93 : code === COLON || (code === DASH && isDash())) break;
    if (isWordCode(code)) words = true;
    else if (
      !isBlank(code) &&
      !isInvisible(code) &&
      code !== DOT &&
      code !== 44 &&
      !(code === CLOSE && cursor.isOpen)
    )
      return false;
  }
  if (cursor.at >= cursor.end) return false;
  const code = cursor.text.charCodeAt(cursor.at);
  if (bracket ? code !== 93 : code !== COLON && code !== DASH) return false;
  header.format = bracket ? 'ios' : code === COLON ? 'ios_old' : 'android';
  if (!bracket && (header.format === 'ios_old') !== header.second >= 0) return false;
  if (words && !takeWords(header, cursor.text.slice(start, cursor.at), 'after')) return false;
  cursor.at++;
  if (cursor.at < cursor.end && isBlank(cursor.text.charCodeAt(cursor.at))) cursor.at++;
  else if (!bracket && cursor.at < cursor.end && cursor.text.charCodeAt(cursor.at) !== 13) return false;
  header.bodyStart = cursor.at;
  const hour = hourOf(header.hour, header.half);
  if (hour === null) return false;
  header.hour = hour;
  if (header.second < 0) header.second = 0;
  return true;
}

function isDash(): boolean {
  const before = cursor.text.charCodeAt(cursor.at - 1);
  const after = cursor.text.charCodeAt(cursor.at + 1);
  return (
    (isBlank(before) || isInvisible(before)) &&
    (cursor.at + 1 >= cursor.end || isBlank(after) || after === 13)
  );
}
