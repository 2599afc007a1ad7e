import { imageLimits } from '../../../../../../shared/contract/media-limits.ts';
import { encodeThumbnail } from './encode.ts';
import type { MadeThumbnail } from './worker.ts';

const patience = 10_000;
/** The very first frame is often black: how far in to look, in seconds. */
const lookAt = 0.5;

/** A frame near the beginning of the film at a path; null where this browser cannot show it. */
export async function makeOfFilm(path: string): Promise<MadeThumbnail> {
  const film = document.createElement('video');
  film.muted = true;
  film.preload = 'auto';
  try {
    film.src = path;
    await happens(film, 'loadeddata');
    if (film.videoWidth * film.videoHeight > imageLimits.pixels || film.videoWidth === 0) return null;
    film.currentTime = Math.min(lookAt, Number.isFinite(film.duration) ? film.duration / 2 : 0);
    await happens(film, 'seeked');
    const picture = await createImageBitmap(film);
    try {
      const image = await encodeThumbnail(picture);
      return image === null ? null : new Uint8Array(await image.arrayBuffer());
    } finally {
      picture.close();
    }
  } catch {
    return null;
  } finally {
    film.removeAttribute('src');
    film.load();
  }
}

function happens(film: HTMLVideoElement, event: 'loadeddata' | 'seeked'): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const options = { once: true, signal: AbortSignal.timeout(patience) };
  film.addEventListener(event, resolve, options);
  film.addEventListener('error', () => reject(new Error('This film cannot be shown.')), options);
  options.signal.addEventListener('abort', () => reject(new Error('This film takes too long.')));
  return promise;
}
