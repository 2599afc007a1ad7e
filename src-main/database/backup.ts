import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../../shared/contract/refusal.ts';
import { writeAbout, type BackupAbout } from './backup-about.ts';
import type { DataFolder } from './data-folder.ts';
import { placeOfMedia } from './media-files.ts';
import { listMedia } from './media.ts';
import type { Connection } from './open.ts';
import { packArchive } from './pack-archive.ts';
import { toRefusal } from './refusals.ts';

/** How a backup is written: what it says of itself, who hears how much is done (0 to 1), what gives it up, and where it grows. */
export interface BackupOptions {
  about?: BackupAbout;
  tell?: (done: number) => void;
  signal?: AbortSignal;
  /** Its name while it is not whole, in the same folder. */
  unfinished?: string;
}

/** Pages of the database that are copied at once: about 4 MB, some milliseconds in which the core does nothing else. */
const pagesAtOnce = 1_000;
/** What copying the database takes of the whole work. */
const copyShare = 0.2;

/**
 * Writes one archive of the data folder, secrets left out, and returns its size in bytes. The file appears whole or not at all. The
 * caller keeps the stored files in their places meanwhile. Throws the signal's reason when it is given up.
 */
export async function writeBackup(
  db: Connection,
  folder: DataFolder,
  file: string,
  { about, tell = () => undefined, signal, unfinished = `${file}.part` }: BackupOptions = {},
): Promise<number> {
  if (existsSync(file)) {
    throw new Refusal('file_exists', `${file} is already there: choose another name for the backup.`, {
      file,
    });
  }
  requireFolder(dirname(file));
  let place: string | null = null;
  try {
    mkdirSync(folder.incoming, { recursive: true, mode: 0o700 });
    place = mkdtempSync(join(folder.incoming, 'backup-'));
    const copy = join(place, basename(folder.database));
    await copyDatabase(db, copy, (done) => {
      signal?.throwIfAborted();
      tell(done * copyShare);
    });
    const media = listMedia(db).filter(({ hash }) => existsSync(placeOfMedia(folder, hash)));
    await packArchive(unfinished, {
      database: copy,
      media: media.map(({ hash }) => ({ hash, file: placeOfMedia(folder, hash) })),
      comment: about === undefined ? '' : writeAbout(about),
      tell: (done) => {
        tell(copyShare + done * (1 - copyShare));
      },
      signal,
    });
    signal?.throwIfAborted();
    await rename(unfinished, file);
    return statSync(file).size;
  } catch (error) {
    signal?.throwIfAborted();
    throw toRefusal(error, file);
  } finally {
    rmSync(unfinished, { force: true });
    if (place !== null) rmSync(place, { recursive: true, force: true });
  }
}

/** Copies page by page, so that the core answers others in between; what is written meanwhile is in the copy or is not, never half. */
async function copyDatabase(db: Connection, file: string, tell: (done: number) => void): Promise<void> {
  await db.backup(file, {
    progress({ totalPages, remainingPages }) {
      tell(totalPages === 0 ? 0 : 1 - remainingPages / totalPages);
      return pagesAtOnce;
    },
  });
}

function requireFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  throw new Refusal('no_such_folder', `There is no folder ${folder}: choose another place for the backup.`);
}
