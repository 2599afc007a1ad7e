import type { ThreadShape } from '../../../../shared/contract/inbox.ts';
import type { App } from '../../../state/app.svelte.ts';

const pauseMs = 120;
const mostShown = 30;

/** The customers who may be told something: those heard from last, or those that were searched for. */
export class Customers {
  text = $state.raw('');
  /** Null until the first answer. */
  found = $state.raw<readonly ThreadShape[] | null>(null);
  readonly #app: App;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  constructor(app: App) {
    this.#app = app;
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
    const text = this.text.trim();
    try {
      const { threads } =
        text === ''
          ? await inbox.threads({ filter: 'all', limit: mostShown })
          : await inbox.named({ text, limit: mostShown });
      if (mine === this.#latest)
        this.found = threads.filter(({ kind, hidden }) => kind === 'customer' && !hidden);
    } catch (error) {
      this.#app.notices.fail(error);
    }
  }
}
