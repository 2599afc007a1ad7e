import { createWriteStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { nameOfMedia } from './media-files.ts';

/** The name of the database inside a backup; its media stand beside it under `media/`. */
export const backedUpDatabase = 'vitrine.db';

/** What goes into an archive. */
export interface Packing {
  database: string;
  media: readonly { hash: Uint8Array; file: string }[];
  /** ASCII. */
  comment: string;
  /** Hears how much is done, 0 to 1. */
  tell: (done: number) => void;
  signal: AbortSignal | undefined;
}

/** What is left of a database's size when it is packed, roughly: only for saying how far the work is. */
const packedShare = 0.4;

/** Writes the archive to the disk for good, for the owner's eyes only; throws what the file system says, or the signal's reason. */
export async function packArchive(
  file: string,
  { database, media, comment, tell, signal }: Packing,
): Promise<void> {
  const broken = new AbortController();
  const zip = new ZipFile();
  zip.on('error', (error: Error) => {
    broken.abort(error);
  });
  zip.addFile(database, backedUpDatabase);
  // Photos, videos and voice messages do not shrink.
  for (const { hash, file: stored } of media)
    zip.addFile(stored, `media/${nameOfMedia(hash)}`, { compress: false });
  zip.end({ comment, forceZip64Format: false });
  const expected =
    media.reduce((total, entry) => total + statSync(entry.file).size, 1) +
    statSync(database).size * packedShare;
  let written = 0;
  zip.outputStream.on('data', (chunk: Buffer) => {
    written += chunk.length;
    tell(Math.min(0.99, written / expected));
  });
  const signals = [broken.signal, ...(signal === undefined ? [] : [signal])];
  try {
    await pipeline(zip.outputStream, createWriteStream(file, { mode: 0o600, flush: true }), {
      signal: AbortSignal.any(signals),
    });
  } catch (error) {
    throw broken.signal.aborted ? broken.signal.reason : error;
  }
}
