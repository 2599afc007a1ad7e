import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** A square picture: its side in pixels, its pixels as straight RGBA in rows from the top, and the same as a PNG. */
export interface Picture {
  side: number;
  pixels: Uint8Array;
  png: Uint8Array;
}

// Where the window in the icon begins, in its 16 units.
const markEdge = 3.5;

let ready: Promise<void> | undefined;

/** Draws the icon at one size; small ones have the window in it moved onto whole pixels, or it would be a blur. */
export async function renderIcon(svg: string, side: number): Promise<Picture> {
  ready ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then(
    initWasm,
  );
  await ready;
  const edge = (markEdge * side) / 16;
  const shift = side < 64 ? ((Math.floor(edge) - edge) * 16) / side : 0;
  const fitted = svg.replace('id="mark"', `$& transform="translate(${shift} ${shift})"`);
  const image = new Resvg(fitted, { fitTo: { mode: 'width', value: side } }).render();
  return { side, pixels: straighten(image.pixels), png: image.asPng() };
}

// The renderer hands out colours that are already multiplied by their alpha.
function straighten(pixels: Uint8Array): Uint8Array {
  return pixels.map((value, index) => {
    const alpha = pixels[index | 3] ?? 0;
    return index % 4 === 3 || alpha === 0 ? value : Math.round((value * 255) / alpha);
  });
}

/** The same drawing with the margin that macOS leaves around every icon: 824 of 1024. */
export function withMargin(svg: string): string {
  const inner = svg.replace('<svg ', '<svg x="100" y="100" width="824" height="824" ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1024 1024">${inner}</svg>`;
}
