/** Lets one writer at a time pass, in the order they came: a write waits for a running import instead of joining its transaction. */
export interface WriteGate {
  /** True while someone is inside. */
  readonly isBusy: boolean;
  pass<T>(work: () => T | Promise<T>): Promise<T>;
}

/** A gate that nobody has passed yet. */
export function createWriteGate(): WriteGate {
  let last: Promise<unknown> = Promise.resolve();
  let inside = 0;
  return {
    get isBusy() {
      return inside > 0;
    },
    pass(work) {
      inside += 1;
      const turn = last.then(work).finally(() => {
        inside -= 1;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
