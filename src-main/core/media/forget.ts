import type { DataFolder } from '../../database/data-folder.ts';
import { deleteUnusedMedia } from '../../database/media.ts';
import type { Connection } from '../../database/open.ts';
import { noteUnfinished } from './settle.ts';

export { unlinkImportedMedia } from '../../database/media.ts';

/** Forgets the files that no message has any more, inside the caller's transaction; after it `settleMedia` removes them from the disk. */
export function forgetUnusedMedia(db: Connection, folder: DataFolder): void {
  const hashes = deleteUnusedMedia(db);
  if (hashes.length > 0) noteUnfinished(folder, hashes);
}
