import type { Shape } from './shapes.ts';

/** A shape in one colour (`#rrggbb`), laid over those before it; `cuts`: takes away instead what lies under it. */
export interface Layer {
  shape: Shape;
  colour: string;
  cuts?: boolean;
}

/** Layers in a square of `units`, as straight RGBA in rows from the top, `side` pixels wide; edges are smooth. */
export function draw(layers: readonly Layer[], units: number, side: number): Uint8Array {
  const pixels = new Uint8Array(side * side * 4);
  const perPixel = units / side;
  for (let index = 0; index < side * side; index += 1) {
    const [x, y] = [((index % side) + 0.5) * perPixel, (Math.floor(index / side) + 0.5) * perPixel];
    let [red, green, blue, alpha] = [0, 0, 0, 0];
    for (const { shape, colour, cuts = false } of layers) {
      // A pixel whose middle lies on the edge is half covered.
      const cover = Math.max(0, Math.min(1, 0.5 - shape(x, y) / perPixel));
      if (cuts) {
        alpha *= 1 - cover;
      } else if (cover > 0) {
        const [ownRed, ownGreen, ownBlue] = channels(colour);
        const whole = cover + alpha * (1 - cover);
        const mix = (own: number, under: number): number =>
          (own * cover + under * alpha * (1 - cover)) / whole;
        [red, green, blue, alpha] = [mix(ownRed, red), mix(ownGreen, green), mix(ownBlue, blue), whole];
      }
    }
    pixels.set([red, green, blue, alpha * 255].map(Math.round), index * 4);
  }
  return pixels;
}

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
