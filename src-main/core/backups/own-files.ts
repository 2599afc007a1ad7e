import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backedUpDatabase } from '../../database/pack-archive.ts';
import { findBackups } from './stored-backups.ts';

/** How many of the backups that Vitrine makes by itself stay: a week of days. */
export const dailiesKept = 7;

const dailyName = /^vitrine-\d{4}-\d{2}-\d{2}-\d{6}-daily(?:-\d+)?\.zip$/;
const backupStart = Buffer.from('PK\u0003\u0004', 'latin1');

/** Removes the eldest of the daily backups of this data folder; what is not its own by name and by what it says itself stays. */
export async function removeOldDailies(folder: string, id: string): Promise<void> {
  const own = (await findBackups(folder)).filter(
    ({ file, about }) => dailyName.test(file) && about?.of === id && about.is_daily,
  );
  for (const { file } of own.slice(dailiesKept)) await rm(join(folder, file), { force: true });
}

/** Removes what this data folder has begun to write there and could not finish, being killed or unplugged. */
export async function clearUnfinished(folder: string, id: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^vitrine-[\d-]+(?:-daily)?(?:-\d+)?\.zip\./.test(name) || !name.endsWith(`.zip.${id}.part`))
      continue;
    if (await isBegunBackup(join(folder, name))) await rm(join(folder, name), { force: true });
  }
}

async function isBegunBackup(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(40), 0, 40, 0);
    const start = buffer.subarray(0, bytesRead);
    return bytesRead === 0 || (start.subarray(0, 4).equals(backupStart) && start.includes(backedUpDatabase));
  } finally {
    await handle.close();
  }
}
