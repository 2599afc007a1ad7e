import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** A bill that was kept; instants in ms UTC. */
export interface BillRow {
  id: number;
  name: string;
  source: 'meta' | 'file' | 'typed';
  currency: string;
  kept_at: number;
}

/** One sum of a bill: `month` like 202611, `amount` in micros, `messages` null where the bill does not count them. Holds nobody's data. */
export interface BillLineRow {
  month: number;
  category: string;
  market: string;
  messages: number | null;
  amount: number;
}

const columns = 'id, name, source, currency, kept_at';

/** The bills that were kept, newest first. */
export function listBills(db: Connection): BillRow[] {
  return statement<[], BillRow>(
    db,
    `SELECT ${columns} FROM bill WHERE removed_at IS NULL ORDER BY kept_at DESC, id DESC`,
  ).all();
}

/** One bill; a removed one is not found. */
export function findBill(db: Connection, id: number): BillRow | undefined {
  return statement<[number], BillRow>(
    db,
    `SELECT ${columns} FROM bill WHERE id = ? AND removed_at IS NULL`,
  ).get(id);
}

/** A bill's sums in their order. */
export function listBillLines(db: Connection, id: number): BillLineRow[] {
  return statement<[number], BillLineRow>(
    db,
    'SELECT month, category, market, messages, amount FROM bill_line WHERE bill_id = ? ORDER BY position',
  ).all(id);
}

/** Keeps a bill with its sums and returns its id; in the place of an older one when `id` is given. */
export function putBill(
  db: Connection,
  bill: Omit<BillRow, 'id'> & { id: number | null },
  lines: readonly BillLineRow[],
): number {
  const { id } = statement<[object], { id: number }>(
    db,
    `INSERT INTO bill (id, name, source, currency, kept_at) VALUES (@id, @name, @source, @currency, @kept_at)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, source = excluded.source, currency = excluded.currency,
       kept_at = excluded.kept_at, removed_at = NULL
     RETURNING id`,
  ).get(bill) ?? { id: 0 };
  statement<[number]>(db, 'DELETE FROM bill_line WHERE bill_id = ?').run(id);
  lines.forEach((line, position) => {
    statement<[object]>(
      db,
      `INSERT INTO bill_line (bill_id, position, month, category, market, messages, amount)
       VALUES (@id, @position, @month, @category, @market, @messages, @amount)`,
    ).run({ ...line, id, position });
  });
  return id;
}

/** Marks a bill as removed at an instant, or with null takes that back; false when there is none that this would change. */
export function setBillRemoved(db: Connection, id: number, at: number | null): boolean {
  return (
    statement<[number | null, number, number | null]>(
      db,
      'UPDATE bill SET removed_at = ? WHERE id = ? AND (removed_at IS NULL) = (? IS NOT NULL)',
    ).run(at, id, at).changes === 1
  );
}

/** Deletes for good what was removed before an instant. */
export function deleteRemovedBills(db: Connection, before: number): number {
  return statement<[number]>(db, 'DELETE FROM bill WHERE removed_at < ?').run(before).changes;
}

/** Deletes all bills but those of these ids. */
export function keepOnlyBills(db: Connection, ids: readonly number[]): void {
  statement<[string]>(db, 'DELETE FROM bill WHERE id NOT IN (SELECT value FROM json_each(?))').run(
    JSON.stringify(ids),
  );
}
