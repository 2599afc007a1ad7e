import { areas, type Area } from '../../shared/contract/areas.ts';
import type { Connection } from './connection.svelte.ts';

interface Listener {
  areas: readonly Area[];
  run: () => void;
}

const settleMs = 60;

/** Tells views that the areas they show were written to, by whichever host; writes in quick succession are told once. */
export class Changes {
  readonly #listeners = new Set<Listener>();
  readonly #connection: Connection;
  #touched = new Set<Area>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAgain = false;

  constructor(connection: Connection) {
    this.#connection = connection;
    connection.onOpen(() => void this.#watch());
  }

  /** Calls `run` after each write to one of `areas`; returns the way to stop. */
  onAreas(areas: readonly Area[], run: () => void): () => void {
    const listener = { areas, run };
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #watch(): Promise<void> {
    const isAgain = this.#isAgain;
    this.#isAgain = true;
    let isFirst = true;
    try {
      for await (const change of await this.#connection.client.changes.watch()) {
        // What was being fetched when the socket went never came, whether or not anything was written meanwhile.
        if (isFirst && isAgain) this.#touch(areas);
        this.#touch(change.areas);
        isFirst = false;
      }
    } catch {
      // The socket went: the next opening watches again.
    }
  }

  #touch(areas: readonly Area[]): void {
    for (const area of areas) this.#touched.add(area);
    if (this.#touched.size > 0) this.#timer ??= setTimeout(() => this.#tell(), settleMs);
  }

  #tell(): void {
    const touched = this.#touched;
    this.#touched = new Set();
    this.#timer = undefined;
    for (const listener of [...this.#listeners]) {
      if (listener.areas.some((area) => touched.has(area))) listener.run();
    }
  }
}
