import { describe, expect, it } from 'vitest';
import { kindOf, readContent } from '../../../../src-main/core/media/content.ts';
import {
  gifOf,
  html,
  jpeg,
  opus,
  pdf,
  pngOf,
  program,
  svg,
  wavOf,
  webm,
  webp,
} from '../../../helpers/made-media.ts';
import { createRandom } from '../../../helpers/random.ts';

describe('what a file is', () => {
  it.each<[string, Uint8Array, string, string, [number, number] | null]>([
    ['a photo', jpeg, 'image/jpeg', 'image', [32, 24]],
    ['a sticker', webp, 'image/webp', 'image', [32, 24]],
    ['a picture', pngOf(300, 2), 'image/png', 'image', [300, 2]],
    ['a moving picture', gifOf(7, 5), 'image/gif', 'image', [7, 5]],
    ['a voice message', opus, 'audio/ogg', 'audio', null],
    ['a tone', wavOf(1), 'audio/wav', 'audio', null],
    ['a film', webm, 'video/webm', 'video', null],
    ['a document', pdf, 'application/pdf', 'document', null],
    ['a page', html, 'application/octet-stream', 'document', null],
    ['a drawing that can run', svg, 'application/octet-stream', 'document', null],
    ['a program', program, 'application/octet-stream', 'document', null],
    ['nothing', Buffer.alloc(0), 'application/octet-stream', 'document', null],
  ])('%s is told by its content', async (_what, bytes, type, kind, size) => {
    const content = await readContent(bytes);
    expect(content.type).toBe(type);
    expect(kindOf(content.type)).toBe(kind);
    expect(content.size && [content.size.width, content.size.height]).toEqual(size);
  });

  it('is never anything that a browser runs, whatever the bytes', async () => {
    const random = createRandom(7);
    const real = [jpeg, webp, pngOf(9, 9), gifOf(9, 9), opus, webm, pdf, html, svg];
    for (let round = 0; round < 2_000; round += 1) {
      const bytes = Buffer.from(real[round % real.length]!);
      for (let flip = 0; flip < 4; flip += 1)
        bytes[Math.floor(random.between(0, bytes.length))] = Math.floor(random.between(0, 256));
      const { type, size } = await readContent(bytes.subarray(0, Math.ceil(random.between(0, bytes.length))));
      expect(type).not.toMatch(/html|xml|svg|script|text/);
      if (size !== null) expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
    }
  });
});

describe('the size of a picture', () => {
  it('is that of the first frame where it is larger than the screen that a GIF promises', async () => {
    const gif = gifOf(2, 2);
    const frame = gif.indexOf(0x2c, 19);
    gif.writeUInt16LE(9_000, frame + 5);
    expect((await readContent(gif)).size).toEqual({ width: 9_000, height: 2 });
  });

  it('is found behind what a camera writes before it', async () => {
    const metadata = Buffer.alloc(60_004);
    metadata.set([0xff, 0xe1, 0xea, 0x62]);
    const photo = Buffer.concat([jpeg.subarray(0, 2), metadata, metadata, jpeg.subarray(2)]);
    expect((await readContent(photo)).size).toEqual({ width: 32, height: 24 });
  });

  it.each([
    [1, 32, 24],
    [3, 32, 24],
    [6, 24, 32],
    [8, 24, 32],
    [99, 32, 24],
  ])(
    'is that of the picture as it is seen, where a camera turned it (%i)',
    async (orientation, width, height) => {
      for (const order of ['II', 'MM']) {
        const turned = Buffer.concat([jpeg.subarray(0, 2), exif(order, orientation), jpeg.subarray(2)]);
        expect((await readContent(turned)).size).toEqual({ width, height });
        const cut = exif(order, orientation).subarray(0, 24);
        cut.writeUInt16BE(22, 2);
        const broken = Buffer.concat([jpeg.subarray(0, 2), cut, jpeg.subarray(2)]);
        expect((await readContent(broken)).size).toEqual({ width: 32, height: 24 });
      }
    },
  );

  it('is unknown where the header ends too soon', async () => {
    expect((await readContent(jpeg.subarray(0, 40))).size).toBeNull();
    expect((await readContent(pngOf(4, 4).subarray(0, 18))).size).toBeNull();
  });
});

/** The segment in which a camera says how it was held. */
function exif(order: string, orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  const short = (value: number, at: number): number =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  tiff.write(order, 'latin1');
  short(42, 2);
  if (order === 'II') tiff.writeUInt32LE(8, 4);
  else tiff.writeUInt32BE(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  short(orientation, 18);
  const head = Buffer.from([0xff, 0xe1, 0, 2 + 6 + tiff.length]);
  return Buffer.concat([head, Buffer.from('Exif\0\0', 'latin1'), tiff]);
}
