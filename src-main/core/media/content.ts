import { fileTypeFromBuffer } from 'file-type';
import type { MediaKind } from '../../../shared/contract/media.ts';
import { readImageSize, type ImageSize } from './image-size.ts';

/** How much of a file's beginning tells what it is, in bytes. */
export const headBytes = 256 * 1024;

/** What a file is by its content: its media type, and its size in pixels where it is an image that tells it. */
export interface Content {
  type: string;
  size: ImageSize | null;
}

/** What cannot be told, or is of no kind that Vitrine names. */
export const unknownType = 'application/octet-stream';

// The media types that are ever told or sent. What a browser would run or render as a page is not among them.
const kinds: Readonly<Record<string, MediaKind>> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/webp': 'image',
  'image/gif': 'image',
  'audio/aac': 'audio',
  'audio/flac': 'audio',
  'audio/mp4': 'audio',
  'audio/mpeg': 'audio',
  'audio/ogg': 'audio',
  'audio/wav': 'audio',
  'video/3gpp': 'video',
  'video/mp4': 'video',
  'video/quicktime': 'video',
  'video/webm': 'video',
  'application/pdf': 'document',
  'application/vnd.oasis.opendocument.presentation': 'document',
  'application/vnd.oasis.opendocument.spreadsheet': 'document',
  'application/vnd.oasis.opendocument.text': 'document',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'document',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'document',
  'application/zip': 'document',
  'image/avif': 'document',
  'image/heic': 'document',
  'image/tiff': 'document',
  'audio/amr': 'document',
};

// Other names of the same.
const sameAs: Readonly<Record<string, string>> = {
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/x-m4a': 'audio/mp4',
  'image/apng': 'image/png',
  'image/heif': 'image/heic',
  'video/3gpp2': 'video/3gpp',
  'video/x-m4v': 'video/mp4',
};

/** Tells by a file's first bytes what it is; its name is not asked. */
export async function readContent(head: Uint8Array): Promise<Content> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  const type = found === undefined ? unknownType : (sameAs[found.mime] ?? found.mime);
  if (!Object.hasOwn(kinds, type)) return { type: unknownType, size: null };
  return { type, size: readImageSize(type, head) };
}

/** How the page shows a file of this type. */
export function kindOf(type: string): MediaKind {
  return kinds[type] ?? 'document';
}
