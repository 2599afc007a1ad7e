import { MessageChannel, Worker } from 'node:worker_threads';
import { once } from 'node:events';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { RouterClient } from '@orpc/server';
import { expect, it, onTestFinished } from 'vitest';
import { startBrowserHost } from '../../../../src-main/hosts/browser/server.ts';
import { codeOf, endOf, knock, openSocket, startTestHost, type smallRouter } from '../../../helpers/host.ts';

type SmallClient = RouterClient<typeof smallRouter>;

// What the page does, with the page's own client; `ws` sockets have the browser's interface as well.
async function connectedClient(): Promise<{ client: SmallClient; socket: WebSocket }> {
  const host = await startTestHost();
  const socket = openSocket(host);
  await knock(socket, { code: codeOf(host.mintAddress()) });
  socket.binaryType = 'arraybuffer';
  const page = socket as unknown as WebSocket;
  return { client: createORPCClient(new RPCLink({ websocket: page })), socket: page };
}

it('carries calls and their answers, whatever the script', async () => {
  const { client } = await connectedClient();
  expect(await client.echo('Café — مرحبا 👋')).toBe('Café — مرحبا 👋');
});

it('carries bytes', async () => {
  const { client } = await connectedClient();
  expect(await client.length(new Blob([new Uint8Array(300_000).fill(255)]))).toBe(300_000);
});

it('carries errors', async () => {
  const { client } = await connectedClient();
  await expect(client.echo(1 as unknown as string)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

it('carries streams in order, and their early end', async () => {
  const { client } = await connectedClient();
  const seen: number[] = [];
  for await (const n of await client.count(50)) seen.push(n);
  expect(seen).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  for await (const n of await client.count(1_000_000)) if (n === 3) break;
  expect(await client.echo('still there')).toBe('still there');
});

it('loses nothing when more waits than the page has read', async () => {
  const { client } = await connectedClient();
  const floods = await Promise.all(Array.from({ length: 40 }, () => client.flood()));
  expect(floods.every((flood) => flood.length === 1024 * 1024)).toBe(true);
});

it('closes the port with the socket, and the socket with the core', async () => {
  const ends: MessageChannel[] = [];
  const host = await startBrowserHost({
    page: new Map(),
    connect: () => {
      const channel = new MessageChannel();
      ends.push(channel);
      return channel.port2;
    },
  });
  onTestFinished(() => host.close());
  const first = openSocket(host);
  await knock(first, { code: codeOf(host.mintAddress()) });
  const second = openSocket(host);
  await knock(second, { code: codeOf(host.mintAddress()) });

  const portClosed = once(ends[0]!.port1, 'close');
  first.close();
  await portClosed;

  const socketClosed = endOf(second);
  ends[1]!.port1.close();
  expect(await socketClosed).toEqual({ code: 1001, reason: 'core_closed' });
});

it('closes the sockets of a core that died', async () => {
  const worker = new Worker("require('node:worker_threads').parentPort.on('message', () => {});", {
    eval: true,
  });
  const host = await startBrowserHost({
    page: new Map(),
    connect: () => {
      const { port1, port2 } = new MessageChannel();
      worker.postMessage(port1, [port1]);
      return port2;
    },
  });
  onTestFinished(() => host.close());
  const socket = openSocket(host);
  await knock(socket, { code: codeOf(host.mintAddress()) });
  const end = endOf(socket);
  await worker.terminate();
  expect(await end).toEqual({ code: 1001, reason: 'core_closed' });
});
