import { appendUpload, beginUpload } from '../../../src-main/core/uploads.ts';
import type { SendingShop } from './sending-shop.ts';

/** A picture of one pixel. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Hands a file over as the page does, and gives its handle. */
export function handFile({ context }: Pick<SendingShop, 'context'>, name: string, bytes = picture): string {
  const upload = beginUpload(context.folder, name, bytes.length);
  appendUpload(context.folder, upload, 0, bytes.toString('base64'));
  return upload;
}
