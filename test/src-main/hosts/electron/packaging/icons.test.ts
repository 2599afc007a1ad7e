import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeIcons } from '../../../../../src-main/hosts/electron/packaging/icons.ts';
import { renderIcon } from '../../../../../src-main/hosts/electron/packaging/render.ts';
import { prepare } from '../../../../../src-main/hosts/electron/packaging/prepare.ts';
import { temporaryFolder } from '../../../../helpers/folder.ts';
import { root } from '../../../../helpers/program.ts';

const drawing = path.join(root, 'src-renderer', 'icon.svg');
const icons = path.join(root, 'build', 'icons');
const sides = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

beforeAll(() => prepare(root));

/** Width and height as a PNG tells them. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('the icons', () => {
  it('come in every size that Linux asks for, and as one file for each of the others', async () => {
    expect((await readdir(icons)).sort()).toEqual(
      [...sides.map((side) => `${side}x${side}.png`), 'icon.icns', 'icon.ico'].sort(),
    );
    for (const side of sides) {
      expect(sizeOf(await readFile(path.join(icons, `${side}x${side}.png`)))).toEqual([side, side]);
    }
  });

  it('hold bitmaps and one PNG for Windows, where the list says they are', async () => {
    const ico = await readFile(path.join(icons, 'icon.ico'));
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 6]);
    const entries = Array.from({ length: 6 }, (_, index) => 6 + index * 16).map((at) => ({
      side: ico.readUInt8(at) || 256,
      body: ico.subarray(ico.readUInt32LE(at + 12), ico.readUInt32LE(at + 12) + ico.readUInt32LE(at + 8)),
    }));
    expect(entries.map(({ side }) => side)).toEqual([16, 24, 32, 48, 64, 256]);
    for (const { side, body } of entries.slice(0, -1)) {
      const mask = Math.ceil(side / 32) * 4 * side;
      expect([body.readUInt32LE(0), body.readInt32LE(4), body.readInt32LE(8)]).toEqual([40, side, side * 2]);
      expect(body).toHaveLength(40 + side * side * 4 + mask);
    }
    expect(sizeOf(entries.at(-1)!.body)).toEqual([256, 256]);
  });

  it('hold what screens of one and of two pixels a point want for macOS', async () => {
    const icns = await readFile(path.join(icons, 'icon.icns'));
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const found: [string, number][] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      found.push([icns.toString('latin1', at, at + 4), sizeOf(icns.subarray(at + 8))[0]]);
    }
    expect(Object.fromEntries(found)).toEqual({
      ic07: 128,
      ic08: 256,
      ic09: 512,
      ic10: 1024,
      ic11: 32,
      ic12: 64,
      ic13: 256,
      ic14: 512,
    });
  });

  it('are sharp where they are small: the window’s frame fills whole pixels', async () => {
    const { pixels } = await renderIcon(await readFile(drawing, 'utf8'), 16);
    const row = Array.from({ length: 16 }, (_, x) => pixels[(8 * 16 + x) * 4] ?? 0);
    expect(row.map((red) => (red === 255 ? 'white' : red === 0x0f ? 'green' : 'blurred'))).not.toContain(
      'blurred',
    );
    expect(row.filter((red) => red === 255)).toHaveLength(3);
  });

  it('have straight colours, however thin the edge', async () => {
    const { pixels } = await renderIcon(await readFile(drawing, 'utf8'), 48);
    const edges = Array.from({ length: 48 }, (_, x) => [...pixels.subarray(x * 4, x * 4 + 4)]).filter(
      ([, , , alpha = 0]) => alpha > 60 && alpha < 255,
    );
    expect(edges.length).toBeGreaterThan(2);
    for (const [red = 0, green = 0] of edges) {
      expect(Math.abs(red - 0x0f)).toBeLessThan(3);
      expect(Math.abs(green - 0x6b)).toBeLessThan(3);
    }
  });
});

it('a drawing without a window in it is refused', async () => {
  const folder = await temporaryFolder();
  await expect(makeIcons(path.join(root, 'README.md'), folder)).rejects.toThrow('names no part of it "mark"');
});
