import { nativeImage, type NativeImage } from 'electron';
import { draw, type Layer } from './draw.ts';
import { encodePng } from './png.ts';

// What screens ask for: Windows knows the steps between, macOS whole ones.
const scales = [1, 1.25, 1.5, 2, 3];

/** A picture for the system, drawn anew for each kind of screen by `layersAt(pixels)` in a square of `units`; `side` in points. */
export function createImage(
  layersAt: (pixels: number) => readonly Layer[],
  units: number,
  side: number,
): NativeImage {
  const image = nativeImage.createEmpty();
  for (const scaleFactor of scales) {
    const pixels = Math.round(side * scaleFactor);
    const png = encodePng(draw(layersAt(pixels), units, pixels), pixels);
    image.addRepresentation({ scaleFactor, dataURL: `data:image/png;base64,${png.toString('base64')}` });
  }
  return image;
}
