import { open } from 'node:fs/promises';
import { openConnection, type Connection } from './open.ts';
import { readSettings, writeSetting } from './settings.ts';

const mark = 'erased_unscrubbed';

/** Notes inside an erasing's own transaction that its words have still to be overwritten in the file. */
export function markUnscrubbed(db: Connection): void {
  writeSetting(db, mark, 'true');
}

/** Brings what a long transaction has written so far to the disk, beside everything else: its end, which nobody can be answered in, waits for less. */
export async function settleLog(file: string): Promise<void> {
  const log = await open(`${file}-wal`, 'r+');
  try {
    await log.datasync();
  } finally {
    await log.close();
  }
}

/** Whether an erasing was not followed by a scrubbing: the program was ended in between. */
export function isUnscrubbed(db: Connection): boolean {
  return readSettings(db).has(mark);
}

/**
 * Writes the database file anew from what is in it and empties its log, so that no byte of what was deleted is left in either. False
 * when another program reads the file just now: then it is to be tried again. The caller is the only writer and inside no transaction.
 */
export function scrubFile(file: string): boolean {
  const db = openConnection(file);
  try {
    db.pragma('secure_delete = ON');
    // Or the log would hold what was deleted and the whole file beside it; who reads it just now is waited for afterwards.
    db.pragma('busy_timeout = 0');
    emptyLog(db);
    db.pragma('busy_timeout = 5000');
    db.exec('VACUUM');
    if (!emptyLog(db)) return false;
    writeSetting(db, mark, null);
    return emptyLog(db);
  } finally {
    db.close();
  }
}

function emptyLog(db: Connection): boolean {
  const [{ busy } = { busy: 1 }] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return busy === 0;
}
