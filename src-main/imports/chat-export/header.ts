import type { ClockHalf } from './clock.ts';
import type { ExportFormat } from '../types.ts';

/** One scanned header; reused from line to line, so copy what must stay. `hour` is already 0–23. */
export interface Header {
  format: ExportFormat;
  /** The three date fields in printed order with their printed widths (0 = written with an era letter). */
  a: number;
  b: number;
  c: number;
  aWidth: number;
  bWidth: number;
  cWidth: number;
  /** Code of the character between the fields. */
  separator: number;
  buddhist: boolean;
  timeFirst: boolean;
  marker: 'none' | 'before' | 'after';
  half: ClockHalf;
  /** AM or PM stood there in Latin capitals. */
  capitals: boolean;
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
    timeFirst: false,
    marker: 'none',
    half: 'none',
    capitals: false,
    hour: 0,
    minute: 0,
    second: -1,
    markBefore: false,
    bodyStart: 0,
  };
}
