import type { ThreadShape } from '../../shared/contract/inbox.ts';
import type { App } from './app.svelte.ts';
import { Latest } from './latest.ts';
import { askedFilters, isFiltered, noFilters, type SearchFilters } from './search-filters.ts';
import { sentenceOf } from './sentence.ts';

type Answer = Awaited<ReturnType<App['client']['inbox']['search']>>;
/** A message that was found. */
export type SearchHit = Answer['hits'][number];

/** The messages found: the newest of them, as far as they were asked for, and how many there are. */
export interface FoundMessages {
  /** What they were found for, to be marked. */
  text: string;
  hits: readonly SearchHit[];
  total: number;
}

// Names come with every key, messages after a pause in typing.
const pauseMs = 150;
// One letter begins words of most messages: it is counted only for who types no more.
const letterPauseMs = 500;
const pageSize = 50;
const mostNames = 8;

/** What the owner looks for, and what was found: chats by name or number at once, then messages. What a later key asks for is never overwritten by an earlier answer. */
export class Search {
  text = $state.raw('');
  filters = $state.raw<SearchFilters>(noFilters);
  /** Chats by name or number; null before the first answer, and where filters ask for messages alone. */
  threads = $state.raw<readonly ThreadShape[] | null>(null);
  found = $state.raw<FoundMessages | null>(null);
  /** Why the last answer did not come, in one sentence. */
  problem = $state.raw<string | null>(null);
  /** Messages are being looked for. */
  isLooking = $state.raw(false);
  readonly #app: App;
  readonly #names = new Latest();
  readonly #messages = new Latest();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #generation = 0;
  #isGrowing = false;

  constructor(app: App) {
    this.#app = app;
  }

  get isOn(): boolean {
    return this.text.trim() !== '' || this.isNarrowed;
  }

  get isNarrowed(): boolean {
    return isFiltered(this.filters);
  }

  /** Looks for a text. */
  look(text: string): void {
    this.text = text;
    this.#ask(text.trim().length === 1 ? letterPauseMs : pauseMs);
  }

  narrow(to: Partial<SearchFilters>): void {
    this.filters = { ...this.filters, ...to };
    this.#ask(0);
  }

  /** Drops the filters and looks for the text alone. */
  widen(): void {
    this.narrow(noFilters);
  }

  clear(): void {
    this.filters = noFilters;
    this.look('');
  }

  /** The same once more: something was written, or the last answer did not come. */
  refresh(): void {
    if (this.isOn && (this.found?.hits.length ?? 0) <= pageSize) this.#ask(0);
  }

  /** The next page, once the end of the list is near. */
  async more(): Promise<void> {
    const { found } = this;
    const last = found?.hits.at(-1);
    if (!found || !last || found.hits.length >= found.total || this.#isGrowing || this.isLooking) return;
    const generation = this.#generation;
    this.#isGrowing = true;
    try {
      const { hits } = await this.#search(found.text, { before: last.message, limit: pageSize * 2 });
      if (generation !== this.#generation) return;
      // Fewer than counted: some are gone since.
      const total = hits.length === 0 ? found.hits.length : found.total;
      this.found = { ...found, hits: [...found.hits, ...hits], total };
    } catch (error) {
      if (generation === this.#generation) this.problem = sentenceOf(error);
    } finally {
      this.#isGrowing = false;
    }
  }

  #ask(pause: number): void {
    this.#generation += 1;
    clearTimeout(this.#timer);
    if (!this.isOn) {
      this.#names.drop();
      this.#messages.drop();
      this.threads = null;
      this.found = null;
      this.problem = null;
      this.isLooking = false;
      return;
    }
    const generation = this.#generation;
    this.isLooking = true;
    if (this.isNarrowed) this.threads = null;
    else this.#names.run(() => this.#fetchNames(generation));
    this.#timer = setTimeout(() => this.#messages.run(() => this.#fetchMessages(generation)), pause);
  }

  async #fetchNames(generation: number): Promise<void> {
    try {
      const { threads, now } = await this.#app.client.inbox.named({ text: this.text, limit: mostNames });
      this.#app.clock.sync(now);
      if (generation === this.#generation) this.threads = threads;
    } catch (error) {
      this.#fail(error, generation);
    }
  }

  async #fetchMessages(generation: number): Promise<void> {
    const { text } = this;
    try {
      const { hits, total } = await this.#search(text, { limit: pageSize });
      if (generation !== this.#generation) return;
      this.found = { text, hits, total };
      this.problem = null;
      this.isLooking = false;
    } catch (error) {
      this.#fail(error, generation);
    }
  }

  #fail(error: unknown, generation: number): void {
    if (generation !== this.#generation) return;
    this.problem = sentenceOf(error);
    this.isLooking = false;
  }

  #search(text: string, page: { before?: string; limit: number }): Promise<Answer> {
    return this.#app.client.inbox.search({ text, ...askedFilters(this.filters), names: false, ...page });
  }
}
