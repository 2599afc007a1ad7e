import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { draw } from '../../../../../src-main/hosts/electron/drawing/draw.ts';
import { renderIcon } from '../../../../../src-main/hosts/electron/packaging/render.ts';
import { iconLayers, iconUnits } from '../../../../../src-main/hosts/electron/tray/icon-layers.ts';
import { contrastOf } from '../../../../helpers/contrast.ts';
import { root } from '../../../../helpers/program.ts';

// Windows' own taskbars.
const bars = { light: [243, 243, 243], dark: [32, 32, 32] };

/** The colour at a place of the picture, from 0 to 1 across and down. */
function colourAt(pixels: Uint8Array, side: number, x: number, y: number): number[] {
  const index = (Math.floor(y * side) * side + Math.floor(x * side)) * 4;
  return [...pixels.subarray(index, index + 3)];
}

describe('the tray’s icon', () => {
  it.each([16, 20, 24, 32, 48, 96])(
    'is the one of the packages, drawn without their tools, at %d pixels',
    async (side) => {
      const svg = await readFile(path.join(root, 'src-renderer', 'icon.svg'), 'utf8');
      const { pixels } = await renderIcon(svg, side);
      const own = draw(iconLayers('light', false, side), iconUnits, side);
      // What is seen: colours only where there is something.
      const seen = (all: Uint8Array): number[] =>
        [...all].map((value, index) => (index % 4 === 3 ? value : (value * (all[index | 3] ?? 0)) / 255));
      const [theirs, ours] = [seen(pixels), seen(own)];
      const difference = theirs.reduce((sum, value, index) => sum + Math.abs(value - (ours[index] ?? 0)), 0);
      expect(difference / theirs.length).toBeLessThan(4);
    },
  );

  it.each(['light', 'dark'] as const)('stands out from a %s bar, and its dot from the icon', (ground) => {
    const side = 96;
    const pixels = draw(iconLayers(ground, true, side), iconUnits, side);
    const square = colourAt(pixels, side, 0.5, 0.1);
    const mark = colourAt(pixels, side, 0.5, 0.25);
    const dot = colourAt(pixels, side, 0.78, 0.78);
    expect(contrastOf(square, bars[ground])).toBeGreaterThanOrEqual(3);
    expect(contrastOf(mark, square)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(dot, bars[ground])).toBeGreaterThanOrEqual(3);
  });

  it('is a mere shape where macOS colours it: the window in it is a hole', () => {
    const side = 32;
    const pixels = draw(iconLayers('template', false, side), iconUnits, side);
    const alphaAt = (x: number, y: number): number =>
      pixels[(Math.floor(y * side) * side + Math.floor(x * side)) * 4 + 3] ?? -1;
    expect([alphaAt(0.5, 0.1), alphaAt(0.01, 0.01), alphaAt(0.5, 0.3)]).toEqual([255, 0, 0]);
  });
});
