import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { BackupAbout } from './backup-about.ts';
import type { DataFolder } from './data-folder.ts';
import { holdsData, summariseData, type SummaryRow } from './data-summary.ts';
import { keepMachineSettings } from './machine-settings.ts';
import { migrate, refuseNewer } from './migrate.ts';
import { openConnection } from './open.ts';
import { doubtNotifications } from './notification-doubts.ts';
import { doubtOutbox } from './outbox.ts';
import { backedUpDatabase } from './pack-archive.ts';
import { toRefusal } from './refusals.ts';
import { keepReminders } from './reminders.ts';
import { hasOwnSchema } from './schema-check.ts';
import { finishSwap, orderSwap, placesOf } from './swap.ts';
import { notABackup, unpackBackup, type UnpackOptions } from './unpack-backup.ts';

/** A backup that stands beside the data, checked and ready to take its place. */
export interface StagedData {
  contents: SummaryRow;
  about: BackupAbout | null;
}

/**
 * Unpacks a backup beside the data and makes sure that it can be opened by this program, so that a bad one changes nothing. What was
 * staged before is forgotten. The caller holds the folder's lock.
 */
export async function stageBackup(
  folder: DataFolder,
  file: string,
  options: UnpackOptions = {},
): Promise<StagedData> {
  const { root, staged } = placesOf(folder);
  const name = options.name ?? file;
  try {
    rmSync(root, { recursive: true, force: true });
    mkdirSync(join(staged, 'media'), { recursive: true, mode: 0o700 });
    const about = await unpackBackup(file, staged, options);
    return { about, contents: settleDatabase(join(staged, backedUpDatabase), folder, name) };
  } catch (error) {
    rmSync(root, { recursive: true, force: true });
    throw toRefusal(error, folder.database);
  }
}

/** Makes what was kept before the last restore fit to be put back: nothing in it leaves by itself any more. */
export function settleKept(folder: DataFolder): SummaryRow {
  const { kept } = placesOf(folder);
  mkdirSync(join(kept, 'media'), { recursive: true, mode: 0o700 });
  return settleDatabase(join(kept, backedUpDatabase), folder, kept);
}

/** Puts a backup in the place of a data folder's content, whole or not at all; refuses one with data unless `replace`. The caller holds the folder's lock. */
export async function restoreBackup(
  folder: DataFolder,
  file: string,
  replace: boolean,
  now: number,
): Promise<void> {
  const before = lookAtData(folder);
  if (before.holdsData && !replace) {
    throw new Refusal(
      'folder_not_empty',
      `${folder.path} holds data already: add --replace to put the backup in its place.`,
      { folder: folder.path },
    );
  }
  const { about } = await stageBackup(folder, file);
  orderSwap(folder, {
    from: 'staged',
    at: now,
    made_at: about?.made_at ?? null,
    was: before.contents,
    keep: before.holdsData,
  });
  finishSwap(folder);
}

/** What is in the folder that nobody has open; a database that cannot be read counts as data. */
function lookAtData(folder: DataFolder): { holdsData: boolean; contents: SummaryRow | null } {
  if (!existsSync(folder.database)) return { holdsData: false, contents: null };
  try {
    const db = openConnection(folder.database, { readonly: true });
    try {
      return { holdsData: holdsData(db), contents: summariseData(db) };
    } finally {
      db.close();
    }
  } catch {
    return { holdsData: true, contents: null };
  }
}

/** Refuses what is no database of ours and brings it to this program's version; nothing in it may leave by itself from now on. */
function settleDatabase(database: string, folder: DataFolder, name: string): SummaryRow {
  try {
    const db = openConnection(database);
    try {
      refuseNewer(db);
      if (db.pragma('quick_check', { simple: true }) !== 'ok') throw notABackup(name);
      db.prepare('SELECT count(*) FROM message').get();
      migrate(db, null);
      if (!hasOwnSchema(db, `${database}.blank`)) throw notABackup(name);
      doubtOutbox(db);
      doubtNotifications(db);
      keepMachineSettings(db, folder.database);
      keepReminders(db, folder.database);
      const contents = summariseData(db);
      db.pragma('journal_mode = DELETE');
      return contents;
    } finally {
      db.close();
    }
  } catch (error) {
    const refusal = toRefusal(error, database);
    const isClear = refusal instanceof Refusal && ['database_newer', 'disk_full'].includes(refusal.code);
    throw isClear ? refusal : notABackup(name);
  }
}
