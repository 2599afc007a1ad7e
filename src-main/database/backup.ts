import { createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { DataFolder } from './data-folder.ts';
import { nameOfMedia, placeOfMedia } from './media-files.ts';
import { listMedia } from './media.ts';
import type { Connection } from './open.ts';
import { toRefusal } from './refusals.ts';

/** The name of the database inside a backup; its media stand beside it under `media/`. */
export const backedUpDatabase = 'vitrine.db';

/**
 * Writes one archive of the data folder, secrets left out, and returns its size in bytes. The file appears whole or not at all. The
 * caller keeps the stored files in their places meanwhile.
 */
export async function writeBackup(db: Connection, folder: DataFolder, file: string): Promise<number> {
  if (existsSync(file)) {
    throw new Refusal('file_exists', `${file} is already there: choose another name for the backup.`, {
      file,
    });
  }
  let place: string | null = null;
  const broken = new AbortController();
  try {
    place = mkdtempSync(join(dirname(file), `.${basename(file)}-`));
    const copy = join(place, backedUpDatabase);
    const files = listMedia(db).filter(({ hash }) => existsSync(placeOfMedia(folder, hash)));
    db.prepare('VACUUM INTO ?').run(copy);
    const archive = join(place, 'archive.zip');
    const zip = new ZipFile();
    zip.on('error', (error: Error) => {
      broken.abort(error);
    });
    zip.addFile(copy, backedUpDatabase);
    // Photos, videos and voice messages do not shrink.
    for (const { hash } of files) {
      zip.addFile(placeOfMedia(folder, hash), `media/${nameOfMedia(hash)}`, { compress: false });
    }
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(archive, { mode: 0o600 }), { signal: broken.signal });
    await rename(archive, file);
    return statSync(file).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Refusal(
        'no_such_folder',
        `There is no folder ${dirname(file)}: choose another place for the backup.`,
      );
    }
    throw toRefusal(broken.signal.aborted ? broken.signal.reason : error, file);
  } finally {
    if (place !== null) rmSync(place, { recursive: true, force: true });
  }
}
