import { lstat, opendir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Refusal } from '../../shared/contract/refusal.ts';
import { inspectFile, unreadable } from './disk.ts';
import { openTextSource } from './text-source.ts';
import { damagedZip } from './zip-entries.ts';
import { openZipSource } from './zip-source.ts';
import type { ExportSource } from './types.ts';

export type { ExportSource } from './types.ts';

/** A file to import, or a folder with the refusal that says why nothing of it can be. */
export interface ExportFile {
  path: string;
  refusal: Refusal | null;
}

const DEEPEST_FOLDER = 20;

/** How many files and folders are looked at below a named folder, and how many exports it may hold: far above a shop's, far below a disk's. */
export const folderLimits = { entries: 250_000, exports: 20_000 };

/** Walks files and folders; a named file comes as it is, a folder gives its .txt and .zip files, sorted, links left out, or the Refusal `no_exports_in_folder` or `folder_too_large`. */
export async function* listExportFiles(
  paths: readonly string[],
  limits: Readonly<typeof folderLimits> = folderLimits,
): AsyncGenerator<ExportFile> {
  for (const path of paths) {
    const stats = await lstat(path).catch(() => null);
    if (!stats?.isDirectory()) {
      yield { path, refusal: null };
      continue;
    }
    const left = { entries: limits.entries };
    const files: ExportFile[] = [];
    for await (const file of listFolder(path, 0, left)) if (files.push(file) > limits.exports) break;
    if (left.entries < 0 || files.length > limits.exports) yield { path, refusal: tooLarge(path) };
    else if (files.length === 0) yield { path, refusal: noExports(path) };
    else yield* files;
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

function noExports(folder: string): Refusal {
  const name = basename(resolve(folder));
  return new Refusal(
    'no_exports_in_folder',
    `There is no .txt or .zip in ${name}: choose the folder with the exported chats.`,
  );
}

function tooLarge(folder: string): Refusal {
  const name = basename(resolve(folder)) || folder;
  return new Refusal(
    'folder_too_large',
    `There is too much in ${name}: choose the folder with the exported chats alone.`,
  );
}

// Ends early, `left.entries` below zero, when there is more than may be looked at.
async function* listFolder(
  folder: string,
  depth: number,
  left: { entries: number },
): AsyncGenerator<ExportFile> {
  const found: { name: string; isFolder: boolean }[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      if (--left.entries < 0) return;
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
    else if (depth < DEEPEST_FOLDER) yield* listFolder(path, depth + 1, left);
    if (left.entries < 0) return;
  }
}
