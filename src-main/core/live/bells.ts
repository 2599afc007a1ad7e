/** What a part of the program tells another: webhook bodies wait, the outbox may have something to do, files are to be fetched, templates may have changed, a connection was set up otherwise, the clock has to be looked at, the data folder has to be opened anew. */
export type Bell = 'intake' | 'outbox' | 'media' | 'templates' | 'connection' | 'clock' | 'again';

/** Wakes whoever works by itself; nothing is said but that there may be something to do. */
export interface Bells {
  ring(bell: Bell): void;
  /** Returns the way to hear no more. */
  onRing(bell: Bell, run: () => void): () => void;
}

/** Bells that nobody hears yet. */
export function createBells(): Bells {
  const listeners = new Map<Bell, Set<() => void>>();
  return {
    ring(bell) {
      for (const run of [...(listeners.get(bell) ?? [])]) run();
    },
    onRing(bell, run) {
      const heard = listeners.get(bell) ?? new Set();
      listeners.set(bell, heard.add(run));
      return () => void heard.delete(run);
    },
  };
}
