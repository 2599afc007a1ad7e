import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** A cost that the owner entered by hand: `month` a number like 202611, `amount` in micros of its own currency, `entered_at` in ms UTC. */
export interface HandLineRow {
  id: number;
  month: number;
  text: string;
  amount: number;
  currency: string;
  entered_at: number;
}

const columns = 'id, month, text, amount, currency, entered_at';

/** What was entered for a month, in the order in which it was. */
export function listHandLines(db: Connection, month: number): HandLineRow[] {
  return statement<[number], HandLineRow>(
    db,
    `SELECT ${columns} FROM hand_line WHERE month = ? ORDER BY id`,
  ).all(month);
}

/** One by its id. */
export function findHandLine(db: Connection, id: number): HandLineRow | undefined {
  return statement<[number], HandLineRow>(db, `SELECT ${columns} FROM hand_line WHERE id = ?`).get(id);
}

/** Writes one down, in the place of the one of its id; a new one (null) gets an id that none had before. Returns the id. */
export function putHandLine(db: Connection, row: Omit<HandLineRow, 'id'> & { id: number | null }): number {
  const { lastInsertRowid } = statement<[object]>(
    db,
    `INSERT INTO hand_line (${columns}) VALUES (@id, @month, @text, @amount, @currency, @entered_at)
     ON CONFLICT (id) DO UPDATE SET month = excluded.month, text = excluded.text, amount = excluded.amount,
       currency = excluded.currency, entered_at = excluded.entered_at`,
  ).run(row);
  return row.id ?? Number(lastInsertRowid);
}

/** Takes one away; false when it was not there. */
export function deleteHandLine(db: Connection, id: number): boolean {
  return statement<[number]>(db, 'DELETE FROM hand_line WHERE id = ?').run(id).changes > 0;
}

/** Forgets every line, and returns what there was. */
export function takeHandLines(db: Connection): HandLineRow[] {
  const rows = statement<[], HandLineRow>(db, `SELECT ${columns} FROM hand_line ORDER BY id`).all();
  statement<[]>(db, 'DELETE FROM hand_line').run();
  return rows;
}
