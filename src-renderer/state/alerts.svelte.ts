import type { Alert } from '../../shared/contract/alerts.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.svelte.ts';
import type { Notices } from './notices.svelte.ts';

/** What the owner is told about money and has not taken note of, kept current for the whole page. */
export class Alerts {
  /** Newest first; empty until the first answer. */
  unseen = $state.raw<readonly Alert[]>([]);
  /** Those raised while the page is open, for whoever tells them in passing. */
  raised = $state.raw<readonly Alert[]>([]);
  readonly #connection: Connection;
  readonly #notices: Notices;
  #newest: number | null = null;
  #latest = 0;
  #reading: Promise<void> | null = null;

  constructor(connection: Connection, changes: Changes, notices: Notices) {
    this.#connection = connection;
    this.#notices = notices;
    const follow = () => void this.refresh().catch((error: unknown) => notices.failInBackground(error));
    connection.onOpen(follow);
    changes.onAreas(['alerts', 'settings'], follow);
  }

  /** Reads them again; one that another overtakes is over when that one is. */
  async refresh(): Promise<void> {
    const reading = this.#read();
    this.#reading = reading;
    await reading;
    if (this.#reading !== reading) await this.#reading;
  }

  async #read(): Promise<void> {
    const mine = (this.#latest += 1);
    const known = this.#newest;
    // What was seen before this page was there is no news when it is taken back.
    const { alerts } = await this.#connection.client.alerts.list({ all: known === null });
    if (mine !== this.#latest) return;
    this.unseen = alerts.filter((alert) => alert.seen_at === null);
    if (known !== null) this.raised = [...this.raised, ...alerts.filter(({ id }) => Number(id) > known)];
    this.#newest = Math.max(known ?? 0, ...alerts.map(({ id }) => Number(id)));
  }

  /** Hands over what is to be told in passing, once. */
  takeRaised(): readonly Alert[] {
    const { raised } = this;
    if (raised.length > 0) this.raised = [];
    return raised;
  }

  /** Takes note of one, or takes that back; false when it could not be written. */
  async see(id: string, seen: boolean): Promise<boolean> {
    try {
      await this.#connection.client.alerts.see({ id, seen });
      await this.refresh();
      return true;
    } catch (error) {
      this.#notices.fail(error);
      return false;
    }
  }
}
