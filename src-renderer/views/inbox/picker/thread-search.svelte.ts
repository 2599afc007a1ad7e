import type { ThreadShape } from '../../../../shared/contract/inbox.ts';
import type { App } from '../../../state/app.svelte.ts';

const pauseMs = 120;

/** Finds the chats that may be chosen by what was typed, trimmed; an empty text asks for those to begin with. */
export type FindThreads = (text: string) => Promise<readonly ThreadShape[]>;

/** What is typed to find a chat, and the chats found by it; the latest answer wins. */
export class ThreadSearch {
  text = $state.raw('');
  /** Null until the first answer. */
  found = $state.raw<readonly ThreadShape[] | null>(null);
  readonly #app: App;
  readonly #find: FindThreads;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  constructor(app: App, find: FindThreads) {
    this.#app = app;
    this.#find = find;
    void this.#fetch();
  }

  /** Looks for a name or a number, shortly after the last key. */
  look(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#fetch(), pauseMs);
  }

  async #fetch(): Promise<void> {
    const mine = (this.#latest += 1);
    try {
      const threads = await this.#find(this.text.trim());
      if (mine === this.#latest) this.found = threads;
    } catch (error) {
      this.#app.notices.fail(error);
    }
  }
}
