import Database from 'better-sqlite3';
import { chmodSync } from 'node:fs';
import { foldText } from './fold-text.ts';
import { toRefusal } from './refusals.ts';

/** A connection to the owner's database; the driver itself stays in this file. */
export type Connection = Database.Database;

/** A prepared statement of such a connection. */
export type Statement<Params extends unknown[] = unknown[], Row = unknown> = Database.Statement<Params, Row>;

/** Opens (and creates, unless `readonly`) a database file in WAL mode; throws a Refusal in the owner's words. */
export function openConnection(file: string, options: { readonly?: boolean } = {}): Connection {
  try {
    const db = new Database(file, {
      readonly: options.readonly ?? false,
      fileMustExist: options.readonly ?? false,
    });
    try {
      configure(db, options.readonly ?? false);
      if (options.readonly !== true) chmodSync(file, 0o600);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    throw toRefusal(error, file);
  }
}

function configure(db: Connection, readonly: boolean): void {
  db.function('fold_text', { deterministic: true }, (text) => foldText(String(text)));
  db.pragma('busy_timeout = 5000');
  if (!readonly) db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('cache_size = -32000');
  // The log of a large import shrinks again once it is in the database.
  db.pragma('journal_size_limit = 67108864');
  db.pragma('temp_store = FILE');
  // Reads the file's head, so that damage shows at once.
  db.pragma('user_version');
}

/** Opens a small database whose write lock stands for the data folder; no WAL, so a held lock can still be read. */
export function openLockFile(file: string): Connection {
  const db = new Database(file, { timeout: 0 });
  try {
    db.pragma('journal_mode = DELETE');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
