import { crc32, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { encodePng } from '../../../../../src-main/hosts/electron/drawing/png.ts';

function chunksOf(png: Buffer): { type: string; data: Buffer; isWhole: boolean }[] {
  const chunks = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    const isWhole = png.readUInt32BE(at + 8 + length) === crc32(body);
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4), isWhole });
    at += 12 + length;
  }
  return chunks;
}

it('a picture comes out of its PNG as it went in', () => {
  const side = 7;
  const pixels = Uint8Array.from({ length: side * side * 4 }, (_none, index) => (index * 37) % 256);
  const png = encodePng(pixels, side);
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = chunksOf(png);
  expect(chunks.map(({ type, isWhole }) => [type, isWhole])).toEqual([
    ['IHDR', true],
    ['IDAT', true],
    ['IEND', true],
  ]);
  const [header, data] = chunks;
  expect([header?.data.readUInt32BE(0), header?.data.readUInt32BE(4), ...header!.data.subarray(8)]).toEqual([
    side,
    side,
    8,
    6,
    0,
    0,
    0,
  ]);
  const rows = inflateSync(data!.data);
  const back = Array.from({ length: side }, (_none, y) => [
    ...rows.subarray(y * (side * 4 + 1) + 1, (y + 1) * (side * 4 + 1)),
  ]).flat();
  expect(back).toEqual([...pixels]);
});
