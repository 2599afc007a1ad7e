import type { ThreadFilter, ThreadShape } from '../../shared/contract/inbox.ts';
import type { App } from './app.svelte.ts';
import { markReady } from './ready.ts';

const pageSize = 100;

/** The threads under one filter, closing first; pages are fetched as they come into sight. */
export class ThreadList {
  filter = $state.raw<ThreadFilter>('all');
  /** One entry per thread under the filter; null until its page is here. Null as a whole before the first answer. */
  rows = $state.raw<readonly (ThreadShape | null)[] | null>(null);
  readonly #app: App;
  #pages = new Set<number>();
  #visible: [number, number] = [0, 0];
  #generation = 0;

  constructor(app: App) {
    this.#app = app;
    void this.refresh();
  }

  /** Where a thread stands, as far as its page is here; -1 otherwise. */
  indexOf(thread: string | null): number {
    return this.rows?.findIndex((row) => row?.id === thread) ?? -1;
  }

  show(filter: ThreadFilter): void {
    if (filter === this.filter) return;
    this.filter = filter;
    this.#visible = [0, 0];
    this.rows = null;
    void this.refresh();
  }

  /** Rows `from` to `to` are on screen: their pages are fetched when they are not here. */
  see(from: number, to: number): void {
    this.#visible = [from, to];
    for (const page of this.#visiblePages()) if (!this.#pages.has(page)) void this.#fetch(page);
  }

  /** Fetches what is on screen again; rows in sight stay until their successors are here. */
  async refresh(): Promise<void> {
    this.#generation += 1;
    this.#pages = new Set();
    await Promise.all(this.#visiblePages().map((page) => this.#fetch(page)));
    markReady();
  }

  /** The thread at an index, fetched when need be. */
  async at(index: number): Promise<ThreadShape | null> {
    const page = Math.floor(index / pageSize);
    if (!this.rows?.[index] && !this.#pages.has(page)) await this.#fetch(page);
    return this.rows?.[index] ?? null;
  }

  #visiblePages(): number[] {
    const [from, to] = this.#visible.map((index) => Math.floor(index / pageSize)) as [number, number];
    return Array.from({ length: to - from + 1 }, (_, step) => from + step);
  }

  async #fetch(page: number): Promise<void> {
    const generation = this.#generation;
    this.#pages.add(page);
    try {
      const offset = page * pageSize;
      const answer = await this.#app.client.inbox.threads({ filter: this.filter, offset, limit: pageSize });
      if (generation !== this.#generation) return;
      this.#app.clock.sync(answer.now);
      const known = this.rows ?? [];
      const rows = Array.from({ length: answer.total }, (_, index) => known[index] ?? null);
      rows.splice(offset, answer.threads.length, ...answer.threads);
      this.rows = rows;
    } catch (error) {
      this.#pages.delete(page);
      this.#app.notices.failInBackground(error);
    }
  }
}
