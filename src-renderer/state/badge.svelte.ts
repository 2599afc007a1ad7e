import type { ThreadCounts } from '../../shared/contract/inbox.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.svelte.ts';
import type { Clock } from './clock.svelte.ts';
import type { Notices } from './notices.svelte.ts';

/** How many threads stand under each filter, whatever the list is narrowed to: for the rail. */
export class Badge {
  counts = $state.raw<ThreadCounts | null>(null);
  readonly #connection: Connection;
  readonly #clock: Clock;
  readonly #follow: () => void;
  #callOff: (() => void) | null = null;

  constructor(connection: Connection, changes: Changes, clock: Clock, notices: Notices) {
    this.#connection = connection;
    this.#clock = clock;
    this.#follow = () => void this.refresh().catch((error: unknown) => notices.failInBackground(error));
    connection.onOpen(this.#follow);
    changes.onAreas(['inbox', 'imports', 'settings'], this.#follow);
  }

  get needsReply(): number {
    return this.counts?.needs_reply ?? 0;
  }

  async refresh(): Promise<void> {
    const { now, counts, changes_at: at } = await this.#connection.client.inbox.threads({ limit: 1 });
    this.#clock.sync(now);
    this.counts = counts;
    // Snoozes end and windows close with no write.
    this.#callOff?.();
    this.#callOff = at === null ? null : this.#clock.callAt(Date.parse(at), this.#follow);
  }
}
