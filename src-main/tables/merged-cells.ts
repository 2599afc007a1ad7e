import type { FileRow } from '../../shared/text/parse-csv.ts';

/** Most merged ranges, and most rows that they repeat a cell into: far above any table that people read. */
const mostRanges = 20_000;
const mostFilled = 500_000;

/** Rows with the text of merged cells repeated in the rows below that they reach over, so that each row says what it is about. */
export function fillMerged(
  rows: readonly { line: number; cells: string[] }[],
  ranges: readonly string[],
): FileRow[] {
  const reaching = ranges.slice(0, mostRanges).flatMap((text) => {
    const range = readRange(text);
    return range === null || range.last <= range.first ? [] : [range];
  });
  if (reaching.length === 0) return [...rows];
  const byLine = new Map(rows.map((row) => [row.line, { ...row, repeated: new Set<number>() }]));
  let filled = 0;
  for (const { column, first, last } of reaching) {
    const text = byLine.get(first)?.cells[column] ?? '';
    for (let line = first + 1; line <= last && text !== '' && filled < mostFilled; line += 1) {
      filled += 1;
      const row = byLine.get(line);
      if (row === undefined || (row.cells[column] ?? '') !== '') continue;
      while (row.cells.length < column) row.cells.push('');
      row.cells[column] = text;
      row.repeated.add(column);
    }
  }
  return [...byLine.values()];
}

// "B2:B9" is column 1 from line 2 to 9; of a range over several columns only the first one holds anything.
function readRange(text: string): { column: number; first: number; last: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/.exec(text);
  if (parts === null) return null;
  const [, letters = '', first, last] = parts;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, first: Number(first), last: Number(last) };
}
