import type { QuickReply } from '../../shared/contract/quick-replies.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.svelte.ts';
import type { Notices } from './notices.svelte.ts';

/** The owner's quick replies, the most used first, kept current for the whole page. */
export class QuickReplies {
  /** Null until the first answer. */
  list = $state.raw<readonly QuickReply[] | null>(null);
  readonly #connection: Connection;
  #latest = 0;

  constructor(connection: Connection, changes: Changes, notices: Notices) {
    this.#connection = connection;
    const follow = () => void this.refresh().catch((error: unknown) => notices.failInBackground(error));
    connection.onOpen(follow);
    changes.onAreas(['replies', 'settings'], follow);
  }

  async refresh(): Promise<void> {
    const mine = (this.#latest += 1);
    const { replies } = await this.#connection.client.quickReplies.list();
    if (mine === this.#latest) this.list = replies;
  }
}
