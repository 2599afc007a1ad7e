/** A row of a table as it stands in a file; `line` counts from 1. */
export interface FileRow {
  line: number;
  cells: readonly string[];
  /** Columns of cells that were merged with those above and so repeat them. */
  repeated?: ReadonlySet<number>;
}

/** Most rows and columns of a table. */
export interface TableLimits {
  rows: number;
  columns: number;
}

/** The rows of a text by RFC 4180 with any separator; null when a quote is never closed or the table is beyond its limits. */
export function parseCsv(text: string, separator: string, limits: TableLimits): FileRow[] | null {
  const steps = parseCsvInSteps(text, separator, limits);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const stretch = 2_000;

/** The same with a stop every so many rows, so that others can have their turn. */
export function* parseCsvInSteps(
  text: string,
  separator: string,
  limits: TableLimits,
): Generator<undefined, FileRow[] | null> {
  const rows: FileRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let startLine = 1;
  let at = 0;
  const endRow = (): void => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: startLine, cells });
    cells = [];
    startLine = line;
  };
  while (at < text.length) {
    const cell = text[at] === '"' ? readQuoted(text, at, separator) : readPlain(text, at, separator);
    if (cell === null || cells.length >= limits.columns || rows.length > limits.rows) return null;
    cells.push(cell.text);
    line += countBreaks(text, at, cell.end);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) cells.push('');
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    endRow();
    if (rows.length % stretch === stretch - 1) yield;
  }
  endRow();
  return rows;
}

interface ReadCell {
  text: string;
  end: number;
}

function readPlain(text: string, start: number, separator: string): ReadCell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(start, end), end };
}

/** A quoted cell, doubled quotes undone; what follows its closing quote belongs to it. */
function readQuoted(text: string, start: number, separator: string): ReadCell | null {
  let end = start + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end === -1) return null;
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const rest = readPlain(text, end + 1, separator);
  return { text: text.slice(start + 1, end).replaceAll('""', '"') + rest.text, end: rest.end };
}

function countBreaks(text: string, start: number, end: number): number {
  let breaks = 0;
  for (let at = start; at < end; at += 1) if (text[at] === '\n') breaks += 1;
  return breaks;
}
