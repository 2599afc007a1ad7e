import { digitValue } from './characters.ts';
import { cursor, scanNumber, scanTwoDigits } from './cursor.ts';
import type { Header } from './header.ts';

const OPEN = 40;
const DOT = 46;
const COLON = 58;

/** Scans hours, minutes and perhaps seconds into `header`, the hour as printed; false when they are no time. */
export function scanTime(header: Header): boolean {
  cursor.isOpen = cursor.text.charCodeAt(cursor.at - 1) === OPEN;
  if (!scanNumber() || cursor.width > 2) return false;
  header.hour = cursor.value;
  header.second = -1;
  const first = cursor.text.charCodeAt(cursor.at);
  if (first === COLON || first === DOT) {
    cursor.at++;
    if (!scanTwoDigits()) return false;
    header.minute = cursor.value;
    if (
      cursor.text.charCodeAt(cursor.at) === first &&
      digitValue(cursor.text.charCodeAt(cursor.at + 1)) >= 0
    ) {
      cursor.at++;
      if (!scanTwoDigits()) return false;
      header.second = cursor.value;
    }
  } else if (!scanHourLetter(header)) {
    return false;
  }
  return header.minute < 60 && header.second < 60;
}

// French Canada prints `14 h 05` and `14 h 05 min 11 s`.
function scanHourLetter(header: Header): boolean {
  const letter = /^\s?h\s?(\d\d)(?:\s?min\s?(\d\d)\s?s)?/.exec(
    cursor.text.slice(cursor.at, Math.min(cursor.end, cursor.at + 20)),
  );
  if (!letter) return false;
  header.minute = Number(letter[1]);
  header.second = letter[2] === undefined ? -1 : Number(letter[2]);
  cursor.at += letter[0].length;
  return true;
}
