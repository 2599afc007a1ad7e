import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const memory = '/dev/shm';
const leastRoom = 4 * 1024 ** 3;
const prefix = 'vitrine-tests-';

/**
 * A folder in memory for what tests write, gone with this process: thousands of databases then wait for no disk. Undefined where
 * there is no such place, too little room, or nothing in it may be run.
 */
export function makeMemoryFolder() {
  if (process.platform !== 'linux' || process.availableMemory() < leastRoom || room() < leastRoom)
    return undefined;
  removeLeftOver();
  const folder = mkdtempSync(path.join(memory, `${prefix}${String(process.pid)}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  // As the usual one: some tests run programs as nobody.
  chmodSync(folder, 0o1777);
  return mayRunPrograms(folder) ? folder : undefined;
}

// Of runs that were killed.
function removeLeftOver() {
  for (const name of readdirSync(memory).filter((entry) => entry.startsWith(prefix))) {
    const pid = name.slice(prefix.length).split('-')[0] ?? '';
    if (/^\d+$/.test(pid) && !existsSync(`/proc/${pid}`))
      rmSync(path.join(memory, name), { recursive: true, force: true });
  }
}

function room() {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

function mayRunPrograms(folder) {
  const program = path.join(folder, 'program');
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o755 });
  return spawnSync(program).status === 0;
}
