import { setImmediate } from 'node:timers/promises';
import type { FileRow, TableLimits } from '../../shared/text/parse-csv.ts';
import { fillMerged } from './merged-cells.ts';
import { readXml, XmlProblem } from './xml.ts';

/** So many rows or texts are read before others have their turn: a few milliseconds. */
const stretch = 2_000;

/** The texts that cells refer to by their place in this list. */
export async function readSharedStrings(xml: string): Promise<string[]> {
  const texts: string[] = [];
  let isText = false;
  let isPhonetic = false;
  for (const piece of readXml(xml)) {
    if (piece.kind === 'text') {
      if (isText && !isPhonetic) texts[texts.length - 1] = `${texts.at(-1) ?? ''}${piece.text}`;
    } else if (piece.name === 'si' && piece.kind === 'open') {
      if (texts.push('') % stretch === 0) await setImmediate();
    } else if (piece.name === 't') isText = piece.kind === 'open' && !piece.closes;
    else if (piece.name === 'rPh') isPhonetic = piece.kind === 'open' && !piece.closes;
  }
  return texts;
}

interface OpenCell {
  column: number;
  type: string;
  text: string;
}

/** The rows of a sheet as texts, formulas by the value last computed, merged cells repeated downwards; throws XmlProblem when it is beyond its limits. */
export async function readSheetRows(
  xml: string,
  shared: readonly string[],
  limits: TableLimits,
): Promise<FileRow[]> {
  const rows: { line: number; cells: string[] }[] = [];
  const merged: string[] = [];
  let row: { line: number; cells: string[] } = { line: 0, cells: [] };
  let cell: OpenCell | null = null;
  let isValue = false;
  let isPhonetic = false;
  for (const piece of readXml(xml)) {
    if (piece.kind === 'text') {
      if (cell !== null && isValue && !isPhonetic) cell.text += piece.text;
      continue;
    }
    const opens = piece.kind === 'open';
    if (piece.name === 'row' && opens) {
      const line = Number(piece.attributes.get('r'));
      row = { line: Number.isSafeInteger(line) && line > 0 ? line : row.line + 1, cells: [] };
      rows.push(row);
      if (rows.length > limits.rows) throw new XmlProblem('too many rows');
      if (rows.length % stretch === 0) await setImmediate();
    } else if (piece.name === 'c' && opens) {
      const column = columnOf(piece.attributes.get('r'), row.cells.length);
      cell = { column, type: piece.attributes.get('t') ?? 'n', text: '' };
      if (piece.closes) cell = null;
    } else if (piece.name === 'c' && cell !== null) {
      place(row.cells, cell, shared, limits);
      cell = null;
    } else if (piece.name === 'v' || piece.name === 't') isValue = opens && !piece.closes;
    else if (piece.name === 'rPh') isPhonetic = opens && !piece.closes;
    else if (piece.name === 'mergeCell' && opens) merged.push(piece.attributes.get('ref') ?? '');
  }
  return fillMerged(rows, merged).filter(({ cells }) => cells.some((text) => text.trim() !== ''));
}

function place(
  cells: string[],
  { column, type, text }: OpenCell,
  shared: readonly string[],
  limits: TableLimits,
): void {
  // Beyond the last column that a table could have there is nothing to read.
  if (column >= limits.columns) return;
  while (cells.length < column) cells.push('');
  cells[column] = type === 's' ? (shared[Number(text)] ?? '') : type === 'e' ? 'n/a' : text;
}

/** "C7" → 2; a cell that does not say where it is follows the one before. */
function columnOf(reference: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return next;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
