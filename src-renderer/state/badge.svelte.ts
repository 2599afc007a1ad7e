import type { ThreadCounts } from '../../shared/contract/inbox.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.svelte.ts';
import type { Clock } from './clock.svelte.ts';
import type { Notices } from './notices.svelte.ts';

/** How many threads stand under each filter, for the rail and the tabs. */
export class Badge {
  counts = $state.raw<ThreadCounts | null>(null);
  readonly #connection: Connection;
  readonly #clock: Clock;

  constructor(connection: Connection, changes: Changes, clock: Clock, notices: Notices) {
    this.#connection = connection;
    this.#clock = clock;
    const follow = () => void this.refresh().catch((error: unknown) => notices.failInBackground(error));
    connection.onOpen(follow);
    changes.onAreas(['inbox', 'imports', 'settings'], follow);
  }

  get needsReply(): number {
    return this.counts?.needs_reply ?? 0;
  }

  async refresh(): Promise<void> {
    const { now, counts } = await this.#connection.client.inbox.threads({ limit: 1 });
    this.#clock.sync(now);
    this.counts = counts;
  }
}
