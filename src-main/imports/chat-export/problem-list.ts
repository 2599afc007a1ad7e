import { excerpt } from './characters.ts';
import type { RawRecord } from './records.ts';
import type { ExportProblem } from '../types.ts';

/** Problems listed of one file at most; the last entry then says how many more there are. */
export const MOST_PROBLEMS = 500;

/** Collects what cannot be read: lines under any date order, and headers impossible under one of them. */
export class ProblemList {
  /** Lines that are in no record under any order. */
  lines = 0;
  /** Headers whose clock word nobody knows. */
  unknownClocks = 0;
  #reported = 0;
  readonly #problems: ExportProblem[] = [];
  readonly #broken: [ExportProblem[], ExportProblem[], ExportProblem[]] = [[], [], []];

  /** Takes a record that no order can read. */
  report(record: RawRecord): void {
    this.lines += record.lines;
    if (record.header !== null) this.unknownClocks++;
    this.#reported++;
    const code = record.header ? 'unknown_clock_word' : 'before_first_message';
    add(this.#problems, record, code);
  }

  /** Takes a record whose date is impossible under the orders of `mask`. */
  noteBroken(record: RawRecord, mask: number): void {
    this.#broken.forEach((problems, index) => {
      if ((mask & (1 << index)) !== 0) add(problems, record, 'impossible_date');
    });
  }

  /** The first problem an order (by index) causes, null without one. */
  firstOf(order: number): ExportProblem | null {
    return this.#broken[order]?.[0] ?? null;
  }

  /** All problems under an order (by index, -1 for none) in file order; `broken` is how many headers it breaks. */
  listFor(order: number, broken: number): ExportProblem[] {
    const all = [...this.#problems, ...(this.#broken[order] ?? [])];
    const listed = all.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)).slice(0, MOST_PROBLEMS);
    const more = this.#reported + broken - listed.length;
    if (more === 0) return listed;
    const text = `${String(more)} more problems are not listed`;
    return [...listed, { line: null, code: 'more_problems', text }];
  }
}

function add(problems: ExportProblem[], { line, raw }: RawRecord, code: string): void {
  if (problems.length < MOST_PROBLEMS) problems.push({ line, code, text: excerpt(raw.trimStart()) });
}
