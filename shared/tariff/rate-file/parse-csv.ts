import type { FileRow } from './types.ts';

/** Most rows and columns of a file that may still be a rate card. */
export const tableLimits = { rows: 20_000, columns: 200 };

/** The rows of a text by RFC 4180 with any separator; null when a quote is never closed or the table is beyond all measure. */
export function parseCsv(text: string, separator: string): FileRow[] | null {
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
    if (cell === null || cells.length >= tableLimits.columns || rows.length > tableLimits.rows) return null;
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
