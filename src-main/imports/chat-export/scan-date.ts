import { cursor, scanField, skipBlanks, skipInvisible } from './cursor.ts';
import type { Header } from './header.ts';

const DASH = 45;
const DOT = 46;
const SLASH = 47;

/** Scans three fields with the same separator between them into `header`; false when they are no date. */
export function scanDate(header: Header): boolean {
  skipInvisible();
  header.ownDigits = cursor.text.charCodeAt(cursor.at) >= 0x80;
  cursor.isEra = false;
  if (!scanField()) return false;
  header.a = cursor.value;
  header.aWidth = cursor.width;
  skipInvisible();
  const separator = cursor.text.charCodeAt(cursor.at);
  if (separator !== SLASH && separator !== DOT && separator !== DASH) return false;
  header.separator = separator;
  cursor.at++;
  skipBlanks();
  if (!scanField()) return false;
  header.b = cursor.value;
  header.bWidth = cursor.width;
  skipInvisible();
  if (cursor.text.charCodeAt(cursor.at) !== separator) return false;
  cursor.at++;
  skipBlanks();
  if (!scanField()) return false;
  header.c = cursor.value;
  header.cWidth = cursor.width;
  header.era = cursor.isEra;
  return header.bWidth < 3 && (header.aWidth < 3 || header.cWidth < 3);
}
