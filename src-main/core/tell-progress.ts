import { createEventQueue } from './event-queue.ts';

/** How often progress is told, in ms. */
const progressEvery = 80;

/** Does long work and tells how far it is, about twelve times a second at most and as `present` has it; a listener that goes away gives it up. */
export async function* tellProgress<T, F extends unknown[], P extends object>(
  signal: AbortSignal | undefined,
  present: (...facts: F) => P,
  work: (tell: (...facts: F) => void, stop: AbortSignal) => Promise<T>,
): AsyncGenerator<T | ({ type: 'progress' } & P), void> {
  const controller = new AbortController();
  const queue = createEventQueue<T | ({ type: 'progress' } & P)>();
  const stop = (): void => {
    controller.abort();
  };
  let quietUntil = 0;
  signal?.addEventListener('abort', stop);
  work((...facts) => {
    if (performance.now() < quietUntil) return;
    quietUntil = performance.now() + progressEvery;
    queue.push({ type: 'progress', ...present(...facts) });
  }, controller.signal)
    .then((result) => {
      queue.push(result);
      queue.end();
    })
    .catch((error: unknown) => {
      queue.fail(error);
    });
  try {
    yield* queue.drain();
  } finally {
    signal?.removeEventListener('abort', stop);
    controller.abort();
  }
}
