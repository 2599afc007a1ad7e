import { createHash, hash } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../../../database/data-folder.ts';
import { placeOfArriving } from '../../../database/media-files.ts';
import { headBytes } from '../content.ts';

/** Where what has come of one of Meta's files lies. */
export function placeOfPart(folder: DataFolder, metaId: string): string {
  return join(placeOfArriving(folder), nameOfPart(metaId));
}

// Meta's ids are not ours to trust as names.
function nameOfPart(metaId: string): string {
  return `${hash('sha256', metaId).slice(0, 32)}.part`;
}

/** Makes the folder for parts. */
export function preparePart(folder: DataFolder): void {
  mkdirSync(placeOfArriving(folder), { recursive: true, mode: 0o700 });
}

/** How many bytes of it are here. */
export function sizeOfPart(part: string): number {
  return statSync(part, { throwIfNoEntry: false })?.size ?? 0;
}

/** Removes the parts of files that nobody waits for any more. */
export function removeStrayParts(folder: DataFolder, wanted: readonly string[]): void {
  const names = new Set(wanted.map(nameOfPart));
  let found: string[];
  try {
    found = readdirSync(placeOfArriving(folder));
  } catch {
    return;
  }
  for (const name of found) {
    if (!names.has(name)) rmSync(join(placeOfArriving(folder), name), { force: true });
  }
}

/** The SHA-256 of a whole file, its size in bytes, and its beginning. */
export async function readPart(part: string): Promise<{ hash: Buffer; size: number; head: Buffer }> {
  const digest = createHash('sha256');
  const head: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(part) as AsyncIterable<Buffer>) {
    digest.update(chunk);
    if (size < headBytes) head.push(chunk.subarray(0, headBytes - size));
    size += chunk.length;
  }
  return { hash: digest.digest(), size, head: Buffer.concat(head) };
}
