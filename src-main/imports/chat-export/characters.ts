// Zero digits of the scripts phones print dates in, in code point order.
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xae6, 0xbe6, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0xff10];

/** Value of a decimal digit of any script phones use, -1 for anything else. */
export function digitValue(code: number): number {
  if (code < 0x80) return code >= 48 && code <= 57 ? code - 48 : -1;
  for (const zero of ZEROS) {
    if (code < zero) return -1;
    if (code < zero + 10) return code - zero;
  }
  return -1;
}

/** Left-to-right or right-to-left mark: WhatsApp puts it before what the app itself wrote. */
export function isDirectionMark(code: number): boolean {
  return code === 0x200e || code === 0x200f;
}

/** Any invisible mark that may stand inside a header and never belongs to a text. */
export function isInvisible(code: number): boolean {
  if (code < 0x200e) return false;
  return (
    code <= 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff
  );
}

/** Blank of any width that phones print between date, time and AM/PM. */
export function isBlank(code: number): boolean {
  if (code < 0x80) return code === 32 || code === 9;
  return (
    code === 0xa0 ||
    code === 0x202f ||
    code === 0x2009 ||
    code === 0x200a ||
    code === 0x2007 ||
    code === 0x3000
  );
}

/** A letter of a clock word: any script, and the hyphen of après-midi. */
export function isWordCode(code: number): boolean {
  if (code < 0x80) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 45;
  return !isBlank(code) && !isInvisible(code) && code !== 0x60c && code !== 0x3001 && digitValue(code) < 0;
}

/** A digit, or the letter or sign of a Japanese era before one (R, H, 令和, 平成). */
export function startsField(code: number): boolean {
  return digitValue(code) >= 0 || code === 82 || code === 72 || code === 0x4ee4 || code === 0x5e73;
}

const UNWANTED = /[\0\r\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
const MARKS = /[\0\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;
// eslint-disable-next-line no-control-regex -- to take them out
const CONTROLS = /[\0-\x1f\x7f-\x9f]/g;

/** A text as it is kept: no marks, no CR, no white space at either end; inner spaces stay as printed. */
export function cleanText(raw: string): string {
  const trimmed = raw.trim();
  if (!UNWANTED.test(trimmed)) return trimmed;
  return trimmed
    .replace(MARKS, '')
    .replace(/\r+(?=\n|$)/g, '')
    .replaceAll('\r', '\n')
    .trim();
}

/** An author as it is kept: no marks, plain spaces and hyphens, no leading tilde. */
export function cleanAuthor(raw: string): string {
  return raw
    .replace(MARKS, '')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replaceAll('\u2011', '-')
    .trim()
    .replace(/^~\s*/, '');
}

/** The first `length` characters of a line for a problem list, without marks and control characters. */
export function excerpt(raw: string, length = 80): string {
  const line = cleanText(raw.split(LINE_BREAK, 1)[0] ?? '').replace(CONTROLS, '');
  return line.length > length ? `${line.slice(0, length)}…` : line;
}
