import { prepareDataFolder } from '../database/data-folder.ts';
import { acquireFolderLock } from '../database/lock.ts';
import { restoreBackup } from '../database/restore.ts';
import { finishSwap } from '../database/swap.ts';

/** Puts a backup into a data folder that nobody has open; refuses one with data unless `replace`. */
export async function restoreFolder(
  path: string,
  file: string,
  replace: boolean,
  now: number = Date.now(),
): Promise<void> {
  const folder = prepareDataFolder(path);
  const lock = acquireFolderLock(folder.lock, { pid: process.pid, host: 'restore' });
  try {
    finishSwap(folder);
    await restoreBackup(folder, file, replace, now);
  } finally {
    lock.release();
  }
}
