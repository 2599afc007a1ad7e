import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';

/** The name of the file of this content below `media/`: its SHA-256, which says nothing to whoever would run it. */
export function nameOfMedia(hash: Uint8Array): string {
  const name = Buffer.from(hash).toString('hex');
  return `${name.slice(0, 2)}/${name}`;
}

/** Whether a path below `media/` is such a name. */
export function isMediaName(name: string): boolean {
  return /^([0-9a-f]{2})\/\1[0-9a-f]{62}$/.test(name);
}

/** Where the file of this content lies. */
export function placeOfMedia(folder: DataFolder, hash: Uint8Array): string {
  return join(folder.media, ...nameOfMedia(hash).split('/'));
}

/** Where what has come so far of files from Meta waits for the rest, over any number of starts. */
export function placeOfArriving(folder: DataFolder): string {
  return join(folder.media, 'arriving');
}

/** Where files are written before they are known, and what has been begun is noted; its being there means that something was. */
export function placeOfUnfinished(folder: DataFolder): string {
  return join(folder.media, 'unfinished');
}
