import type { OutboxEntry } from '../../shared/contract/outbox.ts';
import type { Client } from '../connect/client.ts';
import type { Changes } from './changes.ts';
import type { Clock } from './clock.svelte.ts';
import type { Connection } from './connection.svelte.ts';
import type { Notices } from './notices.svelte.ts';

type Counts = Awaited<ReturnType<Client['outbox']['list']>>['counts'];

/** What is to leave and has not left, over all threads, kept current for the whole page. */
export class Outbox {
  /** Oldest first; null until the first answer. */
  entries = $state.raw<readonly OutboxEntry[] | null>(null);
  counts = $state.raw<Counts | null>(null);
  readonly #client: Client;
  readonly #clock: Clock;
  #latest = 0;

  constructor(connection: Connection, changes: Changes, clock: Clock, notices: Notices) {
    this.#client = connection.client;
    this.#clock = clock;
    const follow = () => void this.refresh().catch((error: unknown) => notices.failInBackground(error));
    connection.onOpen(follow);
    changes.onAreas(['outbox', 'settings'], follow);
    // What moves prices and windows says so of these areas; without entries nothing here follows from it.
    changes.onAreas(['inbox', 'spend', 'templates', 'connection'], () => {
      if (this.entries !== null && this.entries.length > 0) follow();
    });
  }

  /** How many messages wait for the owner: held, uncertain or failed. */
  get waiting(): number {
    return this.counts === null ? 0 : this.counts.held + this.counts.uncertain + this.counts.failed;
  }

  /** The entries of one thread, oldest first. Read receipts are nothing that the owner wrote. */
  of(thread: string): readonly OutboxEntry[] {
    return (this.entries ?? []).filter((entry) => entry.thread === thread && entry.kind !== 'read');
  }

  async refresh(): Promise<void> {
    const mine = (this.#latest += 1);
    const { now, entries, counts } = await this.#client.outbox.list({});
    if (mine !== this.#latest) return;
    this.#clock.sync(now);
    this.entries = entries;
    this.counts = counts;
  }
}
