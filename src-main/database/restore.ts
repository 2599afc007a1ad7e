import { createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '../../shared/contract/refusal.ts';
import { backedUpDatabase } from './backup.ts';
import type { DataFolder } from './data-folder.ts';
import { isMediaName } from './media-files.ts';
import { refuseNewer } from './migrate.ts';
import { openConnection } from './open.ts';
import { doubtOutbox } from './outbox.ts';
import { toRefusal } from './refusals.ts';

/** A backup's names are few and known; anything else is not one. */
const isExpectedName = (name: string): boolean =>
  name === backedUpDatabase || (name.startsWith('media/') && isMediaName(name.slice('media/'.length)));
/** No backup of ours comes near this; a crafted archive would, in bytes. */
const largestEntry = 64 * 1024 ** 3;
const mostEntries = 1_000_000;

/**
 * Puts a backup in the place of a data folder's content. The archive is unpacked beside it and its database opened and checked
 * first; only then do the two change places, so that a bad archive changes nothing. The caller holds the folder's lock.
 */
export async function restoreBackup(folder: DataFolder, file: string, replace: boolean): Promise<void> {
  if (existsSync(folder.database) && !replace && hasData(folder.database)) {
    throw new Refusal(
      'folder_not_empty',
      `${folder.path} holds data already: add --replace to put the backup in its place.`,
      { folder: folder.path },
    );
  }
  const place = mkdtempSync(join(dirname(folder.database), '.restore-'));
  try {
    await unpack(file, place);
    settleDatabase(join(place, backedUpDatabase), file);
    keepReplaced(folder);
    for (const suffix of ['-wal', '-shm']) rmSync(`${folder.database}${suffix}`, { force: true });
    await rename(join(place, backedUpDatabase), folder.database);
    rmSync(folder.media, { recursive: true, force: true });
    mkdirSync(join(place, 'media'), { recursive: true, mode: 0o700 });
    await rename(join(place, 'media'), folder.media);
  } catch (error) {
    throw toRefusal(error, folder.database);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function unpack(file: string, place: string): Promise<void> {
  const zip = await openArchive(file);
  let entries = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      entries += 1;
      if (
        !isExpectedName(entry.fileName) ||
        entry.fileName.includes('..') ||
        entries > mostEntries ||
        isLink(entry)
      ) {
        throw notABackup(file);
      }
      if (entry.uncompressedSize > largestEntry) throw notABackup(file);
      const target = join(place, entry.fileName);
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode: 0o600 }));
    }
  } catch (error) {
    throw error instanceof Refusal || hasDiskCode(error) ? error : notABackup(file);
  } finally {
    zip.close();
  }
  if (!existsSync(join(place, backedUpDatabase))) throw notABackup(file);
}

async function openArchive(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Refusal('no_such_file', `There is no file ${file}.`, { file });
    }
    throw notABackup(file);
  }
}

/** Refuses what is no database of ours; nothing in it may leave by itself from now on. */
function settleDatabase(database: string, file: string): void {
  try {
    const db = openConnection(database);
    try {
      refuseNewer(db);
      if (db.pragma('quick_check', { simple: true }) !== 'ok') throw notABackup(file);
      db.prepare('SELECT count(*) FROM message').get();
      doubtOutbox(db);
      db.pragma('journal_mode = DELETE');
    } finally {
      db.close();
    }
  } catch (error) {
    throw error instanceof Refusal && error.code === 'database_newer' ? error : notABackup(file);
  }
}

/** Whether an owner would miss something: chats, settings (not the program's own note), numbers or past imports. What cannot be read counts as data. */
function hasData(database: string): boolean {
  try {
    const db = openConnection(database, { readonly: true });
    try {
      const found = db
        .prepare<[], { own: number }>(
          `SELECT EXISTS (SELECT 1 FROM thread) OR EXISTS (SELECT 1 FROM import_run)
             OR EXISTS (SELECT 1 FROM setting WHERE key <> 'ledger_version')
             OR EXISTS (SELECT 1 FROM number WHERE id <> 'main' OR e164 IS NOT NULL OR channel <> 'phone') AS own`,
        )
        .get();
      return found?.own !== 0;
    } finally {
      db.close();
    }
  } catch {
    return true;
  }
}

/** Keeps a copy of the database that a restore replaces, the latest one; a damaged one cannot be kept. */
function keepReplaced(folder: DataFolder): void {
  if (!existsSync(folder.database) || !hasData(folder.database)) return;
  const kept = join(folder.backups, 'before-restore.db');
  try {
    const db = openConnection(folder.database);
    try {
      rmSync(kept, { force: true });
      db.prepare('VACUUM INTO ?').run(kept);
    } finally {
      db.close();
    }
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'database_corrupt') && hasDiskCode(error)) throw error;
  }
}

function notABackup(file: string): Refusal {
  return new Refusal(
    'not_a_backup',
    `${file} is no backup of Vitrine, or it is damaged; nothing was changed.`,
    { file },
  );
}

function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

function hasDiskCode(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOSPC', 'EACCES', 'EROFS'].includes(String(error.code))
  );
}
