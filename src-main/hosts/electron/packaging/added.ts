import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { getRawHeader, type DirectoryRecord, type FileRecord } from '@electron/asar';

/** What Vitrine adds to Electron. */
export interface Added {
  bytes: number;
  files: number;
}

/** The most that Vitrine may add, in bytes. */
export const addedLimit = 25_000_000;

/** What the archive and the folder of unpacked files beside it hold; `resources` is the folder that both are in. */
export async function measureAdded(resources: string): Promise<Added> {
  const archive = path.join(resources, 'app.asar');
  const { size } = await stat(archive);
  const unpacked = await sizesIn(`${archive}.unpacked`);
  return {
    bytes: [size, ...unpacked].reduce((sum, each) => sum + each, 0),
    files: countFiles(getRawHeader(archive).header),
  };
}

// The archive's list names the unpacked files too.
function countFiles(entry: DirectoryRecord | FileRecord): number {
  if (!('files' in entry)) return 1;
  return Object.values(entry.files).reduce((sum, each) => sum + countFiles(each), 0);
}

async function sizesIn(folder: string): Promise<number[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map(async (file) => (await stat(path.join(file.parentPath, file.name))).size));
}
