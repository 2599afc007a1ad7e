import { chmodSync, truncateSync } from 'node:fs';
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

/** How long two who start at the same moment may stand in each other's way, in ms. */
const longestTussle = 2_000;

/**
 * Takes the one write lock of a data folder, or throws the Refusal `folder_in_use` that names its holder.
 * The lock is SQLite's own lock on the file `lock`: a killed process leaves nothing to clean up, and a reused process id cannot deceive.
 */
export function acquireFolderLock(file: string, holder: LockHolder): FolderLock {
  const giveUpAt = performance.now() + longestTussle;
  let hasSigned = false;
  for (;;) {
    const attempt = tryLock(file, holder, hasSigned);
    if ('release' in attempt) return attempt;
    hasSigned = attempt.hasSigned;
    // Who signed last among those that start together wins; a lock that nobody living has signed is about to be let go.
    const { current } = attempt;
    const isHeld = current !== null && isAlive(current.pid) && !(hasSigned && current.pid === holder.pid);
    if (isHeld || performance.now() > giveUpAt) throw folderInUse(current);
    pause(2 + Math.random() * 8);
  }
}

type Attempt = FolderLock | { current: LockHolder | null; hasSigned: boolean };

function tryLock(file: string, holder: LockHolder, signedBefore: boolean): Attempt {
  let hasSigned = signedBefore;
  let db: Connection | null = null;
  try {
    db = open(file);
    chmodSync(file, 0o600);
    if (!hasSigned) {
      sign(db, holder);
      hasSigned = true;
    }
    db.exec('BEGIN IMMEDIATE');
    const current = readHolder(db);
    if (current?.pid === holder.pid) return hold(db);
    db.close();
    return { current, hasSigned };
  } catch (error) {
    const current = db === null ? null : readHolder(db);
    db?.close();
    if (isBusy(error)) return { current, hasSigned };
    throw toRefusal(error, file);
  }
}

function sign(db: Connection, holder: LockHolder): void {
  db.exec('BEGIN EXCLUSIVE');
  db.exec(
    'CREATE TABLE IF NOT EXISTS holder (pid INTEGER NOT NULL, host TEXT NOT NULL) STRICT; DELETE FROM holder',
  );
  db.prepare('INSERT INTO holder (pid, host) VALUES (?, ?)').run(holder.pid, holder.host);
  db.exec('COMMIT');
}

function hold(db: Connection): FolderLock {
  return {
    release() {
      try {
        db.exec('DELETE FROM holder; COMMIT');
      } catch {
        // A name left behind deceives nobody: closing lets go of the lock.
      }
      db.close();
    },
  };
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

/** Opens the lock's file; one that is no lock of ours holds nobody back and is emptied. */
function open(file: string): Connection {
  try {
    return openLockFile(file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB')) throw error;
    truncateSync(file);
    return openLockFile(file);
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

/** Whether a process of this number runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
