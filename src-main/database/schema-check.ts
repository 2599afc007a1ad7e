import { rmSync } from 'node:fs';
import { migrate } from './migrate.ts';
import { openConnection, type Connection } from './open.ts';

/**
 * Whether a database is made as this program makes it: a stranger's triggers and views would run with the owner's next write, and without a
 * table or column the program would fail somewhere once the data is in place.
 */
export function hasOwnSchema(db: Connection, scratch: string): boolean {
  const fresh = openConnection(scratch);
  try {
    migrate(fresh, null);
    return listActive(db) === listActive(fresh) && listColumns(db) === listColumns(fresh);
  } finally {
    fresh.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${scratch}${suffix}`, { force: true });
  }
}

function listActive(db: Connection): string {
  const rows = db
    .prepare(
      "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY type, name",
    )
    .all();
  return JSON.stringify(rows);
}

// What SQLite keeps for itself, it keeps or not.
function listColumns(db: Connection): string {
  const rows = db
    .prepare(
      `SELECT t.name AS place, c.name, c.type, c.hidden FROM sqlite_schema t JOIN pragma_table_xinfo(t.name) c
       WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY t.name, c.name`,
    )
    .all();
  return JSON.stringify(rows);
}
