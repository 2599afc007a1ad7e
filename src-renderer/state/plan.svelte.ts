import type { Notification } from '../../shared/contract/notifications.ts';
import type { Client } from '../connect/client.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.svelte.ts';
import type { Notices } from './notices.svelte.ts';

/** Notifications to customers that wait for the owner's choice, kept current for the whole page. */
export class Plan {
  /** Those whose end comes first at the beginning; empty until the first answer. */
  waiting = $state.raw<readonly Notification[]>([]);
  readonly #client: Client;
  #latest = 0;

  constructor(connection: Connection, changes: Changes, notices: Notices) {
    this.#client = connection.client;
    const follow = () => void this.refresh().catch((error: unknown) => notices.failInBackground(error));
    connection.onOpen(follow);
    changes.onAreas(['notifications', 'settings'], follow);
  }

  async refresh(): Promise<void> {
    const mine = (this.#latest += 1);
    const { plan } = await this.#client.notifications.waiting();
    if (mine === this.#latest) this.waiting = plan;
  }
}
