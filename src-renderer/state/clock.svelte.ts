const minute = 60_000;

/** The page's one timer. `now` moves only at instants that something on screen waits for. */
export class Clock {
  now = $state.raw(Date.now());
  readonly #ends = new Map<symbol, number>();
  #ahead = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The core's clock is the truth; the page follows it. `now`: ISO instant of an answer. */
  sync(now: string): void {
    const ahead = Date.parse(now) - Date.now();
    if (Math.abs(ahead - this.#ahead) > 500) this.#ahead = Math.abs(ahead) > 500 ? ahead : 0;
    this.#tick();
  }

  /** Wakes the page at each whole minute left until `end` (ms UTC) and at `end` itself; returns the way to stop. */
  waitFor(end: number): () => void {
    const key = Symbol();
    this.#ends.set(key, end);
    this.#plan();
    return () => {
      this.#ends.delete(key);
      this.#plan();
    };
  }

  #tick(): void {
    this.now = Date.now() + this.#ahead;
    this.#plan();
  }

  #plan(): void {
    clearTimeout(this.#timer);
    const now = Date.now() + this.#ahead;
    let wait = minute - (now % minute);
    for (const end of this.#ends.values()) {
      const left = end - now;
      if (left > 0) wait = Math.min(wait, left % minute || minute);
    }
    this.#timer = setTimeout(() => this.#tick(), wait + 1);
  }
}
