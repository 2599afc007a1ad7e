import type { BillField } from '../../contract/bills.ts';
import type { FileRow } from '../../text/parse-csv.ts';
import { guessColumns } from './guess-map.ts';
import { findHeaderRow, type HeaderRow } from './header-row.ts';

/** A bill's table with its headings found. */
export type HeadedTable = HeaderRow<BillField>;

/** The row that holds a bill's headings; null where no row can be one. */
export function findHeader(rows: readonly FileRow[], named: readonly string[]): HeadedTable | null {
  return findHeaderRow(rows, named, ['date', 'amount'], guessColumns);
}
