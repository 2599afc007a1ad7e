import { fileTypeFromBuffer } from 'file-type';
import { extname } from 'node:path';
import { sendableTypes } from '../../../../shared/contract/sendable-files.ts';

/** Why WhatsApp takes a sound in an Ogg file only if one microphone made it: nothing else is played. */
export type Unsendable = 'kind' | 'ogg';

/** The same under the name that Meta knows. */
const sameAs: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'image/apng': 'image/png',
  'video/x-m4v': 'video/mp4',
};

// Office files from before 2007 are alike inside: only there the name decides.
const oldOffice: Readonly<Record<string, string>> = {
  '.doc': 'application/msword',
  '.xls': 'application/vnd.ms-excel',
  '.ppt': 'application/vnd.ms-powerpoint',
};

/** The media type that Meta is told of a file, by its beginning; its name is asked only where nothing else can tell. */
export async function readSendableType(
  head: Uint8Array,
  name: string,
): Promise<{ type: string } | { problem: Unsendable }> {
  const found = (await fileTypeFromBuffer(head).catch(() => undefined))?.mime.split(';', 1)[0] ?? '';
  if (found === 'audio/ogg') return isMonoOpus(head) ? { type: found } : { problem: 'ogg' };
  if (found === 'application/x-cfb') {
    const type = oldOffice[extname(name).toLowerCase()];
    return type === undefined ? { problem: 'kind' } : { type };
  }
  const type = sameAs[found] ?? found;
  if (Object.hasOwn(sendableTypes, type)) return { type };
  return isText(head) ? { type: 'text/plain' } : { problem: 'kind' };
}

/** Whether a WebP picture moves. */
export function isAnimated(head: Uint8Array): boolean {
  const flags = head[20] ?? 0;
  return Buffer.from(head.subarray(12, 16)).toString('latin1') === 'VP8X' && (flags & 0x02) !== 0;
}

function isMonoOpus(head: Uint8Array): boolean {
  const at = Buffer.from(head.subarray(0, 4096)).indexOf('OpusHead');
  return at >= 0 && head[at + 9] === 1;
}

function isText(head: Uint8Array): boolean {
  try {
    // What is cut off at the end of a beginning is no mistake.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    // eslint-disable-next-line no-control-regex -- those are what is looked for
    return text !== '' && !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text);
  } catch {
    return false;
  }
}
