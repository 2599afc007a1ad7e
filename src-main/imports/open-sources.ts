import { lstat, opendir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Refusal } from '../../shared/contract/refusal.ts';
import { inspectFile, unreadable } from './disk.ts';
import { openTextSource } from './text-source.ts';
import { damagedZip } from './zip-entries.ts';
import { openZipSource } from './zip-source.ts';
import type { ExportSource } from './types.ts';

export type { ExportSource } from './types.ts';

/** A file to import, or the refusal that kept a folder from being looked through. */
export interface ExportFile {
  path: string;
  refusal: Refusal | null;
}

const DEEPEST_FOLDER = 20;

/** Walks files and folders; a named file comes as it is, a folder gives its .txt and .zip files, sorted, links left out. */
export async function* listExportFiles(paths: readonly string[]): AsyncGenerator<ExportFile> {
  for (const path of paths) {
    const stats = await lstat(path).catch(() => null);
    if (stats?.isDirectory()) yield* listFolder(path, 0);
    else yield { path, refusal: null };
  }
}

/** Opens a .txt or .zip export; throws a Refusal that says what to do. `shown` names an upload kept elsewhere; the caller closes the source. */
export async function openExportSource(path: string, shown = basename(path)): Promise<ExportSource> {
  const { size, isZip } = await inspectFile(path, shown);
  if (size === 0) {
    throw new Refusal('empty_file', `${shown} is empty. Export the chat again and import the new file.`);
  }
  if (isZip) return openZipSource(path, shown);
  if (shown.toLowerCase().endsWith('.zip')) throw damagedZip(shown);
  return openTextSource(path, shown, size);
}

async function* listFolder(folder: string, depth: number): AsyncGenerator<ExportFile> {
  const found: { name: string; isFolder: boolean }[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      const isExport = entry.isFile() && /\.(?:txt|zip)$/i.test(entry.name);
      if (isExport || entry.isDirectory()) found.push({ name: entry.name, isFolder: entry.isDirectory() });
    }
  } catch (error) {
    yield { path: folder, refusal: unreadable(basename(folder), error) };
    return;
  }
  found.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const { name, isFolder } of found) {
    const path = join(folder, name);
    if (!isFolder) yield { path, refusal: null };
    else if (depth < DEEPEST_FOLDER) yield* listFolder(path, depth + 1);
  }
}
