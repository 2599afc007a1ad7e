import { prepareDataFolder } from '../database/data-folder.ts';
import { acquireFolderLock } from '../database/lock.ts';
import { restoreBackup } from '../database/restore.ts';

/** Puts a backup into a data folder that nobody has open; refuses one with data unless `replace`. */
export async function restoreFolder(path: string, file: string, replace: boolean): Promise<void> {
  const folder = prepareDataFolder(path);
  const lock = acquireFolderLock(folder.lock, { pid: process.pid, host: 'restore' });
  try {
    await restoreBackup(folder, file, replace);
  } finally {
    lock.release();
  }
}
