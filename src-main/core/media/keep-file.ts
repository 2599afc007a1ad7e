import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DataFolder } from '../../database/data-folder.ts';
import { headBytes } from './content.ts';
import { placeOfMedia } from '../../database/media-files.ts';
import { noteUnfinished, prepareUnfinished } from './settle.ts';

/** A file that is on the disk whole, under the hash of its bytes; `head` is its beginning. */
export interface KeptFile {
  hash: Uint8Array;
  size: number;
  head: Uint8Array;
}

/** Writes bytes aside, and moves them to the place that their content names once they are whole; the same content is kept once. Throws what the bytes or the disk throw. */
export async function keepFile(
  folder: DataFolder,
  bytes: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<KeptFile> {
  const part = join(prepareUnfinished(folder), `${randomUUID()}.part`);
  const digest = createHash('sha256');
  const head: Uint8Array[] = [];
  let size = 0;
  try {
    const file = await open(part, 'wx', 0o600);
    try {
      for await (const chunk of bytes) {
        signal?.throwIfAborted();
        digest.update(chunk);
        if (size < headBytes) head.push(chunk.subarray(0, headBytes - size));
        size += chunk.length;
        await file.appendFile(chunk);
      }
      const hash = digest.digest();
      const place = placeOfMedia(folder, hash);
      noteUnfinished(folder, [hash]);
      if (statSync(place, { throwIfNoEntry: false })?.size !== size) {
        await file.sync();
        mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
        await file.close();
        await rename(part, place);
      }
      return { hash, size, head: Buffer.concat(head) };
    } finally {
      await file.close();
    }
  } finally {
    rmSync(part, { force: true });
  }
}

/** Moves a whole and synced file to the place that its hash names; inside the transaction that gives it to a message. */
export function keepWholeFile(folder: DataFolder, file: string, hash: Uint8Array): void {
  prepareUnfinished(folder);
  noteUnfinished(folder, [hash]);
  const place = placeOfMedia(folder, hash);
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
  renameSync(file, place);
}
