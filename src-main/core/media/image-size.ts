import { isOnItsSide } from './exif-orientation.ts';

/** Width and height in pixels, as they are seen. */
export interface ImageSize {
  width: number;
  height: number;
}

const mostSegments = 2_000;

/**
 * The size that an image's header tells, for JPEG, PNG, GIF and WebP; null where `head`, the file's beginning, does not tell it.
 * Reads a bounded number of places and decodes nothing.
 */
export function readImageSize(type: string, head: Uint8Array): ImageSize | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const read = readers[type];
  try {
    const size = read?.(bytes) ?? null;
    return size !== null && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const readers: Readonly<Record<string, (bytes: Buffer) => ImageSize | null>> = {
  'image/jpeg': readJpeg,
  'image/png': (bytes) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }),
  'image/gif': readGif,
  'image/webp': readWebp,
};

// Segments follow each other, each with its length; the frame's own (SOF) tells the size.
function readJpeg(bytes: Buffer): ImageSize | null {
  let at = 2;
  let isTurned = false;
  for (let segment = 0; segment < mostSegments; segment += 1) {
    while (bytes.readUInt8(at) === 0xff && bytes.readUInt8(at + 1) === 0xff) at += 1;
    if (bytes.readUInt8(at) !== 0xff) return null;
    const marker = bytes.readUInt8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [width, height] = [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
      return isTurned ? { width: height, height: width } : { width, height };
    }
    // The picture's own data, or its end, before any frame.
    if (marker === 0xda || marker === 0xd9) return null;
    const isBare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    const length = isBare ? 0 : bytes.readUInt16BE(at + 2);
    if (marker === 0xe1) isTurned ||= hasSideways(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
  return null;
}

// What a camera writes may be cut or wrong; the picture is none the worse for it.
function hasSideways(segment: Buffer): boolean {
  try {
    return isOnItsSide(segment);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

// A decoder makes room for the first frame too, which may be larger than the screen that the header promises.
function readGif(bytes: Buffer): ImageSize | null {
  const screen = { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  let at = 13 + colourTable(bytes.readUInt8(10));
  for (let block = 0; block < mostSegments; block += 1) {
    const kind = bytes.readUInt8(at);
    if (kind === 0x2c) {
      const right = bytes.readUInt16LE(at + 1) + bytes.readUInt16LE(at + 5);
      const bottom = bytes.readUInt16LE(at + 3) + bytes.readUInt16LE(at + 7);
      return { width: Math.max(screen.width, right), height: Math.max(screen.height, bottom) };
    }
    if (kind !== 0x21) return null;
    at += 2;
    for (let length = bytes.readUInt8(at); length > 0; length = bytes.readUInt8(at)) at += 1 + length;
    at += 1;
  }
  return null;
}

function colourTable(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1);
}

function readWebp(bytes: Buffer): ImageSize | null {
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8X') {
    return { width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) };
  }
  if (kind === 'VP8L' && bytes.readUInt8(20) === 0x2f) {
    const packed = bytes.readUInt32LE(21);
    return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
  }
  if (kind === 'VP8 ' && bytes.readUIntBE(23, 3) === 0x9d012a) {
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  }
  return null;
}
