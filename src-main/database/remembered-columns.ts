import type { Connection } from './open.ts';
import { limitTo, statement } from './statement.ts';

/** What remembers how files are read: bills, or lists of appointments and the like. */
export type ColumnMemory = 'bill_columns' | 'notification_columns';

const mostRemembered = 50;

/** How files with the same headings were read last, as JSON; null when none was. */
export function findColumns(db: Connection, memory: ColumnMemory, signature: string): string | null {
  return (
    statement<[string], { columns: string }>(db, `SELECT columns FROM ${memory} WHERE signature = ?`).get(
      signature,
    )?.columns ?? null
  );
}

/** Remembers how files with these headings are read; of many only those used last. */
export function putColumns(
  db: Connection,
  memory: ColumnMemory,
  signature: string,
  columnsJson: string,
  usedAt: number,
): void {
  statement<[string, string, number]>(
    db,
    `INSERT INTO ${memory} (signature, columns, used_at) VALUES (?, ?, ?)
     ON CONFLICT (signature) DO UPDATE SET columns = excluded.columns, used_at = excluded.used_at`,
  ).run(signature, columnsJson, usedAt);
  statement<[number]>(
    db,
    `DELETE FROM ${memory} WHERE signature NOT IN (
       SELECT signature FROM ${memory} ORDER BY used_at DESC, signature ${limitTo('?')})`,
  ).run(mostRemembered);
}
