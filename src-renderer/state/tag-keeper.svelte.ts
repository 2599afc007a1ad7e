import type { App } from './app.svelte.ts';

/** A thread's tags: what the owner chose, until the answer is here, and what the thread tells from then on. */
export class TagKeeper {
  readonly #app: App;
  readonly #thread: string;
  #told: readonly string[] = $state.raw([]);
  #chosen: readonly string[] | null = $state.raw(null);
  #waiting = 0;

  constructor(app: App, thread: string, told: readonly string[]) {
    this.#app = app;
    this.#thread = thread;
    this.#told = told;
  }

  get tags(): readonly string[] {
    return this.#chosen ?? this.#told;
  }

  /** The thread was read again. While an answer is waited for, it may be older than the choice. */
  hear(told: readonly string[]): void {
    this.#told = told;
    if (this.#waiting === 0) this.#chosen = null;
  }

  /** Keeps these tags; where that fails, a notice says why and the thread's own are back. */
  async keep(next: readonly string[]): Promise<void> {
    this.#chosen = next;
    this.#waiting += 1;
    try {
      const answer = await this.#app.client.inbox.setTags({ thread: this.#thread, tags: [...next] });
      if (this.#chosen === next) this.#chosen = answer.tags;
    } catch (error) {
      if (this.#chosen === next) this.#chosen = null;
      this.#app.notices.fail(error);
    } finally {
      this.#waiting -= 1;
    }
  }
}
