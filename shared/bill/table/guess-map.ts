import type { BillField, BillMap } from '../../contract/bills.ts';
import { readCount } from '../../tariff/rate-file/cells.ts';
import { currencyOf } from '../../tariff/rate-file/currency-label.ts';
import { readCellAmount } from './amounts.ts';
import { guessCategory } from './categories.ts';
import { scanDate } from './dates.ts';
import { assignColumns } from './header-row.ts';
import { fieldsOfHeading } from './headings.ts';
import { customerOfCell, marketOfCell } from './places.ts';

const someDay = '2026-10-01';

/** Which cells a field can hold, and how many of a column's must be so. */
const contents: Readonly<Partial<Record<BillField, { fits: (cell: string) => boolean; share: number }>>> = {
  date: { fits: (cell) => scanDate(cell) !== null, share: 0.7 },
  amount: { fits: (cell) => readCellAmount(cell, '.') !== null, share: 0.6 },
  messages: { fits: (cell) => readCount(cell) !== null, share: 0.6 },
  customer: { fits: (cell) => customerOfCell(cell) !== null, share: 0.6 },
  market: { fits: (cell) => marketOfCell(cell, someDay) !== null, share: 0.5 },
  country: { fits: (cell) => marketOfCell(cell, someDay) !== null, share: 0.5 },
  currency: { fits: (cell) => currencyOf(cell) !== null, share: 0.6 },
  category: { fits: (cell) => guessCategory(cell) !== null, share: 0.3 },
};

/** Which heading holds which field, by its words and by what the first lines below it hold; each heading and each field once. */
export function guessColumns(
  headings: readonly string[],
  samples: readonly (readonly string[])[],
): BillMap['columns'] {
  return assignColumns(headings, samples, fieldsOfHeading, canHold);
}

function canHold(field: BillField, cells: readonly string[]): boolean {
  const content = contents[field];
  if (content === undefined || cells.length === 0) return true;
  return cells.filter(content.fits).length >= cells.length * content.share;
}
