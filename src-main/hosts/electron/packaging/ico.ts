import type { Picture } from './render.ts';

const headerLength = 6;
const entryLength = 16;
const bitmapHeaderLength = 40;

/** A Windows icon of several sizes: bitmaps, which everything reads, and a PNG from 256 pixels on, which is smaller. */
export function encodeIco(pictures: readonly Picture[]): Buffer {
  const bodies = pictures.map((picture) =>
    picture.side < 256 ? encodeBitmap(picture) : Buffer.from(picture.png),
  );
  const header = Buffer.alloc(headerLength + entryLength * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { side }] of pictures.entries()) {
    const entry = headerLength + entryLength * index;
    const length = bodies[index]?.length ?? 0;
    // 256 is written as 0: there is one byte for it.
    header.writeUInt8(side % 256, entry);
    header.writeUInt8(side % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += length;
  }
  return Buffer.concat([header, ...bodies]);
}

// Rows from the bottom, BGRA, and after them the mask of one bit per pixel that the alpha makes useless.
function encodeBitmap({ side, pixels }: Picture): Buffer {
  const maskLength = Math.ceil(side / 32) * 4 * side;
  const bitmap = Buffer.alloc(bitmapHeaderLength + pixels.length + maskLength);
  bitmap.writeUInt32LE(bitmapHeaderLength, 0);
  bitmap.writeInt32LE(side, 4);
  bitmap.writeInt32LE(side * 2, 8);
  bitmap.writeUInt16LE(1, 12);
  bitmap.writeUInt16LE(32, 14);
  for (let y = 0; y < side; y += 1) {
    const row = pixels.subarray((side - 1 - y) * side * 4, (side - y) * side * 4);
    const target = bitmap.subarray(bitmapHeaderLength + y * side * 4);
    target.set(row);
    for (let x = 0; x < row.length; x += 4) {
      target[x] = row[x + 2] ?? 0;
      target[x + 2] = row[x] ?? 0;
    }
  }
  return bitmap;
}
