/** One line of the bench: what was measured, over how much, against which limit. Lower is better, unless it has a `least`. */
export interface Row {
  work: string;
  at: string;
  /** Null when it cannot be measured on this machine; the note says why. */
  measured: number | null;
  limit: number;
  /** The measured figure must not fall below it either. */
  least?: number;
  unit:
    | '×'
    | '% of the import'
    | '% of the rebuild'
    | '% inside'
    | '% of a core'
    | 'MB'
    | 'kB'
    | 'ms'
    | 'modules'
    | 'rows'
    | 'timers';
  /** What the two sides of the ratio took, or under which circumstances. */
  note: string;
}

/** What a row needs to know: the number of messages, how often to repeat, and a folder of its own. */
export interface Bench {
  messages: number;
  rounds: number;
  folder: string;
}

/** Whether the row keeps its limit, as far as it was measured. */
export function isWithinLimit(row: Row): boolean {
  return row.measured === null || (row.measured <= row.limit && row.measured >= (row.least ?? -Infinity));
}

/** The row as one line of text. */
export function describeRow(row: Row): string {
  const verdict = row.measured === null ? 'none' : isWithinLimit(row) ? 'pass' : 'FAIL';
  const figure = (value: number): string =>
    `${value.toFixed(row.unit === '×' || row.unit === '% of a core' ? 2 : 0)} ${row.unit}`;
  const measured = row.measured === null ? 'not measured' : figure(row.measured);
  const limit = row.least === undefined ? figure(row.limit) : `${figure(row.least)} to ${figure(row.limit)}`;
  return `${verdict}  ${row.work}, ${row.at}: ${measured} (limit ${limit})\n      ${row.note}`;
}

/** A count as people write it, e.g. 1,000,000. */
export function grouped(count: number): string {
  return count.toLocaleString('en');
}

/** Milliseconds for a note: whole, or with decimals where they matter. */
export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 3 : 0)} ms`;
}
