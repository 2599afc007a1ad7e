import { imageLimits } from '../../../../../../shared/contract/media-limits.ts';
import { encodeThumbnail } from './encode.ts';

/** What the page asks: make a thumbnail of the image at this path. */
export interface ThumbnailOrder {
  path: string;
}

/** The answer: the thumbnail's bytes, null where none can be made. */
export type MadeThumbnail = Uint8Array<ArrayBuffer> | null;

// Beside the page's own thread: a large photo takes a second to decode.
addEventListener('message', ({ data }: MessageEvent<ThumbnailOrder>) => {
  void make(data.path)
    .catch(() => null)
    .then((made) => {
      (globalThis as unknown as { postMessage(made: MadeThumbnail): void }).postMessage(made);
    });
});

async function make(path: string): Promise<MadeThumbnail> {
  const response = await fetch(path);
  if (!response.ok || Number(response.headers.get('content-length')) > imageLimits.bytes) return null;
  const picture = await createImageBitmap(await response.blob());
  try {
    if (picture.width * picture.height > imageLimits.pixels) return null;
    const image = await encodeThumbnail(picture);
    return image === null ? null : new Uint8Array(await image.arrayBuffer());
  } finally {
    picture.close();
  }
}
