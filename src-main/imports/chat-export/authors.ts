import { Refusal } from '../../../shared/contract/refusal.ts';
import { cleanAuthor, isDirectionMark } from './characters.ts';
import { noticeBeginning } from './notice.ts';
import type { ExportFormat } from '../types.ts';

/** Lines and records of one printed author, by the date orders that break them (a mask of 0–7). */
export interface Tally {
  messages: number;
  messageLines: number;
  notices: number;
  noticeLines: number;
}

/** What is known of one printed author: as printed, and as if the shared `X: ` of every body belonged to the name. */
export class AuthorCount {
  readonly name: string;
  readonly beginning: 'yes' | 'maybe' | 'no';
  /** `X: ` that every body so far began with, null once one did not. */
  prefix: string | null = null;
  records = 0;
  readonly plain = new Float64Array(32);
  readonly joined = new Float64Array(32);

  constructor(name: string, beginning: 'yes' | 'maybe' | 'no') {
    this.name = name;
    this.beginning = beginning;
  }

  /** True when the printed words before the colon are part of a notice. */
  get isNotice(): boolean {
    return this.beginning === 'yes' || (this.beginning === 'maybe' && this.records < 3);
  }

  /** The `X: ` that belongs to the author's name, null when the name is complete. */
  get namePrefix(): string | null {
    return this.records >= 3 && this.beginning !== 'yes' ? this.prefix : null;
  }
}

const MOST_AUTHORS = 10_000;
const MOST_UNSPACED = 1_000;

/** Counts printed authors; refuses a file with more of them than any chat can have. */
export class AuthorTable {
  readonly counts = new Map<string, AuthorCount>();
  /** Tallies of lines that read `Name:text`: messages if the name is an author elsewhere, else notices. */
  readonly unspaced = new Map<string, Float64Array>();
  readonly #format: ExportFormat;
  readonly #file: string;

  constructor(format: ExportFormat, file: string) {
    this.#format = format;
    this.#file = file;
  }

  /** The count of a printed author, made on first sight. */
  of(printed: string): AuthorCount {
    const seen = this.counts.get(printed);
    if (seen) return seen;
    if (this.counts.size >= MOST_AUTHORS) {
      throw new Refusal(
        'too_many_authors',
        `${this.#file} names more than ${MOST_AUTHORS} people, so it is no single chat. Export one chat at a time.`,
      );
    }
    const own = Buffer.from(printed).toString();
    const mayBeNotice = this.#format !== 'ios' || isDirectionMark(own.charCodeAt(0));
    const beginning = mayBeNotice ? noticeBeginning(cleanAuthor(own)) : 'no';
    const count = new AuthorCount(cleanAuthor(own), beginning);
    this.counts.set(own, count);
    return count;
  }

  /** The tallies of a name without a blank after its colon; null when there are too many of them. */
  unspacedOf(name: string): Float64Array | null {
    const seen = this.unspaced.get(name);
    if (seen) return seen;
    if (this.unspaced.size >= MOST_UNSPACED) return null;
    const tallies = new Float64Array(32);
    this.unspaced.set(Buffer.from(name).toString(), tallies);
    return tallies;
  }
}

/** Adds one record to a tally array: four numbers per mask. */
export function addTo(tallies: Float64Array, mask: number, isNotice: boolean, lines: number): void {
  const at = mask * 4 + (isNotice ? 2 : 0);
  tallies[at] = (tallies[at] ?? 0) + 1;
  tallies[at + 1] = (tallies[at + 1] ?? 0) + lines;
}

/** Sums a tally array over the masks that have (`broken`) or lack one order's bit. */
export function sumTally(tallies: Float64Array, bit: number, broken: boolean): Tally {
  const sum: Tally = { messages: 0, messageLines: 0, notices: 0, noticeLines: 0 };
  for (let mask = 0; mask < 8; mask++) {
    if (((mask & bit) !== 0) !== broken) continue;
    sum.messages += tallies[mask * 4] ?? 0;
    sum.messageLines += tallies[mask * 4 + 1] ?? 0;
    sum.notices += tallies[mask * 4 + 2] ?? 0;
    sum.noticeLines += tallies[mask * 4 + 3] ?? 0;
  }
  return sum;
}
