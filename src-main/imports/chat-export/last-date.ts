import { createHeader } from './header.ts';
import type { Header } from './header.ts';

// The last date read with the text it was printed as: most lines of a chat repeat it.
const lastDate = createHeader();
let lastDateText = '';

/** Keeps the date of a header just scanned, with all that was printed before its time and whether that named the Buddhist era. */
export function rememberDate(header: Header, buddhist: boolean, printed: string): void {
  Object.assign(lastDate, header, { buddhist });
  // A copy of its own: a slice would keep the whole block it was cut from in memory.
  lastDateText = Buffer.from(printed).toString();
}

/** Whether the line at `from` begins as the last date was printed. */
export function printsLastDate(source: string, from: number): boolean {
  return lastDateText !== '' && source.startsWith(lastDateText, from);
}

/** Copies the last date and its format into `header`; returns how many characters its print took. */
export function takeLastDate(header: Header): number {
  header.format = lastDate.format;
  header.a = lastDate.a;
  header.b = lastDate.b;
  header.c = lastDate.c;
  header.aWidth = lastDate.aWidth;
  header.bWidth = lastDate.bWidth;
  header.cWidth = lastDate.cWidth;
  header.separator = lastDate.separator;
  header.buddhist = lastDate.buddhist;
  header.era = lastDate.era;
  header.ownDigits = lastDate.ownDigits;
  header.timeFirst = false;
  return lastDateText.length;
}
