import type { Client } from '../connect/client.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.svelte.ts';
import type { Notices } from './notices.svelte.ts';

/** How many templates Meta moved to a category that the owner has not agreed to, kept current for the whole page. */
export class TemplateAlarms {
  count = $state.raw(0);
  readonly #client: Client;
  #latest = 0;

  constructor(connection: Connection, changes: Changes, notices: Notices) {
    this.#client = connection.client;
    const follow = () => void this.refresh().catch((error: unknown) => notices.failInBackground(error));
    connection.onOpen(follow);
    changes.onAreas(['templates'], follow);
  }

  async refresh(): Promise<void> {
    const mine = (this.#latest += 1);
    const { alarms } = await this.#client.templates.list({});
    if (mine === this.#latest) this.count = alarms;
  }
}
