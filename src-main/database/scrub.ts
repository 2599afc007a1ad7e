import { openConnection, type Connection } from './open.ts';
import { readSettings, writeSetting } from './settings.ts';

const mark = 'erased_unscrubbed';

/** Notes inside an erasing's own transaction that its words have still to be overwritten in the file. */
export function markUnscrubbed(db: Connection): void {
  writeSetting(db, mark, 'true');
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
