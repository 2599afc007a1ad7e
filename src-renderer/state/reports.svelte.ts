import type { ReportStanding } from '../../shared/contract/reports.ts';
import type { Client } from '../connect/client.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.svelte.ts';
import type { Notices } from './notices.svelte.ts';

/** How the reports of each 1st stand, kept current for the whole page. */
export class Reports {
  /** Null until the first answer. */
  state = $state.raw<ReportStanding | null>(null);
  readonly #client: Client;

  constructor(connection: Connection, changes: Changes, notices: Notices) {
    this.#client = connection.client;
    const follow = () => void this.refresh().catch((error: unknown) => notices.failInBackground(error));
    connection.onOpen(follow);
    changes.onAreas(['reports', 'settings'], follow);
  }

  async refresh(): Promise<void> {
    this.state = await this.#client.reports.standing();
  }
}
