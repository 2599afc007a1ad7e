import type { ThreadShape } from '../../../../shared/contract/inbox.ts';
import type { App } from '../../../state/app.svelte.ts';
import { canMerge } from './merge-threads.ts';

const pauseMs = 120;
const mostShown = 50;

/** The chats that a thread could be one with: those of a similar name first, or those that were searched for. */
export class MergeCandidates {
  text = $state.raw('');
  /** Null until the first answer. */
  found = $state.raw<readonly ThreadShape[] | null>(null);
  readonly #app: App;
  readonly #thread: ThreadShape;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  constructor(app: App, thread: ThreadShape) {
    this.#app = app;
    this.#thread = thread;
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
    const { inbox } = this.#app.client;
    const typed = this.text.trim();
    try {
      const [searched, all] = await Promise.all([
        inbox.search({ text: typed || firstWord(this.#thread.name), limit: 1 }),
        typed ? { threads: [] } : inbox.threads({ filter: 'all', limit: mostShown }),
      ]);
      if (mine !== this.#latest) return;
      const threads = new Map([...searched.threads, ...all.threads].map((thread) => [thread.id, thread]));
      this.found = [...threads.values()].filter((other) => canMerge(this.#thread, other)).slice(0, mostShown);
    } catch (error) {
      this.#app.notices.fail(error);
    }
  }
}

function firstWord(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
