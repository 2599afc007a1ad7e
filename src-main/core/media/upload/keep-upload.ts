import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { sendableBytes, sendableKind } from '../../../../shared/contract/sendable-files.ts';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import { findMediaId, insertMedia } from '../../../database/media.ts';
import type { CoreContext } from '../../context.ts';
import { uploadedFile } from '../../uploads.ts';
import { headBytes, readContent } from '../content.ts';
import { keepFile } from '../keep-file.ts';
import { settleMedia } from '../settle.ts';
import { isAnimated, readSendableType } from './sendable-type.ts';

/** A file that is to be sent, kept by its content; `type` is what Meta is told that it is, `size` in bytes. */
export interface KeptUpload {
  mediaId: number;
  type: string;
  size: number;
  name: string;
}

/** A sticker that stands still may be no larger, in bytes. */
const stillSticker = 100_000;

/** Keeps a file that was handed over so that it can be sent; refused when WhatsApp would not take it, before anything is kept. */
export async function keepUpload(context: CoreContext, upload: string): Promise<KeptUpload> {
  const file = uploadedFile(context.folder, upload);
  const name = basename(file);
  const { head, size } = await readBeginning(file);
  const type = await requireSendable(head, size, name);
  const content = await readContent(head);
  const { width = null, height = null } = content.size ?? {};
  const mediaId = await context.writeLong([], async (db) => {
    const { hash } = await keepFile(context.folder, createReadStream(file));
    return findMediaId(db, hash) ?? insertMedia(db, { hash, size, type: content.type, width, height });
  });
  await settleMedia(context);
  return { mediaId, type, size, name };
}

/** The beginning of a file, and its size in bytes. */
export async function readBeginning(file: string): Promise<{ head: Uint8Array; size: number }> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(Math.min(size, headBytes)), 0, null, 0);
    return { head: buffer.subarray(0, bytesRead), size };
  } finally {
    await handle.close();
  }
}

async function requireSendable(head: Uint8Array, size: number, name: string): Promise<string> {
  if (size === 0) throw new Refusal('empty_attachment', `${name} is empty: choose another file.`, { name });
  const found = await readSendableType(head, name);
  if ('problem' in found && found.problem === 'ogg') {
    throw new Refusal(
      'unsendable_sound',
      `WhatsApp plays Ogg sounds only when they are Opus on one channel: save ${name} as MP3 or M4A first.`,
      { name },
    );
  }
  const kind = 'problem' in found ? null : sendableKind(found.type);
  if ('problem' in found || kind === null) {
    throw new Refusal(
      'unsendable_file',
      `WhatsApp does not take files like ${name}: send a picture (JPEG, PNG), a video (MP4, 3GP), a sound (MP3, M4A, AAC, AMR, Opus), a sticker (WebP), a PDF, a text or an Office document.`,
      { name },
    );
  }
  const limit = kind === 'sticker' && !isAnimated(head) ? stillSticker : sendableBytes[kind];
  if (size > limit) {
    throw new Refusal(
      'too_large_to_send',
      `${name} is too large: WhatsApp takes ${allowance(limit)} at most of a file of this kind.`,
      { name, limit, size },
    );
  }
  return found.type;
}

function allowance(bytes: number): string {
  return bytes < 1_000_000 ? `${String(bytes / 1_000)} KB` : `${String(bytes / 1_000_000)} MB`;
}
