import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '../../shared/contract/refusal.ts';
import { parseAbout, type BackupAbout } from './backup-about.ts';
import { isMediaName } from './media-files.ts';
import { backedUpDatabase } from './pack-archive.ts';

/** A backup's names are few and known; anything else is not one. */
const isExpectedName = (name: string): boolean =>
  name === backedUpDatabase || (name.startsWith('media/') && isMediaName(name.slice('media/'.length)));
/** No backup of ours comes near this; a crafted archive would, in bytes. */
const largestEntry = 64 * 1024 ** 3;
const mostEntries = 1_000_000;
/** What the disk must have beyond what is unpacked, in bytes: the data goes on growing. */
const spareRoom = 64 * 1024 ** 2;

/** Who hears how much is unpacked (0 to 1), and what gives it up. */
export interface UnpackOptions {
  tell?: (done: number) => void;
  signal?: AbortSignal | undefined;
  /** What the owner calls the file, for sentences. */
  name?: string;
}

/**
 * Unpacks a backup into a folder; what it says of itself comes back. Refused, with the folder in any state: what is no backup of ours,
 * hostile or cut short, and what the disk has no room for.
 */
export async function unpackBackup(
  file: string,
  place: string,
  { tell = () => undefined, signal, name = file }: UnpackOptions = {},
): Promise<BackupAbout | null> {
  const zip = await openArchive(file, name);
  try {
    const entries = await listEntries(zip, name);
    const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    await requireRoom(place, total);
    let done = 0;
    for (const entry of entries) {
      const target = join(place, entry.fileName);
      mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
      const count = new Transform({
        transform(chunk: Buffer, _encoding, pass) {
          done += chunk.length;
          tell(done / Math.max(1, total));
          pass(null, chunk);
        },
      });
      const out = createWriteStream(target, { mode: 0o600 });
      const source = await zip.openReadStreamPromise(entry);
      await pipeline([source, count, out], signal === undefined ? {} : { signal });
    }
    if (!existsSync(join(place, backedUpDatabase))) throw notABackup(name);
    return parseAbout(zip.comment);
  } catch (error) {
    signal?.throwIfAborted();
    throw error instanceof Refusal || hasDiskCode(error) ? error : notABackup(name);
  } finally {
    zip.close();
  }
}

/** The refusal for a file that is no backup of ours, named as the owner knows it. */
export function notABackup(file: string): Refusal {
  return new Refusal(
    'not_a_backup',
    `${file} is no backup of Vitrine, or it is damaged; nothing was changed.`,
    { file },
  );
}

async function openArchive(file: string, name: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Refusal('no_such_file', `There is no file ${name}.`, { file: name });
    }
    throw notABackup(name);
  }
}

async function listEntries(zip: ZipFile, name: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    const isOurs = isExpectedName(entry.fileName) && !entry.fileName.includes('..') && !isLink(entry);
    if (!isOurs || entries.length > mostEntries || entry.uncompressedSize > largestEntry)
      throw notABackup(name);
  }
  return entries;
}

async function requireRoom(place: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(place);
  if (bytes + spareRoom <= bavail * bsize) return;
  throw new Refusal(
    'no_room_to_restore',
    `The backup needs ${megabytes(bytes + spareRoom)} MB to be unpacked, and the disk has ${megabytes(bavail * bsize)} MB left. Nothing was changed: free some space and try again.`,
    { needed: megabytes(bytes + spareRoom), left: megabytes(bavail * bsize) },
  );
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 1_000_000));
}

function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

function hasDiskCode(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOSPC', 'EACCES', 'EROFS'].includes(String(error.code))
  );
}
