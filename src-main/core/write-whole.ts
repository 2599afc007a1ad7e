import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive } from '../database/lock.ts';
import { refuseUnplaced, refuseUnwritten } from './unwritten.ts';

/**
 * Has `write` fill a file that lies, empty, beside its place, and moves it there when it is whole, for the owner's eyes only. Nothing half is
 * left, and what a program that was killed had begun there is cleared. Refuses in the owner's words.
 */
export async function writeWhole<T>(file: string, write: (unfinished: string) => Promise<T>): Promise<T> {
  try {
    const was = statSync(file, { throwIfNoEntry: false });
    if (was === undefined || was.isFile()) return await writeBeside(file, write);
    if (was.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    // A device or a pipe is written to where it stands: it must neither be replaced nor removed.
    return await write(file);
  } catch (error) {
    throw refuseUnwritten(error, file);
  }
}

async function writeBeside<T>(file: string, write: (unfinished: string) => Promise<T>): Promise<T> {
  clearUnfinished(file);
  const unfinished = nameUnfinished(file);
  try {
    await (await open(unfinished, 'wx', 0o600)).close();
    const result = await write(unfinished);
    await settle(unfinished);
    await rename(unfinished, file).catch((error: unknown) => {
      throw refuseUnplaced(error, file);
    });
    return result;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

// On the disk before it takes the place of what was there.
async function settle(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

// The second half of the number is the process that writes it.
function nameUnfinished(file: string): string {
  return `${file}.${randomBytes(4).toString('hex')}${process.pid.toString(16).padStart(8, '0')}.part`;
}

function clearUnfinished(file: string): void {
  const folder = dirname(file);
  const begun = `${basename(file)}.`;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.startsWith(begun)) continue;
    const pid = /^[0-9a-f]{8}([0-9a-f]{8})\.part$/.exec(entry.name.slice(begun.length))?.[1];
    if (pid !== undefined && !isAlive(Number.parseInt(pid, 16))) {
      rmSync(join(folder, entry.name), { force: true });
    }
  }
}
