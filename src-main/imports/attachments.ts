import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { unreadable } from './disk.ts';
import { refusePath } from './refuse-path.ts';
import type { ExportAttachment } from './types.ts';

/** Largest file that is taken from beside a text, in bytes: as much as a whole zip may hold. */
const largestFile = 2_000_000_000;

/** The base name of a path inside a zip. */
export function baseOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/**
 * Finds entries of a zip by their base name, whichever way its accents are spelt. Of two that have the same one, that beside the
 * chat text is meant, else the first.
 */
export function createEntryFinder<Entry extends { name: string }>(
  entries: readonly Entry[],
  chat: Entry,
): (name: string) => Entry | undefined {
  const beside = folderOf(chat.name);
  let byName: Map<string, Entry> | null = null;
  return (name) => {
    if (byName === null) {
      byName = new Map();
      for (const entry of entries) {
        const key = baseOf(entry.name).normalize('NFC');
        const isBetter = !byName.has(key) || folderOf(entry.name) === beside;
        if (entry !== chat && isBetter) byName.set(key, entry);
      }
    }
    return byName.get(name.normalize('NFC'));
  };
}

/** Passes bytes on and throws `damaged` at their end unless they have this CRC-32: what unpacks need not be what was packed. */
export async function* checkSum(
  bytes: AsyncIterable<Uint8Array>,
  expected: number,
  damaged: () => Error,
): AsyncGenerator<Uint8Array> {
  let sum = 0;
  for await (const chunk of bytes) {
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== expected) throw damaged();
}

/** The regular file of exactly this name beside a text, never a link nor anything in another folder; null when there is none. */
export async function findBeside(text: string, name: string): Promise<ExportAttachment | null> {
  if (!isPlainName(name)) return null;
  for (const spelling of new Set([name, name.normalize('NFC'), name.normalize('NFD')])) {
    const file = join(dirname(text), spelling);
    const stats = await lstat(file).catch(() => null);
    if (stats?.isFile() !== true || file === text || stats.size > largestFile || refusePath(file) !== null)
      continue;
    return { size: stats.size, open: async () => read(file, name) };
  }
  return null;
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

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}
