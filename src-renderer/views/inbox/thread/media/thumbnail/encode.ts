import { thumbnailLimits } from '../../../../../../shared/contract/media-limits.ts';

const qualities = [0.8, 0.6, 0.4];

/** A picture as a thumbnail's bytes: WebP where the browser writes it, else JPEG; null when it cannot be made small enough. Nothing of the file itself is in it. */
export async function encodeThumbnail(picture: ImageBitmap): Promise<Blob | null> {
  for (let side = thumbnailLimits.side; side >= thumbnailLimits.side / 4; side /= 2) {
    const canvas = draw(picture, side);
    for (const quality of qualities) {
      const image = await write(canvas, quality);
      if (image.size <= thumbnailLimits.bytes) return image;
    }
  }
  return null;
}

function draw(picture: ImageBitmap, side: number): OffscreenCanvas {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.floor(picture.width * scale));
  const height = Math.max(1, Math.floor(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('There is nothing to draw on.');
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(picture, 0, 0, width, height);
  return canvas;
}

async function write(canvas: OffscreenCanvas, quality: number): Promise<Blob> {
  const image = await canvas.convertToBlob({ type: 'image/webp', quality });
  return image.type === 'image/webp' ? image : canvas.convertToBlob({ type: 'image/jpeg', quality });
}
