import { open } from 'node:fs/promises';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { unreadable } from '../imports/disk.ts';

/** A whole file of up to `most` bytes: what the system makes up as it is read, such as a device, may never end. Throws `tooLarge`, or why it cannot be read. */
export async function readBytes(
  path: string,
  shown: string,
  most: number,
  tooLarge: (shown: string) => Refusal,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    const file = await open(path, 'r');
    try {
      for (;;) {
        const piece = Buffer.alloc(Math.min(most + 1 - length, 4_000_000));
        const { bytesRead } = await file.read(piece, 0, piece.length, null);
        pieces.push(piece.subarray(0, bytesRead));
        length += bytesRead;
        if (bytesRead === 0 || length > most) break;
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadable(shown, error);
  }
  if (length > most) throw tooLarge(shown);
  return Buffer.concat(pieces, length);
}
