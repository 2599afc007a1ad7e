import { crc32, deflateSync } from 'node:zlib';

// Small real files, as phones send them, and what is none of them.

/** A picture of 32 × 24 pixels. */
export const jpeg = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeX',
    'BkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAY',
    'ACADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAQGBf/EABoQAQABBQAAAAAAAAAAAAAAAAACBBVTotH/xAAXAQEBAQEAAAAAAAAAAA',
    'AAAAAABQME/8QAHREAAgICAwEAAAAAAAAAAAAAAQIAEQMEEjEyQf/aAAwDAQACEQMRAD8A5621VuHaPUTZI23sNhrj9l/I5WqmatVbh2j1E2TG',
    'mpsNmvl8jG5a7hbda3NrHgOpkV/QuaEA9xda3NrHiIBUVPIqAAOp/9k=',
  ].join(''),
  'base64',
);

/** The same as a sticker comes. */
export const webp = Buffer.from(
  [
    'UklGRnwAAABXRUJQVlA4IHAAAACwBACdASogABgAAsBMJagCpLQA1S3gH5ASwC/APf/u4AGBrNwAT3JT+fEp7w8gAP64kTnl9wpnGaDBrwXkyD',
    'i/Yd/MzqAzKGBUkAMf8wZIEdjkJ7qHtV9XC8HP9n2M4dPGe/FAzHIcv80xJacZoAAA',
  ].join(''),
  'base64',
);

/** A film of half a second, 64 × 48 pixels. */
export const webm = Buffer.from(
  [
    'GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQRChYECGFOAZwEAAAAAAALeEU2bdLlNu4tTq4QVSalmU6yBbk27i1OrhBZUrmtTrIGTTb',
    'uLU6uEH0O2dVOsgdRNu4xTq4QcU7trU6yCAszsrgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAVSalmoCrX',
    'sYMPQkBEiYRD+DyLTYCGQ2hyb21lV0GGQ2hyb21lFlSua7yuuteBAXPFhy6Wqaeg/l+DgQFV7oEBhoVWX1ZQOOCdsIFAuoEwU8CBAVWwkFWxgQ',
    'FVuYECVbqBDVW7gQEfQ7Z1AQAAAAAAAezngQCg5KG1gQAAABADAJ0BKkAAMAAHBwiFhYiZhIglggJ1qgIG5jzCCmNnhYD+Ex9CjZRMU/7mxzi2',
    'QwB1oaqmqO6BAaWjsAIAnQEqQAAwAAqHCIWFiJmEiDgCAAaOT8zHm/FYAP7rrgCgyKGngQBgABECABwRPAAYABpP9AwAEQwFU4D+wM/43m81rW',
    '/+A3XxbL4AdaGZppfugQGlktEBACoRwAAYABhYL/QACIwAAPuBAKDJoaiBAMQAEQIAHBD4ABgAGk/0DAARDAVTgP4TH8W0joUyH/wrW9nsDydA',
    'daGZppfugQGlktEBACoRwAAYABhYL/QACIwAAPuBYKDMoauBASgAUQIAHBDgABgHSAgcO/MNABH1V/4A/tLtf+LORiOzzf/KVeCxub4AdaGZpp',
    'fugQGlktEBACoRwAAYABhYL/QACIwAAPuBxKDKoaiBAY4AEQIAHBDEABgAGk/0DAARDAVTgP5vH/4VbhiGar/5SrwWNzfAdaGZppfugQGlktEB',
    'ACoRwAAYABhYL/QACIwAAPuCASig0qGwgQHwAFECABwQoAAYDNDLINuUcBIV0V72AP7dRH/87BsS7Xjn//TSPGkeNI+XKqwAdaGZppfugQGlkt',
    'EBACoRkAAYABhYL/QACIwAAPuCAY4cU7trjbuLs4EAt4b3gQHxgdQ=',
  ].join(''),
  'base64',
);

/** A GIF of one pixel whose screen says `width` × `height`. */
export function gifOf(width: number, height: number): Buffer {
  const screen = Buffer.from('GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1');
  screen.writeUInt16LE(width, 6);
  screen.writeUInt16LE(height, 8);
  const frame = Buffer.from('!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;', 'latin1');
  return Buffer.concat([screen, frame]);
}

/** A real PNG: a slope of one colour, so that it can be told from others; `hue` is 0 to 255. */
export function pngOf(width: number, height: number, hue = 120): Buffer {
  const row = Buffer.alloc(1 + width * 3);
  for (let x = 0; x < width; x += 1) row.set([hue, Math.floor((x * 255) / width), 255 - hue], 1 + x * 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A tone of `seconds`, 8,000 samples a second. */
export function wavOf(seconds: number): Buffer {
  const samples = Buffer.alloc(seconds * 8_000, 128);
  samples.forEach((_, index) => (samples[index] = 128 + Math.round(60 * Math.sin(index / 4))));
  const header = Buffer.from(
    'RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\0\0\0\0',
    'latin1',
  );
  header.writeUInt32LE(36 + samples.length, 4);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

/** The beginning of a voice message as WhatsApp sends it. */
export const opus = Buffer.concat([
  Buffer.from(
    'OggS\0\x02\0\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\0\x05\x1e\x0f\x9e\x01\x13OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0',
    'latin1',
  ),
  Buffer.alloc(200),
]);

export const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n',
);
export const html = Buffer.from('<!doctype html><script>document.title = "taken over"</script>');
export const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>document.title = "taken over"</script></svg>',
);
export const program = Buffer.concat([Buffer.from('MZ\x90\0\x03', 'latin1'), Buffer.alloc(300)]);

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
