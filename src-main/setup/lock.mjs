import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const patience = 200;
const heartbeat = 5_000;
const abandonedAfter = 10 * 60_000;

/** Runs `work` while no other setup of this folder works; a lock whose process died is taken over. */
export async function withLock(folder, work) {
  while (!(await take(folder))) {
    if (await isAbandoned(folder)) await breakLock(folder);
    else await sleep(patience);
  }
  const beat = setInterval(() => void touch(folder), heartbeat);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    await rm(folder, { recursive: true, force: true });
  }
}

async function take(folder) {
  await mkdir(path.dirname(folder), { recursive: true });
  try {
    await mkdir(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  await writeFile(path.join(folder, 'pid'), String(process.pid));
  return true;
}

async function isAbandoned(folder) {
  const age = Date.now() - (await modifiedAt(folder));
  if (age > abandonedAfter) return true;
  const pid = Number(await readFile(path.join(folder, 'pid'), 'utf8').catch(() => ''));
  // Between making the folder and writing the pid lies a moment; after it, a lock without one is a dead one.
  return pid > 0 ? !isAlive(pid) : age > heartbeat;
}

// Renaming first lets exactly one of several waiters clear the lock away.
async function breakLock(folder) {
  const aside = `${folder}.${String(process.pid)}`;
  await rename(folder, aside).catch(() => undefined);
  await rm(aside, { recursive: true, force: true });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function modifiedAt(folder) {
  return (await stat(folder).catch(() => undefined))?.mtimeMs ?? Date.now();
}

async function touch(folder) {
  const now = new Date();
  await utimes(folder, now, now).catch(() => undefined);
}
