import type { ClockHalf, ClockWording } from './clock.ts';
import type { ExportFormat } from '../types.ts';

/** One scanned header; reused from line to line, so copy what must stay. `hour` is already 0–23. */
export interface Header {
  format: ExportFormat;
  /** The three date fields in printed order with their printed widths (4 = with an era too). */
  a: number;
  b: number;
  c: number;
  aWidth: number;
  bWidth: number;
  cWidth: number;
  /** Code of the character between the fields. */
  separator: number;
  buddhist: boolean;
  /** The year counts from a Japanese era; it is already Gregorian here. */
  era: boolean;
  /** The date is printed in digits of another script than Latin. */
  ownDigits: boolean;
  timeFirst: boolean;
  marker: 'none' | 'before' | 'after';
  half: ClockHalf;
  wording: ClockWording;
  hour: number;
  minute: number;
  second: number;
  /** A direction mark stood before the bracket: the body is media the app wrote. */
  markBefore: boolean;
  /** Where the author begins in the scanned text. */
  bodyStart: number;
}

/** An empty header to scan into. */
export function createHeader(): Header {
  return {
    format: 'android',
    a: 0,
    b: 0,
    c: 0,
    aWidth: 0,
    bWidth: 0,
    cWidth: 0,
    separator: 0,
    buddhist: false,
    era: false,
    ownDigits: false,
    timeFirst: false,
    marker: 'none',
    half: 'none',
    wording: 'none',
    hour: 0,
    minute: 0,
    second: -1,
    markBefore: false,
    bodyStart: 0,
  };
}
