import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/**
 * Something that is told to the owner once; `is_told` is 0 where something weightier was told instead. `key` says about what, `facts` is
 * JSON, `month` a number like 202611 or null, instants ms UTC.
 */
export interface AlertRow {
  id: number;
  kind: string;
  key: string;
  month: number | null;
  facts: string;
  raised_at: number;
  is_told: 0 | 1;
  seen_at: number | null;
}

const select = 'SELECT id, kind, key, month, facts, raised_at, is_told, seen_at FROM alert';

/** Writes one down; nothing happens where one of that kind and key was raised before, however long ago. */
export function insertAlert(db: Connection, row: Omit<AlertRow, 'id'>): void {
  statement<[object]>(
    db,
    `INSERT INTO alert (kind, key, month, facts, raised_at, is_told, seen_at)
     VALUES (@kind, @key, @month, @facts, @raised_at, @is_told, @seen_at) ON CONFLICT (kind, key) DO NOTHING`,
  ).run(row);
}

/** One by its id. */
export function findAlert(db: Connection, id: number): AlertRow | undefined {
  return statement<[number], AlertRow>(db, `${select} WHERE id = ?`).get(id);
}

/** The one of a kind and key. */
export function findAlertBy(db: Connection, kind: string, key: string): AlertRow | undefined {
  return statement<[string, string], AlertRow>(db, `${select} WHERE kind = ? AND key = ?`).get(kind, key);
}

/** All that were told, the newest first, or only those not seen yet. */
export function listAlerts(db: Connection, unseenOnly: boolean): AlertRow[] {
  return statement<[], AlertRow>(
    db,
    `${select} WHERE is_told = 1 ${unseenOnly ? 'AND seen_at IS NULL' : ''} ORDER BY id DESC`,
  ).all();
}

/** Says since when the owner has taken note of one; null takes that back. */
export function setAlertSeen(db: Connection, id: number, seenAt: number | null): void {
  statement<[number | null, number]>(db, 'UPDATE alert SET seen_at = ? WHERE id = ?').run(seenAt, id);
}

/** Forgets them all: what the demo shop brought about goes with it. */
export function deleteAllAlerts(db: Connection): void {
  statement<[]>(db, 'DELETE FROM alert').run();
}
