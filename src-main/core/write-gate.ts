/** Lets one writer at a time pass, in the order they came: a write waits for a running import instead of joining its transaction. */
export interface WriteGate {
  /** True while someone is inside. */
  readonly isBusy: boolean;
  /** Whoever gives up while waiting, by `signal`, is told so at once; what has begun ends by itself. */
  pass<T>(work: () => T | Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** A gate that nobody has passed yet. */
export function createWriteGate(): WriteGate {
  let last: Promise<unknown> = Promise.resolve();
  let inside = 0;
  return {
    get isBusy() {
      return inside > 0;
    },
    pass<T>(work: () => T | Promise<T>, signal?: AbortSignal) {
      inside += 1;
      let hasBegun = false;
      const turn = last
        .then(() => {
          signal?.throwIfAborted();
          hasBegun = true;
          return work();
        })
        .finally(() => {
          inside -= 1;
        });
      last = turn.catch(() => undefined);
      if (signal === undefined) return turn;
      return new Promise<T>((resolve, reject) => {
        const giveUp = (): void => {
          if (!hasBegun) reject(signal.reason as Error);
        };
        signal.addEventListener('abort', giveUp, { once: true });
        if (signal.aborted) giveUp();
        void turn.then(resolve, reject).finally(() => {
          signal.removeEventListener('abort', giveUp);
        });
      });
    },
  };
}
