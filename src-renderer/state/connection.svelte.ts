import { createClient, type Client } from '../connect/client.ts';
import { desktop, keepPort } from '../connect/desktop.ts';
import { LastingLink } from '../connect/lasting-link.ts';
import { keepSocket } from '../connect/reconnect.ts';

export type ConnectionStatus = 'connecting' | 'open' | 'lost' | 'shut';

/** The page's one connection to the core, and how it stands. */
export class Connection {
  status = $state.raw<ConnectionStatus>('connecting');
  readonly client: Client;
  readonly #link = new LastingLink();
  readonly #openings = new Set<() => void>();

  constructor() {
    this.client = createClient(this.#link);
  }

  /** Runs at every opening, the first and each one after a loss. */
  onOpen(callback: () => void): void {
    this.#openings.add(callback);
  }

  /** Connects as this host lets a page connect: over a port of the window, or over a socket. */
  start(): void {
    const events = {
      opened: (channel: WebSocket | MessagePort) => {
        this.#link.use(channel);
        this.status = 'open';
        for (const callback of this.#openings) callback();
      },
      lost: () => {
        if (this.status === 'open') this.#link.lose();
        this.status = this.status === 'connecting' ? 'connecting' : 'lost';
      },
      shut: () => {
        this.status = 'shut';
      },
    };
    if (desktop) keepPort(desktop, events);
    else keepSocket(events);
  }
}
