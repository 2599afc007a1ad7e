import type { WatchState } from '../../shared/contract/imports.ts';
import type { Changes } from './changes.ts';
import type { Connection } from './connection.svelte.ts';
import type { Notices } from './notices.svelte.ts';

/** The watched folder and the files in it that wait for the owner, kept current for the whole page. */
export class Watched {
  /** Null until the first answer. */
  state = $state.raw<WatchState | null>(null);
  readonly #connection: Connection;
  readonly #notices: Notices;

  constructor(connection: Connection, changes: Changes, notices: Notices) {
    this.#connection = connection;
    this.#notices = notices;
    const follow = () => void this.refresh().catch((error: unknown) => notices.failInBackground(error));
    connection.onOpen(follow);
    changes.onAreas(['imports', 'settings'], follow);
  }

  get waiting(): number {
    return this.state?.waiting_total ?? 0;
  }

  async refresh(): Promise<void> {
    this.state = await this.#connection.client.imports.watch.state();
  }

  /** Asks no more about these files. */
  async leaveOut(paths: readonly string[]): Promise<void> {
    try {
      await this.#connection.client.imports.watch.leaveOut({ paths: [...paths] });
      await this.refresh();
    } catch (error) {
      this.#notices.fail(error);
    }
  }
}
