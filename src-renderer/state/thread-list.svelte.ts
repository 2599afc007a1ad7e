import type { ThreadCounts, ThreadFilter, ThreadShape } from '../../shared/contract/inbox.ts';
import type { App } from './app.svelte.ts';
import { markReady } from './ready.ts';

const pageSize = 100;

/** What the list is narrowed to besides its filter; null: not. */
export interface ThreadNarrowing {
  tag: string | null;
  /** One of the shop's numbers, by id. */
  number: string | null;
}

/** What the owner looks at: kept while the page is open, whichever view is shown. */
export interface ListChoice {
  filter: ThreadFilter;
  narrowing: ThreadNarrowing;
}

/** Everything. */
export const wholeList: ListChoice = { filter: 'all', narrowing: { tag: null, number: null } };

type Rows = readonly (ThreadShape | null)[];

/** The threads under one filter, closing first; pages are fetched as they come into sight. */
export class ThreadList {
  filter = $state.raw<ThreadFilter>(wholeList.filter);
  narrowing = $state.raw<ThreadNarrowing>(wholeList.narrowing);
  /** One entry per thread under the filter; null until its page is here. Null as a whole before the first answer. */
  rows = $state.raw<Rows | null>(null);
  /** What each filter counts under the same tag and number; null before the first answer. */
  counts = $state.raw<ThreadCounts | null>(null);
  /** Another one with every other question: its rows are read from their beginning. */
  question = $state.raw({});
  readonly #app: App;
  #pages = new Set<number>();
  #visible: [number, number] = [0, 0];
  #generation = 0;
  #refreshing = -1;
  #isStale = false;
  #isOther = false;
  #callOff: (() => void) | null = null;

  constructor(app: App) {
    this.#app = app;
    this.filter = app.listChoice.filter;
    this.narrowing = app.listChoice.narrowing;
    void this.refresh();
  }

  get isNarrowed(): boolean {
    return this.narrowing.tag !== null || this.narrowing.number !== null;
  }

  /** Where a thread stands, as far as its page is here; -1 otherwise. */
  indexOf(thread: string | null): number {
    return this.rows?.findIndex((row) => row?.id === thread) ?? -1;
  }

  show(filter: ThreadFilter): void {
    if (filter === this.filter) return;
    this.filter = filter;
    this.#ask();
  }

  narrow(to: Partial<ThreadNarrowing>): void {
    this.narrowing = { ...this.narrowing, ...to };
    this.#ask();
  }

  /** Rows `from` to `to` are on screen: their pages are fetched when they are not here. */
  see(from: number, to: number): void {
    this.#visible = [from, to];
    for (const page of this.#visiblePages()) if (!this.#pages.has(page)) void this.#fetch(page);
  }

  /** Fetches what is on screen again, once more where that is asked for meanwhile; rows in sight stay until their successors are here. */
  async refresh(): Promise<void> {
    this.#isStale = true;
    if (this.#refreshing === this.#generation) return;
    const generation = (this.#refreshing = this.#generation);
    while (this.#isStale && generation === this.#generation) {
      this.#isStale = false;
      this.#pages = new Set();
      await Promise.all(this.#visiblePages().map((page) => this.#fetch(page)));
    }
    if (generation === this.#generation) this.#refreshing = -1;
    markReady();
  }

  /** The thread at an index, fetched when need be. */
  async at(index: number): Promise<ThreadShape | null> {
    const page = Math.floor(index / pageSize);
    if (!this.rows?.[index] && !this.#pages.has(page)) await this.#fetch(page);
    return this.rows?.[index] ?? null;
  }

  /** No time alone changes it any more. */
  end(): void {
    this.#generation += 1;
    this.#callOff?.();
  }

  // What was listed stays in sight until the answer is here.
  #ask(): void {
    this.#generation += 1;
    this.#app.listChoice = { filter: this.filter, narrowing: this.narrowing };
    this.#visible = [0, 0];
    this.#isOther = true;
    void this.refresh();
  }

  #visiblePages(): number[] {
    const [from, to] = this.#visible.map((index) => Math.floor(index / pageSize)) as [number, number];
    return Array.from({ length: to - from + 1 }, (_, step) => from + step);
  }

  async #fetch(page: number): Promise<void> {
    const generation = this.#generation;
    this.#pages.add(page);
    const { tag, number } = this.narrowing;
    const offset = page * pageSize;
    try {
      const answer = await this.#app.client.inbox.threads({
        filter: this.filter,
        ...(tag === null ? {} : { tag }),
        ...(number === null ? {} : { number }),
        offset,
        limit: pageSize,
      });
      if (generation !== this.#generation) return;
      this.#app.clock.sync(answer.now);
      this.#callAgainAt(answer.changes_at);
      const known = this.#isOther ? [] : (this.rows ?? []);
      if (this.#isOther) this.question = {};
      this.#isOther = false;
      this.counts = answer.counts;
      this.rows = place(answer.threads, offset, answer.total, known);
      if (this.#isTagGone(answer.counts)) this.narrow({ tag: null });
    } catch (error) {
      if (generation !== this.#generation) return;
      this.#pages.delete(page);
      this.#app.notices.failInBackground(error);
    }
  }

  // A tag goes with its last chat: nothing is left to be narrowed to.
  #isTagGone({ all, hidden }: ThreadCounts): boolean {
    const { tag, number } = this.narrowing;
    return tag !== null && number === null && all + hidden === 0;
  }

  // Snoozes end and windows close with no write.
  #callAgainAt(at: string | null): void {
    this.#callOff?.();
    this.#callOff = at === null ? null : this.#app.clock.callAt(Date.parse(at), () => void this.refresh());
  }
}

/** A page put among the rows that are known; none of its threads stands anywhere else any more. */
function place(page: readonly ThreadShape[], offset: number, total: number, known: Rows): Rows {
  const fresh = new Set(page.map(({ id }) => id));
  const rows = Array.from({ length: total }, (_, index) => {
    const row = known[index] ?? null;
    return row !== null && fresh.has(row.id) ? null : row;
  });
  rows.splice(offset, page.length, ...page);
  return rows;
}
