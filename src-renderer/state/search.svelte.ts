import type { App } from './app.svelte.ts';

type Found = Awaited<ReturnType<App['client']['inbox']['search']>>;

const pauseMs = 120;
const firstHits = 20;
const mostHits = 500;

/** What the owner looks for, and what was found: names and numbers, then messages. */
export class Search {
  text = $state.raw('');
  found = $state.raw<Found | null>(null);
  readonly #app: App;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #limit = firstHits;
  #latest = 0;

  constructor(app: App) {
    this.#app = app;
  }

  get isOn(): boolean {
    return this.text.trim() !== '';
  }

  /** Looks for a text, shortly after the last key. */
  look(text: string): void {
    this.text = text;
    this.#limit = firstHits;
    clearTimeout(this.#timer);
    if (this.isOn) this.#timer = setTimeout(() => void this.#fetch(), pauseMs);
    else this.found = null;
  }

  clear(): void {
    this.look('');
  }

  async more(): Promise<void> {
    this.#limit = Math.min(mostHits, this.#limit * 5);
    await this.#fetch();
  }

  async #fetch(): Promise<void> {
    const mine = (this.#latest += 1);
    try {
      const found = await this.#app.client.inbox.search({ text: this.text, limit: this.#limit });
      if (mine === this.#latest && this.isOn) this.found = found;
    } catch (error) {
      this.#app.notices.fail(error);
    }
  }
}
