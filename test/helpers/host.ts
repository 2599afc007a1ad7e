import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import { os } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { PageFile } from '../../src-main/hosts/page-files.ts';
import { startBrowserHost, type BrowserHost } from '../../src-main/hosts/browser/server.ts';

/** A contract small enough to see through: what the host carries is not the host's business. */
export const smallRouter = {
  echo: os.input(z.string()).handler(({ input }) => input),
  length: os.input(z.instanceof(Blob)).handler(({ input }) => input.size),
  count: os.input(z.number()).handler(async function* ({ input }) {
    for (let n = 1; n <= input; n += 1) {
      yield n;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }),
  flood: os.handler(() => 'x'.repeat(1024 * 1024)),
};

/** Serves the small router on a new port and returns the other end. */
export function connectSmallRouter(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(smallRouter).upgrade(port1);
  port1.start();
  return port2;
}

const page = new Map<string, PageFile>([
  [
    '/',
    {
      body: Buffer.from('<!doctype html><title>Page</title>'),
      contentType: 'text/html',
      cacheControl: 'no-cache',
    },
  ],
]);

/** A browser host on any free port, with a tiny page and the small router behind it. */
export async function startTestHost(patience?: number): Promise<BrowserHost> {
  const host = await startBrowserHost({
    page,
    connect: connectSmallRouter,
    ...(patience === undefined ? {} : { patience }),
  });
  onTestFinished(() => host.close());
  return host;
}

/** The code in an address of the host. */
export function codeOf(address: string): string {
  return new URL(address).hash.replace('#code=', '');
}

/** Opens the host's socket as its own page would, or as `headers` say. */
export function openSocket(
  host: Pick<BrowserHost, 'port'>,
  headers: Record<string, string> = {},
  path = '/socket',
): WebSocket {
  const origin = `http://127.0.0.1:${host.port}`;
  return new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers: { origin, ...headers } });
}

/** How a socket ended: the close code and its reason, or the HTTP status of a refused upgrade. */
export function endOf(socket: WebSocket): Promise<{ code: number; reason: string }> {
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => {
      resolve({ code: response.statusCode ?? 0, reason: 'http' });
      response.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', (code, reason) => {
      resolve({ code, reason: reason.toString() });
    });
  });
}

/** Sends a first message and waits for the token, or for the reason of the closing. */
export async function knock(socket: WebSocket, first: unknown): Promise<string> {
  const answer = new Promise<string>((resolve) => {
    socket.once('message', (data: Buffer) => {
      resolve((JSON.parse(data.toString()) as { token: string }).token);
    });
  });
  socket.once('open', () => {
    socket.send(typeof first === 'string' ? first : JSON.stringify(first));
  });
  return Promise.race([answer, endOf(socket).then((end) => end.reason)]);
}
