import { parseCsv, parseCsvInSteps, type FileRow, type TableLimits } from '../../shared/text/parse-csv.ts';

/** The rows of a text, and what stands between its cells. */
export interface TextTable {
  rows: FileRow[];
  separator: string;
}

const separators = [',', ';', '\t', '|'];

/**
 * Reads a text as a table by the separator that cuts its first lines into most cells; what is below them shows whether that was right.
 * Stops now and then so that others have their turn.
 */
export function* readTextTable(
  text: string,
  limits: TableLimits,
): Generator<undefined, TextTable | 'no_table' | 'cut_off'> {
  const head = text.slice(0, 20_000).replace(/^\ufeff/, '');
  const widths = separators.map((separator) => ({ separator, cells: typicalWidth(head, separator, limits) }));
  const [best = { separator: ',', cells: 1 }] = widths.toSorted((a, b) => b.cells - a.cells);
  if (best.cells < 2) return 'no_table';
  const rows = yield* parseCsvInSteps(text, best.separator, limits);
  return rows === null ? 'cut_off' : { rows, separator: best.separator };
}

function typicalWidth(head: string, separator: string, limits: TableLimits): number {
  const whole = head.slice(0, Math.max(head.lastIndexOf('\n'), 0)) || head;
  const rows =
    parseCsv(whole, separator, limits) ?? parseCsv(whole.replaceAll('"', ''), separator, limits) ?? [];
  const widths = rows.map(({ cells }) => cells.length).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}
