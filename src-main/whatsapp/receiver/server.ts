import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import { Socket, type AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createReceiverApp, type ReceiverDeps } from './app.ts';

/** How much is taken at once, and how long a sender may take; in bytes, sockets and ms. */
export interface ReceiverLimits {
  body: number;
  bodies: number;
  sockets: number;
  headersWithin: number;
  requestWithin: number;
  idle: number;
  /** How often slow senders are looked for. */
  checkEvery: number;
  /** How long requests in hand may take to end when it is closed. */
  goodbye: number;
}

const MB = 1024 * 1024;

/** Meta sends up to 3 MB, and from few addresses through few connections of a tunnel. */
export const receiverLimits: ReceiverLimits = {
  body: 3 * MB,
  bodies: 48 * MB,
  sockets: 128,
  headersWithin: 10_000,
  requestWithin: 30_000,
  idle: 60_000,
  checkEvery: 2_000,
  goodbye: 2_000,
};

/** An endpoint that listens. */
export interface RunningReceiver {
  port: number;
  /** Takes nothing new, lets what is being stored end, and frees the port. */
  close(): Promise<void>;
}

/** Listens on 127.0.0.1 only; rejects with the system's error (`EADDRINUSE`…) when the port cannot be had. */
export async function startReceiver(
  port: number,
  deps: ReceiverDeps,
  limits: ReceiverLimits = receiverLimits,
): Promise<RunningReceiver> {
  const app = createReceiverApp(deps, { body: limits.body, all: limits.bodies, inHand: 0 });
  const server = createAdaptorServer({
    fetch: app.fetch,
    overrideGlobalObjects: false,
    serverOptions: {
      maxHeaderSize: 16_384,
      headersTimeout: limits.headersWithin,
      requestTimeout: limits.requestWithin,
      keepAliveTimeout: limits.idle,
      connectionsCheckingInterval: limits.checkEvery,
    },
  }) as Server;
  server.maxConnections = limits.sockets;
  keepPlain(server);
  server.listen({ host: '127.0.0.1', port, exclusive: true });
  await once(server, 'listening');
  // Too few file handles, for one: the next connection may be had again.
  server.on('error', deps.onFailed);
  return {
    port: (server.address() as AddressInfo).port,
    close: () => close(server, limits.goodbye),
  };
}

/** Makes every answer, also those that Node gives by itself, the same to everybody: no host is wrong, nothing is guessed from a body. */
function keepPlain(server: Server): void {
  const inHand = new WeakMap<Socket, IncomingMessage>();
  const broken = new WeakSet<Socket>();
  server.prependListener('request', (request, response) => {
    // A tunnel's name, whatever it looks like, is no reason to refuse.
    request.headers.host = '127.0.0.1';
    response.setHeader('x-content-type-options', 'nosniff');
    const { socket } = request;
    inHand.set(socket, request);
    response.once('close', () => {
      inHand.delete(socket);
      if (broken.has(socket)) socket.destroySoon();
    });
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!(socket instanceof Socket) || !socket.writable) {
      socket.destroy();
      return;
    }
    // A whole request before the nonsense still gets its answer.
    broken.add(socket);
    if (inHand.get(socket)?.complete === true) return;
    const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
    socket.write(
      `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\nX-Content-Type-Options: nosniff\r\n\r\n`,
    );
    socket.destroySoon();
  });
}

async function close(server: Server, goodbye: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection whose request has just ended would be kept for the next one.
  const tidy = setInterval(() => {
    server.closeIdleConnections();
  }, 20);
  const late = setTimeout(() => {
    server.closeAllConnections();
  }, goodbye);
  await closed;
  clearInterval(tidy);
  clearTimeout(late);
}
