import { letterOf } from './book.ts';
import type { XlsxWords } from './words.ts';

/** The columns of the list of charges, in their order. */
export const chargeColumns = [
  ['date', 11],
  ['time', 9],
  ['counted_on', 11],
  ['customer', 16],
  ['name', 26],
  ['type', 11],
  ['template', 24],
  ['category', 20],
  ['market', 20],
  ['window', 9],
  ['outcome', 13],
  ['reason', 28],
  ['lowest', 13],
  ['highest', 13],
  ['currency', 9],
  ['certainty', 18],
  ['era', 11],
  ['rate_card', 16],
  ['number', 18],
  ['message', 18],
] as const;

export type ChargeColumn = (typeof chargeColumns)[number][0];

/** The most charges of one sheet: a spreadsheet has 1,048,576 rows. */
export const mostRows = 1_000_000;

/** How many rows each sheet of charges has, a first one always. */
export function splitRows(count: number, most = mostRows): number[] {
  const sheets = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: sheets }, (_, index) => Math.min(most, count - index * most));
}

/** The name of each sheet of charges. */
export function chargeSheetName(words: XlsxWords, index: number): string {
  return index === 0 ? words.sheets.charges : `${words.sheets.charges} ${String(index + 1)}`;
}

/** Writes a formula over whole columns of the charges: one part for each sheet of them, added up. */
export type OverCharges = (write: (column: (name: ChargeColumn) => string) => string) => string;

/** Formulas over the charges of a month. */
export function formulasOver(count: number, words: XlsxWords): OverCharges {
  const sheets = splitRows(count).map((rows, index) => ({ name: chargeSheetName(words, index), rows }));
  return (write) =>
    sheets
      .map(({ name, rows }) =>
        write((wanted) => {
          const letter = letterOf(chargeColumns.findIndex(([column]) => column === wanted));
          return `'${name}'!$${letter}$2:$${letter}$${String(Math.max(2, rows + 1))}`;
        }),
      )
      .join('+');
}
