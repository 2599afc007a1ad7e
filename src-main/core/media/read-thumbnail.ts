import { thumbnailLimits } from '../../../shared/contract/media-limits.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { readContent } from './content.ts';

/**
 * What a page hands over as a thumbnail, by its content: a WebP or JPEG, small in bytes and pixels. It is never decoded here. Throws
 * the Refusal `bad_thumbnail` for anything else.
 */
export async function readThumbnail(base64: string): Promise<{ type: string; bytes: Uint8Array }> {
  const bytes = Buffer.from(base64, 'base64');
  const { type, size } = await readContent(bytes);
  const isImage = type === 'image/webp' || type === 'image/jpeg';
  const isSmall = size !== null && Math.max(size.width, size.height) <= thumbnailLimits.side;
  if (isImage && isSmall && bytes.length <= thumbnailLimits.bytes) return { type, bytes };
  throw new Refusal('bad_thumbnail', 'This is not a small picture, so it was not kept.');
}
