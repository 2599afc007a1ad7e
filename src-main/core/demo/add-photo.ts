import { findDemoMessage } from '../../database/demo-rows.ts';
import { findMediaId, insertMedia, linkMedia } from '../../database/media.ts';
import type { Connection } from '../../database/open.ts';
import type { CoreContext } from '../context.ts';
import { keepFile } from '../media/keep-file.ts';
import { dressPhoto } from './dress-photo.ts';

/** What the shop wrote under the photo. */
const caption = 'La voici portée';

/** Stores the demo shop's photo and gives it to its message, inside the caller's transaction; after it `settleMedia` has to be called. */
export async function addDemoPhoto(db: Connection, { folder }: Pick<CoreContext, 'folder'>): Promise<void> {
  const message = findDemoMessage(db, caption);
  if (message === undefined) return;
  const { hash, size } = await keepFile(folder, bytesOf(dressPhoto));
  const media =
    findMediaId(db, hash) ?? insertMedia(db, { hash, size, type: 'image/jpeg', width: 480, height: 600 });
  linkMedia(db, message, media, null);
}

async function* bytesOf(base64: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(base64, 'base64'));
}
