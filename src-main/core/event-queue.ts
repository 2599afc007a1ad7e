/** Events that work produces in the background for one listener, in order; `end` and `fail` close it. */
export interface EventQueue<T> {
  push(event: T): void;
  end(): void;
  fail(error: unknown): void;
  drain(): AsyncGenerator<T, void>;
}

/** An empty queue. */
export function createEventQueue<T>(): EventQueue<T> {
  const waiting: T[] = [];
  let closed: { error?: unknown } | null = null;
  let wake: () => void = () => undefined;
  const close = (how: { error?: unknown }): void => {
    closed ??= how;
    wake();
  };
  return {
    push(event) {
      waiting.push(event);
      wake();
    },
    end: () => {
      close({});
    },
    fail: (error) => {
      close({ error });
    },
    async *drain() {
      for (;;) {
        while (waiting.length > 0) yield waiting.shift() as T;
        if (closed !== null) {
          if ('error' in closed) throw closed.error;
          return;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
