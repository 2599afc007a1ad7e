import type { BillComparison, BillRow } from '../../../../../shared/contract/bills.ts';
import { formatMicros, parseMicros } from '../../../../../shared/money/micros.ts';

/** A row whose difference and rest follow from what both ask and from its causes. */
export function madeRow(row: Partial<BillRow> & Pick<BillRow, 'ours' | 'theirs'>): BillRow {
  const causes = row.causes ?? [];
  const difference = parseMicros(row.theirs) - parseMicros(row.ours);
  const explained = causes.reduce((sum, { amount }) => sum + parseMicros(amount), 0);
  return {
    month: '2026-10',
    category: 'utility',
    market: 'France',
    ours_messages: 1,
    theirs_messages: 1,
    ...row,
    causes,
    difference: formatMicros(difference),
    unexplained: formatMicros(difference - explained),
  };
}

/** A comparison in euros of these rows. */
export function madeComparison(rows: readonly BillRow[]): BillComparison {
  const sum = (field: 'ours' | 'theirs' | 'difference' | 'unexplained') =>
    formatMicros(rows.reduce((total, row) => total + parseMicros(row[field]), 0));
  return {
    month: '2026-10',
    months: ['2026-10'],
    currency: 'EUR',
    rows: [...rows],
    totals: {
      ours: sum('ours'),
      theirs: sum('theirs'),
      difference: sum('difference'),
      unexplained: sum('unexplained'),
    },
  };
}
