import type { ClientLink, ClientOptions } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';

// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- oRPC's word for "no context"
type NoContext = Record<never, never>;

/** A link that outlives its channels: calls made while there is none wait for the next. */
export class LastingLink implements ClientLink<NoContext> {
  #waiting = Promise.withResolvers<ClientLink<NoContext>>();

  /** Calls go over this socket, or this port, from now on. */
  use(channel: WebSocket | MessagePort): void {
    if (channel instanceof WebSocket) this.#waiting.resolve(new SocketLink({ websocket: channel }));
    else {
      this.#waiting.resolve(new PortLink({ port: channel }));
      channel.start();
    }
  }

  /** The channel is gone: later calls wait. */
  lose(): void {
    this.#waiting = Promise.withResolvers();
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<NoContext>): Promise<unknown> {
    const link = await this.#waiting.promise;
    return link.call(path, input, options);
  }
}
