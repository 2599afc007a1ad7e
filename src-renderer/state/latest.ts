/** Runs what was asked for last: one at a time, and what was asked in between never, so that nobody waits for answers no longer wanted. */
export class Latest {
  #next: (() => Promise<void>) | null = null;
  #isBusy = false;

  /** `work` must not throw. */
  run(work: () => Promise<void>): void {
    this.#next = work;
    if (!this.#isBusy) void this.#goOn();
  }

  /** What waits for its turn is not wanted any more. */
  drop(): void {
    this.#next = null;
  }

  async #goOn(): Promise<void> {
    this.#isBusy = true;
    for (let work = this.#take(); work; work = this.#take()) await work();
    this.#isBusy = false;
  }

  #take(): (() => Promise<void>) | null {
    const work = this.#next;
    this.#next = null;
    return work;
  }
}
