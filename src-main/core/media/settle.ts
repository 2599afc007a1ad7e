import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../../database/data-folder.ts';
import { findMediaId } from '../../database/media.ts';
import type { Connection } from '../../database/open.ts';
import type { CoreContext } from '../context.ts';
import { placeOfMedia, placeOfUnfinished } from '../../database/media-files.ts';

/** Data folders whose files are being read whole, by how many readers; nothing is removed from them meanwhile. */
const readers = new Map<string, number>();

/** Notes that these files come or go with a transaction that is not finished: before it is, and before they do. */
export function noteUnfinished(folder: DataFolder, hashes: readonly Uint8Array[]): void {
  const place = prepareUnfinished(folder);
  const lines = hashes.map((hash) => `${Buffer.from(hash).toString('hex')}\n`);
  appendFileSync(join(place, 'list'), lines.join(''), { mode: 0o600 });
}

/** Makes the folder for unfinished files and returns it. */
export function prepareUnfinished(folder: DataFolder): string {
  const place = placeOfUnfinished(folder);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  return place;
}

/**
 * Removes what was begun and is needed by no row: after a cancelled, refused, killed or undone import. Looks only at the noted
 * files, and at nothing when none are. The caller is the only writer and inside no transaction.
 */
export function settleUnfinished(db: Connection, folder: DataFolder): void {
  const place = placeOfUnfinished(folder);
  if (readers.has(folder.media) || !existsSync(place)) return;
  const list = join(place, 'list');
  const noted = existsSync(list) ? readFileSync(list, 'latin1').split('\n') : [];
  for (const name of new Set(noted)) {
    const hash = Buffer.from(name, 'hex');
    // A line that was being written when the power went is no name.
    if (hash.length !== 32 || findMediaId(db, hash) !== undefined) continue;
    const file = placeOfMedia(folder, hash);
    if (existsSync(file)) rmSync(file);
  }
  rmSync(place, { recursive: true, force: true });
}

/** The same, for a caller that knows that nobody writes; what fails is tried again at the next settling. */
export function settleNow({ db, folder, log }: Pick<CoreContext, 'db' | 'folder' | 'log'>): void {
  try {
    settleUnfinished(db, folder);
  } catch (error) {
    log(error);
  }
}

/** The same once no write is under way, at the end of everything that stores or forgets files. */
export async function settleMedia(context: CoreContext): Promise<void> {
  if (context.readonly !== null) return;
  await context.gate.pass(() => {
    settleNow(context);
  });
}

/** Keeps every file in its place while `work` reads them. */
export async function holdMedia<T>(context: CoreContext, work: () => Promise<T>): Promise<T> {
  const { media } = context.folder;
  readers.set(media, (readers.get(media) ?? 0) + 1);
  try {
    return await work();
  } finally {
    const left = (readers.get(media) ?? 1) - 1;
    if (left > 0) readers.set(media, left);
    else readers.delete(media);
    await settleMedia(context);
  }
}
