import type { MediaShape } from './media.ts';

/** How large a thumbnail may be: pixels of its longer side, and bytes. */
export const thumbnailLimits = { side: 480, bytes: 64 * 1024 };

/** The largest image that is decoded, in pixels and bytes: more than any phone's camera takes, less than what exhausts memory. */
export const imageLimits = { pixels: 50_000_000, bytes: 64 * 1024 * 1024 };

/** Images by content that every browser decodes. */
export const shownImages: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

/** Whether an image may be decoded in the page: a kind that it knows, of a size that is known and bounded. */
export function isDecodable(shape: Pick<MediaShape, 'type' | 'size' | 'width' | 'height'>): boolean {
  const { type, size, width, height } = shape;
  if (!shownImages.includes(type) || width === null || height === null) return false;
  return width * height <= imageLimits.pixels && size <= imageLimits.bytes;
}

// What may be opened in another program, by content: nothing that runs, and no document that brings a program.
const openableEndings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'audio/aac': 'aac',
  'audio/amr': 'amr',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'video/3gpp': '3gp',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

/** The ending under which a file of this content may be opened in another program, whatever its name; null where it may not. */
export function openableEnding(type: string): string | null {
  return Object.hasOwn(openableEndings, type) ? (openableEndings[type] ?? null) : null;
}
