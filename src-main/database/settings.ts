import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** All settings that were ever set, as JSON text by key. */
export function readSettings(db: Connection): Map<string, string> {
  const rows = statement<[], { key: string; value: string }>(db, 'SELECT key, value FROM setting').all();
  return new Map(rows.map((row) => [row.key, row.value]));
}

/** Stores one setting as JSON text; null forgets it. */
export function writeSetting(db: Connection, key: string, value: string | null): void {
  if (value === null) statement<[string]>(db, 'DELETE FROM setting WHERE key = ?').run(key);
  else {
    statement<[string, string]>(
      db,
      'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    ).run(key, value);
  }
}

/** The names under which the shop has written: those it said itself, and those of imports that were not taken back. */
export function listOwnNames(db: Connection): string[] {
  return statement<[], { name: string }>(
    db,
    `SELECT name FROM own_name
     UNION SELECT f.me FROM import_file f JOIN import_run r ON r.id = f.run_id
       WHERE f.me IS NOT NULL AND r.undone_at IS NULL
     ORDER BY name`,
  )
    .all()
    .map((row) => row.name);
}

/** Remembers a name of the shop's. */
export function addOwnName(db: Connection, name: string): void {
  statement<[string]>(db, 'INSERT INTO own_name (name) VALUES (?) ON CONFLICT DO NOTHING').run(name);
}
