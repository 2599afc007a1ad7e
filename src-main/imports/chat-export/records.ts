import { Refusal } from '../../../shared/contract/refusal.ts';
import { createHeader } from './header.ts';
import { scanHeader } from './scan-header.ts';
import { matchesShape } from './shape.ts';
import type { Header } from './header.ts';
import type { Block } from './lines.ts';
import type { Shape } from './shape.ts';

/** A header with everything up to the next one; reused from record to record, so copy what must stay. */
export interface RawRecord {
  /** Null for the lines before the first header. */
  header: Header | null;
  /** First physical line, from 1. */
  line: number;
  /** Physical lines, the header's own included. */
  lines: number;
  /** Author and body as printed, line breaks included; for a clock word nobody knows the whole line. */
  raw: string;
}

/** Longest message in characters; WhatsApp's own limit is 65,536. */
export const LONGEST_MESSAGE = 1_000_000;

const CARRIAGE_RETURN = 13;

/** Cuts blocks into records of one shape and hands each to `onRecord`; holds one message at most. */
export class RecordReader {
  readonly #shape: Shape;
  readonly #file: string;
  readonly #onRecord: (record: RawRecord) => void;
  readonly #record: RawRecord = { header: null, line: 1, lines: 0, raw: '' };
  #current: Header = createHeader();
  #next: Header = createHeader();
  #hasHeader = false;
  #carried = '';
  #afterCrlf = true;

  constructor(shape: Shape, file: string, onRecord: (record: RawRecord) => void) {
    this.#shape = shape;
    this.#file = file;
    this.#onRecord = onRecord;
  }

  /** Total lines seen so far. */
  lines = 0;

  /** Lines that begin like a header of another shape, and so are text; the first of them. */
  strangers = 0;
  firstStranger = 0;

  /** Takes the next block. */
  push({ text }: Block): void {
    const length = text.length;
    const record = this.#record;
    const { crlfRecords } = this.#shape;
    let recordStart = 0;
    for (let start = 0; start < length;) {
      const found = text.indexOf('\n', start);
      const end = found < 0 ? length : found;
      if ((!crlfRecords || this.#afterCrlf) && this.#startsRecord(text, start, end)) {
        this.#finish(text.slice(recordStart, start));
        this.#swap();
        recordStart = this.#current.half === 'unknown' ? start : this.#current.bodyStart;
        record.line = this.lines + 1;
      }
      record.lines++;
      this.lines++;
      this.#afterCrlf = text.charCodeAt(end - 1) === CARRIAGE_RETURN;
      start = end + 1;
    }
    if (recordStart < length) this.#carry(text.slice(recordStart));
  }

  /** Ends the file: hands over the last record. */
  end(): void {
    this.#finish('');
  }

  #startsRecord(text: string, start: number, end: number): boolean {
    if (!scanHeader(text, start, end, this.#next)) return false;
    if (matchesShape(this.#next, this.#shape)) return true;
    this.strangers++;
    this.firstStranger ||= this.lines + 1;
    return false;
  }

  #swap(): void {
    const spare = this.#current;
    this.#current = this.#next;
    this.#next = spare;
    this.#hasHeader = true;
  }

  #finish(rest: string): void {
    const record = this.#record;
    if (record.lines > 0) {
      record.header = this.#hasHeader ? this.#current : null;
      record.raw = this.#carried === '' ? rest : this.#carried + rest;
      this.#onRecord(record);
    }
    this.#carried = '';
    record.lines = 0;
  }

  #carry(rest: string): void {
    this.#carried = this.#carried === '' ? rest : this.#carried + rest;
    if (this.#carried.length <= LONGEST_MESSAGE) return;
    throw new Refusal(
      'message_too_long',
      `The message at line ${this.#record.line} of ${this.#file} is longer than 1 MB, which no chat export has. Export the chat again.`,
      { line: this.#record.line },
    );
  }
}
