import type { MadeThumbnail, ThumbnailOrder } from './worker.ts';

/** After so long a decoder is stuck, in ms. */
const patience = 20_000;

let worker: Worker | null = null;

/** Has a thumbnail made of the image at a path, outside the page's thread; one at a time is the caller's to see to. */
export async function makeOfImage(path: string): Promise<MadeThumbnail> {
  const maker = (worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
  const { promise, resolve } = Promise.withResolvers<MadeThumbnail>();
  const onMade = ({ data }: MessageEvent<MadeThumbnail>): void => {
    resolve(data);
  };
  const onBroken = (): void => {
    worker = null;
    maker.terminate();
    resolve(null);
  };
  const tooLate = setTimeout(onBroken, patience);
  maker.addEventListener('message', onMade);
  maker.addEventListener('error', onBroken);
  maker.postMessage({ path } satisfies ThumbnailOrder);
  try {
    return await promise;
  } finally {
    clearTimeout(tooLate);
    maker.removeEventListener('message', onMade);
    maker.removeEventListener('error', onBroken);
  }
}
