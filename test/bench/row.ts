/** One line of the bench: what was measured, over how much, against which limit. Lower is better. */
export interface Row {
  work: string;
  at: string;
  measured: number;
  limit: number;
  unit: '×' | '% of the import' | 'MB' | 'ms';
  /** What the two sides of the ratio took, or under which circumstances. */
  note: string;
}

/** What a row needs to know: the number of messages, how often to repeat, and a folder of its own. */
export interface Bench {
  messages: number;
  rounds: number;
  folder: string;
}

/** Whether the row keeps its limit. */
export function isWithinLimit(row: Row): boolean {
  return row.measured <= row.limit;
}

/** The row as one line of text. */
export function describeRow(row: Row): string {
  const verdict = isWithinLimit(row) ? 'pass' : 'FAIL';
  const figure = (value: number): string => `${value.toFixed(row.unit === '×' ? 2 : 0)} ${row.unit}`;
  return `${verdict}  ${row.work}, ${row.at}: ${figure(row.measured)} (limit ${figure(row.limit)})\n      ${row.note}`;
}

/** A count as people write it, e.g. 1,000,000. */
export function grouped(count: number): string {
  return count.toLocaleString('en');
}

/** Milliseconds for a note: whole, or with decimals where they matter. */
export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 3 : 0)} ms`;
}
