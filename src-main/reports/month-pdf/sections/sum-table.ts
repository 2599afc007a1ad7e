import type { Amount } from '../../../../shared/money/money.ts';
import type { StatementSum } from '../../statement.ts';
import type { PdfColumn, PdfSection } from '../book.ts';
import { addUp } from '../figures.ts';
import type { PdfPage } from '../page.ts';

/** One row of a table of sums: what it is about, in as many cells as there are columns for it, and the sum. */
export interface SumRow {
  about: string[];
  sum: StatementSum;
}

/** Stands where there is nothing to count. */
export const none = '–';

/** A column that takes a part of what is left of the line. */
export function wide(title: string, share = 1): PdfColumn {
  return { title, align: 'left', width: { share } };
}

/** A column as wide as its figures. */
export function figuresColumn(title: string, mm: number): PdfColumn {
  return { title, align: 'right', width: { mm } };
}

/** A table of sums with its total: messages, those without a price where there are any, and what the others cost to the last micro. */
export function sumTable(
  page: PdfPage,
  title: string,
  text: string[],
  about: PdfColumn[],
  rows: SumRow[],
): PdfSection {
  const { figures, words } = page;
  const total = addUp(rows.map(({ sum }) => sum));
  const amounts = [...rows.map(({ sum }) => sum.amount), total.amount];
  const hasUnknown = total.unknown > 0;
  const inRow = figures.column(amounts, none);
  const inTotal = figures.column(amounts);
  const cells = ({ messages, unknown }: StatementSum, amount: string): string[] => [
    figures.count(messages),
    ...(hasUnknown ? [unknown === 0 ? none : figures.count(unknown)] : []),
    amount,
  ];
  return {
    title,
    text,
    columns: [
      ...about,
      figuresColumn(words.columns.messages, 20),
      ...(hasUnknown ? [figuresColumn(words.columns.unknown, 18)] : []),
      figuresColumn(words.columns.amount, 34),
    ],
    isDense: false,
    rows: rows.map(({ about: names, sum }) => [...names, ...cells(sum, inRow(sum.amount))]),
    total: [words.total, ...about.slice(1).map(() => ''), ...cells(total, inTotal(total.amount))],
  };
}

/** A sum that is known exactly. */
export function exactly(micros: number): Amount {
  return { min: micros, max: micros };
}

/** A word as the head of a line. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A section of sentences alone. */
export function sentences(title: string, text: string[]): PdfSection {
  return { title, text, columns: [], isDense: false, rows: [], total: null };
}
