import type { BillField, BillMap } from '../../contract/bills.ts';
import type { FileRow } from '../../text/parse-csv.ts';
import { isTopUpWord, isTotalWord } from './line-words.ts';

/** A line's cells by what they hold; empty where the file has no such column, or the line nothing in it. */
export interface LineCells {
  line: number;
  of(field: BillField): string;
  has(field: BillField): boolean;
  /** Whether the cell only repeats the one above, with which it is merged. */
  isRepeated(field: BillField): boolean;
  all: readonly string[];
}

/** Reads a row by the columns of a map. */
export function createCells(
  headings: readonly string[],
  columns: BillMap['columns'],
): (row: FileRow) => LineCells {
  const places = new Map<BillField, number>();
  for (const [field, heading] of Object.entries(columns)) {
    const at = headings.indexOf(heading);
    if (at !== -1) places.set(field as BillField, at);
  }
  return ({ line, cells, repeated }) => ({
    line,
    of: (field) => cells[places.get(field) ?? -1]?.trim() ?? '',
    has: (field) => places.has(field),
    isRepeated: (field) => repeated?.has(places.get(field) ?? -1) === true,
    all: cells,
  });
}

/** Whether a line stands for no message: the sum of others, or money put into the wallet. */
export function isAside(
  cells: LineCells,
  readCategory: (cell: string) => string | null,
): 'total' | 'top_up' | null {
  const category = cells.of('category');
  const isBare = ['market', 'country', 'customer'].every((field) => cells.of(field as BillField) === '');
  const isNamed = category !== '' && readCategory(category) !== null;
  if (isNamed && (cells.of('date') !== '' || !isBare)) return null;
  if ((cells.of('date') === '' || isBare || isTotalWord(cells.of('date'))) && cells.all.some(isTotalWord))
    return 'total';
  if (category !== '' ? isTopUpWord(category) : isBare && cells.all.some(isTopUpWord)) return 'top_up';
  return isBare && cells.all.some(isTopUpWord) ? 'top_up' : null;
}
