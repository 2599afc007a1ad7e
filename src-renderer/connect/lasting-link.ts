import type { ClientLink, ClientOptions } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';

// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- oRPC's word for "no context"
type NoContext = Record<never, never>;

/** A link that outlives its sockets: calls made while there is none wait for the next. */
export class LastingLink implements ClientLink<NoContext> {
  #waiting = Promise.withResolvers<RPCLink<NoContext>>();

  /** Calls go over this socket from now on. */
  use(socket: WebSocket): void {
    this.#waiting.resolve(new RPCLink({ websocket: socket }));
  }

  /** The socket is gone: later calls wait. */
  lose(): void {
    this.#waiting = Promise.withResolvers();
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<NoContext>): Promise<unknown> {
    const link = await this.#waiting.promise;
    return link.call(path, input, options);
  }
}
