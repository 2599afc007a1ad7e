import { sumEntries } from '../../../shared/bill/sum-entries.ts';
import type { BillSum } from '../../../shared/bill/types.ts';
import type { Bill } from '../../../shared/contract/bills.ts';
import { formatMicros } from '../../../shared/money/micros.ts';
import {
  findBill,
  listBillLines,
  listBills,
  putBill,
  type BillLineRow,
  type BillRow,
} from '../../database/bills.ts';
import type { Connection } from '../../database/open.ts';
import type { CoreContext } from '../context.ts';
import { fromMonthNumber, toMonthNumber } from '../month-number.ts';
import { unknownBill } from './refusals.ts';

/** A bill with its sums, as it is kept. */
export interface KeptBill {
  row: BillRow;
  sums: BillSum[];
}

/** The bill of an id with its sums; refused with `unknown_bill`. */
export function requireBill(db: Connection, id: string): KeptBill {
  // Rows are numbered from 1 on, so that 0 is none of them.
  const row = findBill(db, /^\d{1,15}$/.test(id) ? Number(id) : 0);
  if (row === undefined) throw unknownBill();
  return { row, sums: listBillLines(db, row.id).map(toSum) };
}

/** Keeps a bill in the caller's transaction; the same sums under the same name are kept once, `id` replaces one. */
export function keepBill(
  db: Connection,
  context: CoreContext,
  bill: Pick<BillRow, 'name' | 'source' | 'currency'>,
  sums: readonly BillSum[],
  id: string | undefined,
): Bill {
  const lines = sums.map(toLine);
  const replaced = id === undefined ? null : requireBill(db, id).row.id;
  const same = replaced === null ? findSame(db, bill, lines) : undefined;
  const row = { ...bill, kept_at: context.clock() };
  const kept = same?.id ?? putBill(db, { ...row, id: replaced }, lines);
  return presentBill(context, requireBill(db, String(kept)));
}

/** A kept bill as the contract has it. */
export function presentBill(context: CoreContext, { row, sums }: KeptBill): Bill {
  return {
    id: String(row.id),
    name: row.name,
    source: row.source,
    currency: row.currency,
    months: [...new Set(sums.map(({ month }) => month))].sort(),
    total: formatMicros(sums.reduce((total, { amount }) => total + amount, 0)),
    kept_at: context.zone().toIso(row.kept_at),
  };
}

/** Sums of lines that were typed or read, each month, category and market once. */
export function addUpLines(lines: readonly BillSum[]): BillSum[] {
  return sumEntries(lines.map((line, index) => ({ ...line, line: index + 1 })));
}

function findSame(
  db: Connection,
  { name, source, currency }: Pick<BillRow, 'name' | 'source' | 'currency'>,
  lines: readonly BillLineRow[],
): BillRow | undefined {
  const wanted = JSON.stringify(lines);
  return listBills(db).find(
    (row) =>
      row.name === name &&
      row.source === source &&
      row.currency === currency &&
      JSON.stringify(listBillLines(db, row.id)) === wanted,
  );
}

function toSum({ month, ...line }: BillLineRow): BillSum {
  return { ...line, month: fromMonthNumber(month) };
}

function toLine({ month, category, market, messages, amount }: BillSum): BillLineRow {
  return { month: toMonthNumber(month), category, market, messages, amount };
}
