import type {
  FigureFilter,
  FigureMessage,
  FigureMessages,
} from '../../../../shared/contract/figure-messages.ts';
import type { App } from '../../../state/app.svelte.ts';
import { sentenceOf } from '../../../state/sentence.ts';
import { newestFirst } from '../causes/cause-words.ts';
import { causeFigure } from './figure-title.ts';

/** What is listed: the messages of a filter, or those of a cause of avoidable spend. */
export interface FigureScope {
  month: string;
  number: string | null;
  filter: Partial<FigureFilter>;
  cause: string | null;
}

type Sums = Pick<FigureMessages, 'currency' | 'total' | 'unknown' | 'amount'>;

const pageSize = 100;

/** The messages behind a figure as they are fetched, a page at a time; a newer figure starts anew. */
export class FigureList {
  messages = $state.raw<readonly FigureMessage[]>([]);
  /** Null until the first answer. */
  sums = $state.raw<Sums | null>(null);
  /** One sentence why the last fetch did not work. */
  problem = $state.raw<string | null>(null);
  readonly #app: App;
  readonly #scope: FigureScope;
  #rest: readonly string[] = [];
  #hasMore = false;
  #asked = 0;
  #isGrowing = false;

  constructor(app: App, scope: FigureScope) {
    this.#app = app;
    this.#scope = scope;
    void this.refresh();
  }

  /** Fetches as many as are shown, so that the list keeps its place. */
  async refresh(): Promise<void> {
    const mine = (this.#asked += 1);
    const limit = Math.min(500, Math.max(pageSize, this.messages.length));
    try {
      const page = this.#scope.cause === null ? await this.#page({ limit }) : await this.#cause(limit);
      if (mine !== this.#asked) return;
      this.messages = page.messages;
      this.sums = page;
      this.problem = null;
      this.#hasMore = page.has_more;
    } catch (error) {
      if (mine === this.#asked && this.#app.connection.status === 'open') this.problem = sentenceOf(error);
    }
  }

  /** Fetches the next page, if there is one. */
  async more(): Promise<void> {
    if (!this.#hasMore || this.#isGrowing) return;
    this.#isGrowing = true;
    const mine = this.#asked;
    try {
      const page = await this.#next();
      if (mine !== this.#asked) return;
      this.messages = [...this.messages, ...page.messages];
      this.#hasMore = this.#scope.cause === null ? page.has_more : this.#rest.length > 0;
    } catch (error) {
      this.#app.notices.fail(error);
    } finally {
      this.#isGrowing = false;
    }
  }

  async #next(): Promise<FigureMessages> {
    if (this.#scope.cause !== null) return this.#take(pageSize);
    const last = this.messages.at(-1)?.message;
    return this.#page({ limit: pageSize, ...(last === undefined ? {} : { before: last }) });
  }

  async #page(page: { limit: number; before?: string }): Promise<FigureMessages> {
    const { month, number, filter } = this.#scope;
    return this.#app.client.spend.messages({ month, ...(number ? { number } : {}), ...filter, ...page });
  }

  async #cause(limit: number): Promise<FigureMessages> {
    const { month, number, cause } = this.#scope;
    const figures = await this.#app.client.spend.month({ month, ...(number ? { number } : {}) });
    const found = causeFigure(figures, cause ?? '');
    this.#rest = newestFirst(found?.messages ?? []);
    const total = this.#rest.length;
    const amount = { min: found?.amount ?? '0', max: found?.amount ?? '0' };
    return { ...(await this.#take(limit)), total, unknown: 0, amount, has_more: this.#rest.length > 0 };
  }

  async #take(count: number): Promise<FigureMessages> {
    const messages = this.#rest.slice(0, count);
    this.#rest = this.#rest.slice(count);
    return this.#app.client.spend.messages({ messages: [...messages] });
  }
}
