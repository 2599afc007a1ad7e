import { Refusal } from '../../shared/contract/refusal.ts';
import { openLockFile, type Connection } from './open.ts';
import { toRefusal } from './refusals.ts';

/** Who holds a data folder. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
}

/** A held data folder; the operating system lets go of it when the process dies, however it dies. */
export interface FolderLock {
  release(): void;
}

/**
 * Takes the one write lock of a data folder, or throws the Refusal `folder_in_use` that names its holder.
 * The lock is SQLite's own lock on the file `lock`: a killed process leaves nothing to clean up, and a reused process id cannot deceive.
 */
export function acquireFolderLock(file: string, holder: LockHolder): FolderLock {
  const db = open(file);
  try {
    for (;;) {
      db.exec('BEGIN EXCLUSIVE');
      db.exec(
        'CREATE TABLE IF NOT EXISTS holder (pid INTEGER NOT NULL, host TEXT NOT NULL) STRICT; DELETE FROM holder',
      );
      db.prepare('INSERT INTO holder (pid, host) VALUES (?, ?)').run(holder.pid, holder.host);
      db.exec('COMMIT');
      db.exec('BEGIN IMMEDIATE');
      if (readHolder(db)?.pid === holder.pid) return { release: () => db.close() };
      db.exec('ROLLBACK');
    }
  } catch (error) {
    const current = readHolder(db);
    db.close();
    if (isBusy(error)) throw folderInUse(current);
    throw toRefusal(error, file);
  }
}

/** The sentence for a folder that another process holds. */
export function folderInUse(holder: LockHolder | null): Refusal {
  const who = holder === null ? 'another process' : `process ${String(holder.pid)} (${holder.host})`;
  return new Refusal(
    'folder_in_use',
    `This data folder is in use by ${who}. Close it there first, or work in the page it serves.`,
    holder === null ? {} : { pid: holder.pid, host: holder.host },
  );
}

function open(file: string): Connection {
  try {
    return openLockFile(file);
  } catch (error) {
    if (isBusy(error)) throw folderInUse(null);
    throw toRefusal(error, file);
  }
}

function readHolder(db: Connection): LockHolder | null {
  try {
    const row = db.prepare<[], LockHolder>('SELECT pid, host FROM holder').get();
    return row ?? null;
  } catch {
    return null;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
