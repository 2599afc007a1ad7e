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

  it('is unknown where the header ends too soon', async () => {
    expect((await readContent(jpeg.subarray(0, 40))).size).toBeNull();
    expect((await readContent(pngOf(4, 4).subarray(0, 18))).size).toBeNull();
  });
});
