import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that may be an export: its bytes and its last change in ms UTC. */
export interface Candidate {
  path: string;
  size: number;
  modifiedAt: number;
}

/** How deep below the watched folder, and at how many entries, is looked: a folder for downloads may hold whole projects. */
export const watchLimits = { depth: 3, entries: 100_000 };

/**
 * The .zip and .txt files of a folder, the upper levels first; links, hidden folders, what may not be read and the folder `without`
 * are passed by. `isWhole` is false when there was more than may be looked at. Throws what the system says of the folder itself.
 */
export async function listCandidates(
  folder: string,
  without: string,
  signal: AbortSignal,
  limits: Readonly<typeof watchLimits> = watchLimits,
): Promise<{ files: Candidate[]; isWhole: boolean }> {
  const files: Candidate[] = [];
  let left = limits.entries;
  let level = [folder];
  for (let depth = 0; depth <= limits.depth && level.length > 0; depth += 1) {
    const below: string[] = [];
    for (const place of level) {
      try {
        for await (const entry of await opendir(place, { bufferSize: 256 })) {
          signal.throwIfAborted();
          left -= 1;
          if (left < 0) return { files, isWhole: false };
          const path = join(place, entry.name);
          if (entry.isFile() && /\.(?:txt|zip)$/i.test(entry.name)) await look(path, files);
          else if (entry.isDirectory() && !entry.name.startsWith('.') && path !== without) below.push(path);
        }
      } catch (error) {
        if (signal.aborted || place === folder) throw error;
      }
    }
    level = below.sort();
  }
  return { files, isWhole: true };
}

/** How a file stands now; null when it is gone or has become something else. */
export async function lookAt(path: string): Promise<Candidate | null> {
  const stats = await lstat(path).catch(() => null);
  return stats?.isFile() === true ? { path, size: stats.size, modifiedAt: Math.trunc(stats.mtimeMs) } : null;
}

/** Whether nothing was written to a file in between; one that is gone is never the same. */
export function isSame(one: Omit<Candidate, 'path'> | null, other: Omit<Candidate, 'path'> | null): boolean {
  if (one === null || other === null) return false;
  return one.size === other.size && one.modifiedAt === other.modifiedAt;
}

async function look(path: string, files: Candidate[]): Promise<void> {
  const found = await lookAt(path);
  if (found !== null) files.push(found);
}
