import { digit, digitSize } from '../drawing/digits.ts';
import type { Layer } from '../drawing/draw.ts';
import { disc, placed } from '../drawing/shapes.ts';

/** The units of the drawing, each side. */
export const overlayUnits = 16;

// As --closed of the page's light theme and the paper on it: 6.4:1.
const [ground, ink] = ['#a83232', '#ffffff'];
const middle = overlayUnits / 2;

/** A disc with a number from 1 to 9, or `9+` for more: what there is room for on a button of the taskbar. */
export function overlayLayers(count: number): Layer[] {
  const layers: Layer[] = [{ shape: disc(middle, middle, middle), colour: ground }];
  const text = count > 9 ? '9+' : String(count);
  const scale = text.length === 1 ? 1.95 : 1.5;
  const top = middle - (digitSize.height * scale) / 2;
  const first = text.length === 1 ? middle - (digitSize.width * scale) / 2 : 2.6;
  for (const [index, character] of [...text].entries()) {
    const left = first + index * (digitSize.width * scale + 1.8);
    layers.push({ shape: placed(digit(character), left, top, scale), colour: ink });
  }
  return layers;
}
