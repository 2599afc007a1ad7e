import { constants } from 'node:fs';
import { lstat, open, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unreadable } from './disk.ts';
import { refusePath } from './refuse-path.ts';
import type { ExportAttachment } from './types.ts';

/** Largest file that is taken from beside a text, in bytes: as much as a whole zip may hold. */
const largestFile = 2_000_000_000;

/**
 * Finds the regular file of exactly a name beside a text, whichever way its accents are spelt; never a link nor anything in another
 * folder. The folder is listed once, so that a name that is not there costs nothing.
 */
export function createBesideFinder(text: string): (name: string) => Promise<ExportAttachment | null> {
  const folder = dirname(text);
  let names: Promise<ReadonlyMap<string, string>> | null = null;
  return async (name) => {
    if (!isPlainName(name)) return null;
    const listed = await (names ??= listFolder(folder));
    const spelling = listed.get(name) ?? listed.get(name.normalize('NFC'));
    return spelling === undefined ? null : describe(join(folder, spelling), text, name);
  };
}

async function describe(file: string, text: string, name: string): Promise<ExportAttachment | null> {
  if (file === text || refusePath(file) !== null) return null;
  const stats = await lstat(file).catch(() => null);
  if (stats?.isFile() !== true || stats.size > largestFile) return null;
  return { size: stats.size, open: async () => read(file, name) };
}

/** A folder that changed less than so long ago may change again without showing it, in ms: its time is coarse. */
const settledAfter = 1_000;

/** The last folder that was listed: a thousand texts that lie in one folder need it read once. */
let last: { folder: string; changedAt: number; names: ReadonlyMap<string, string> } | null = null;

// Every name by itself and by its accents composed; none where the folder cannot be read.
async function listFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  try {
    const { mtimeMs: changedAt } = await stat(folder);
    if (last?.folder === folder && last.changedAt === changedAt) return last.names;
    const names = new Map<string, string>();
    for (const name of await readdir(folder)) {
      names.set(name, name);
      const composed = name.normalize('NFC');
      if (!names.has(composed)) names.set(composed, name);
    }
    const isSettled = performance.timeOrigin + performance.now() - changedAt > settledAfter;
    last = isSettled ? { folder, changedAt, names } : null;
    return names;
  } catch {
    return new Map();
  }
}

async function* read(file: string, shown: string): AsyncGenerator<Uint8Array> {
  try {
    // Looked at again as it is opened: a link that took its place meanwhile is not followed, and a pipe not waited for.
    const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stream = handle.createReadStream();
    try {
      if (!(await handle.stat()).isFile()) throw new Error('no regular file');
      for await (const chunk of stream as AsyncIterable<Uint8Array>) yield chunk;
    } finally {
      stream.destroy();
    }
  } catch (error) {
    throw unreadable(shown, error);
  }
}

function isPlainName(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- a name may hold none of them
  if (name === '' || name === '.' || name === '..' || /[/\\\u0000]/.test(name)) return false;
  // There a colon leads to another stream of the file.
  return process.platform !== 'win32' || !name.includes(':');
}
