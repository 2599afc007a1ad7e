import type { NamedFile } from '../state/handover.svelte.ts';
import { desktop } from './desktop.ts';

/** What was dropped, folders opened up; `empty` names those that hold nothing that is wanted. */
export interface Dropped {
  files: (File | NamedFile)[];
  empty: string[];
}

/** How deep and at how many entries a dropped folder is looked into. */
const limits = { depth: 20, entries: 250_000 };

interface DroppedFolder {
  entry: FileSystemDirectoryEntry;
  /** Where it lies, when the window tells; '' in a browser. */
  path: string;
}

/** Takes the files out of a drop: single ones as they are, of folders those with one of the endings. To be called while the event is on its way. */
export async function readDropped(transfer: DataTransfer, endings: readonly string[]): Promise<Dropped> {
  const files: (File | NamedFile)[] = [];
  const folders: DroppedFolder[] = [];
  // The browser forgets the items with the event: they are all taken before anything is waited for.
  for (const item of transfer.items) {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    const file = item.kind === 'file' ? item.getAsFile() : null;
    if (entry?.isDirectory === true) {
      const path = file === null ? '' : (desktop?.pathOf(file) ?? '');
      folders.push({ entry: entry as FileSystemDirectoryEntry, path });
    } else if (file !== null) files.push(file);
  }
  const empty: string[] = [];
  for (const { entry, path } of folders) {
    const found = await listFiles(entry, endings);
    if (found.length === 0) empty.push(entry.name);
    for (const one of found) files.push(path === '' ? await fileOf(one) : placed(one, entry, path));
  }
  return { files, empty };
}

async function listFiles(
  root: FileSystemDirectoryEntry,
  endings: readonly string[],
): Promise<FileSystemFileEntry[]> {
  const found: FileSystemFileEntry[] = [];
  let left = limits.entries;
  const walk = async (folder: FileSystemDirectoryEntry, depth: number): Promise<void> => {
    const reader = folder.createReader();
    const below: FileSystemDirectoryEntry[] = [];
    // A folder gives its entries a hundred at a time, and none when there are no more.
    for (let some = await readSome(reader); some.length > 0 && left > 0; some = await readSome(reader)) {
      left -= some.length;
      for (const entry of some) {
        const name = entry.name.toLowerCase();
        if (entry.isDirectory) below.push(entry as FileSystemDirectoryEntry);
        else if (endings.some((ending) => name.endsWith(ending))) found.push(entry as FileSystemFileEntry);
      }
    }
    for (const one of below) if (depth < limits.depth && left > 0) await walk(one, depth + 1);
  };
  await walk(root, 1);
  return found.sort((one, other) => (one.fullPath < other.fullPath ? -1 : 1));
}

/** What cannot be read is passed by. */
function readSome(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve) => {
    reader.readEntries(resolve, () => {
      resolve([]);
    });
  });
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

/** In the window a file is known by its place: the folder's, and the way below it. */
function placed(file: FileSystemFileEntry, root: FileSystemDirectoryEntry, path: string): NamedFile {
  const below = file.fullPath.slice(root.fullPath.length);
  return { name: file.name, path: path + (path.includes('\\') ? below.replaceAll('/', '\\') : below) };
}
