import { untrack } from 'svelte';
import type { ConnectedNumber, ReceiverShape, StepCheck } from '../../shared/contract/connection.ts';
import type { Changes } from './changes.ts';
import type { Clock } from './clock.svelte.ts';
import type { Connection } from './connection.svelte.ts';
import type { Notices } from './notices.svelte.ts';

/** The numbers' connections as the core tells them. */
export interface ConnectionsStatus {
  token: { is_stored: boolean; expires_at: string | null; check: StepCheck };
  numbers: ConnectedNumber[];
  receiver: ReceiverShape;
}

/** So often it is asked again although nothing was written, in ms: a light turns by mere time. */
const askAgain = 5 * 60_000;

/** How the shop's numbers do at Meta, kept current for the whole page. */
export class Connections {
  /** Null until the first answer. */
  status = $state.raw<ConnectionsStatus | null>(null);
  readonly #connection: Connection;
  readonly #clock: Clock;
  #asked = 0;

  constructor(connection: Connection, changes: Changes, clock: Clock, notices: Notices) {
    this.#connection = connection;
    this.#clock = clock;
    const follow = () => void this.refresh().catch((error: unknown) => notices.failInBackground(error));
    connection.onOpen(follow);
    changes.onAreas(['connection', 'settings'], follow);
    $effect.root(() => {
      $effect(() => {
        if (clock.now - this.#asked < askAgain || connection.status !== 'open') return;
        untrack(follow);
      });
    });
  }

  /** The connected number that most needs the owner; null when all is well. */
  get worst(): ConnectedNumber | null {
    const inNeed = (this.status?.numbers ?? []).filter(
      ({ light, phone_number_id: id }) => id !== null && (light.tone === 'red' || light.tone === 'amber'),
    );
    return inNeed.find(({ light }) => light.tone === 'red') ?? inNeed[0] ?? null;
  }

  find(number: string): ConnectedNumber | undefined {
    return this.status?.numbers.find((known) => known.number === number);
  }

  async refresh(): Promise<void> {
    this.#asked = this.#clock.now;
    this.status = await this.#connection.client.connection.status();
  }
}
