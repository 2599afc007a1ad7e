/** As what a file goes out. A sticker is a picture of its own kind: WebP. */
export type SendableKind = 'image' | 'audio' | 'video' | 'document' | 'sticker';

/** The media types that Meta takes, and as what. */
export const sendableTypes: Readonly<Record<string, SendableKind>> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/webp': 'sticker',
  'audio/aac': 'audio',
  'audio/amr': 'audio',
  'audio/mpeg': 'audio',
  'audio/mp4': 'audio',
  'audio/ogg': 'audio',
  'video/mp4': 'video',
  'video/3gpp': 'video',
  'text/plain': 'document',
  'application/pdf': 'document',
  'application/msword': 'document',
  'application/vnd.ms-excel': 'document',
  'application/vnd.ms-powerpoint': 'document',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'document',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'document',
};

const megabyte = 1_000_000;

/** The largest file of a kind that Meta takes, in bytes. */
export const sendableBytes: Readonly<Record<SendableKind, number>> = {
  image: 5 * megabyte,
  audio: 16 * megabyte,
  video: 16 * megabyte,
  document: 100 * megabyte,
  sticker: 500_000,
};

/** The longest words that go with a file, and alone, in characters. */
export const longestWords = { caption: 1024, text: 4096 };

/** As what a file of this media type goes out; null where Meta takes none. Parameters (`; codecs=opus`) do not matter. */
export function sendableKind(type: string): SendableKind | null {
  const bare = type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return Object.hasOwn(sendableTypes, bare) ? (sendableTypes[bare] ?? null) : null;
}
