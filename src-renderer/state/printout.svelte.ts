import type { MessageShape } from '../../shared/contract/inbox.ts';
import type { App } from './app.svelte.ts';
import { hasRow } from './has-row.ts';

const pageSize = 500;

/** What of a chat to keep or print: local days (`YYYY-MM-DD`), both included; null without a bound. */
export interface TranscriptWish {
  since: string | null;
  until: string | null;
  prices: boolean;
}

/** The messages of a printout, fetched page by page from the first wanted day on. */
export class Printout {
  /** By local day, oldest first. */
  days = $state.raw<readonly { day: string; messages: readonly MessageShape[] }[]>([]);
  count = $state.raw(0);
  isWhole = $state.raw(false);
  readonly #app: App;
  #isOver = false;

  constructor(app: App, thread: string, wish: TranscriptWish) {
    this.#app = app;
    void this.#load(thread, wish).catch((error: unknown) => app.notices.fail(error));
  }

  /** Nobody looks at it any more. */
  end(): void {
    this.#isOver = true;
  }

  async #load(thread: string, { since, until }: TranscriptWish): Promise<void> {
    const { inbox } = this.#app.client;
    const first = since === null ? null : (await inbox.messageOn({ thread, day: since })).message;
    // Ids are in the order of time: the page after the one before it begins with it.
    let after = first === null ? '1' : String(Math.max(1, Number(first) - 1));
    for (;;) {
      const page = await inbox.messages({ thread, after, limit: pageSize });
      if (this.#isOver) return;
      const dayOf = (message: MessageShape): string => this.#app.format.day(message.at);
      const last = page.messages.at(-1);
      this.#add(page.messages.filter((one) => isWithin(dayOf(one), since, until) && hasRow(one)));
      if (!last || !page.newer || (until !== null && dayOf(last) > until)) break;
      after = last.id;
    }
    this.isWhole = true;
  }

  #add(messages: readonly MessageShape[]): void {
    const days = [...this.days];
    for (const [day, those] of Map.groupBy(messages, ({ at }) => this.#app.format.day(at))) {
      const known = days.at(-1);
      if (known?.day === day) days[days.length - 1] = { day, messages: [...known.messages, ...those] };
      else days.push({ day, messages: those });
    }
    this.days = days;
    this.count += messages.length;
  }
}

function isWithin(day: string, since: string | null, until: string | null): boolean {
  return (since === null || day >= since) && (until === null || day <= until);
}
