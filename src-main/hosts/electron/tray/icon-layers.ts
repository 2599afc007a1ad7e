import type { Layer } from '../drawing/draw.ts';
import { disc, line, placed, roundSquare, union } from '../drawing/shapes.ts';

/** What the icon stands on: a light or a dark bar, or macOS, which colours it itself. */
export type Ground = 'light' | 'dark' | 'template';

/** The units of the drawing, each side: those of src-renderer/icon.svg. */
export const iconUnits = 16;

const colours: Readonly<Record<Ground, { square: string; mark: string; dot: string }>> = {
  light: { square: '#0f6b5c', mark: '#ffffff', dot: '#a83232' },
  dark: { square: '#5cc4ad', mark: '#0d1f1b', dot: '#ef8b85' },
  template: { square: '#000000', mark: '#000000', dot: '#000000' },
};

// The window in the icon: its frame, and the bars across it.
const frame = line(
  [
    [4, 3],
    [12, 3],
    [12, 13],
    [4, 13],
    [4, 3],
  ],
  1,
);
const bars = union(
  line(
    [
      [8, 3],
      [8, 13],
    ],
    1,
  ),
  line(
    [
      [4, 8],
      [12, 8],
    ],
    1,
  ),
);
const window = union(frame, bars);
const dot = { across: 12.4, down: 12.4, radius: 3.4, gap: 1 };

/** The program's icon at a number of pixels, with a dot on it while somebody waits for a reply. */
export function iconLayers(ground: Ground, hasDot: boolean, pixels: number): Layer[] {
  const { square, mark, dot: dotColour } = colours[ground];
  const shift = shiftOntoPixels(pixels);
  const layers: Layer[] = [
    { shape: roundSquare(iconUnits, 3.6), colour: square },
    { shape: placed(window, shift, shift, 1), colour: mark, cuts: ground === 'template' },
  ];
  if (!hasDot) return layers;
  const { across, down, radius, gap } = dot;
  return [
    ...layers,
    { shape: disc(across, down, radius + gap), colour: square, cuts: true },
    { shape: disc(across, down, radius), colour: dotColour },
  ];
}

// Small ones have the window moved onto whole pixels, or it would be a blur: as the packages' icons.
function shiftOntoPixels(pixels: number): number {
  const edge = (3.5 * pixels) / iconUnits;
  return pixels < 64 ? ((Math.floor(edge) - edge) * iconUnits) / pixels : 0;
}
