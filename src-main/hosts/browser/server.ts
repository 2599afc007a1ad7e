import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MessagePort } from 'node:worker_threads';
import { WebSocketServer, type WebSocket } from 'ws';
import { guardDoor } from './door.ts';
import { factsOf } from './facts.ts';
import { isMediaPath, ticketOf } from '../media-address.ts';
import { answerMedia, type ResolveTicket } from '../media-answer.ts';
import { securityHeaders } from '../security-headers.ts';
import { judge, pathOf } from './judge.ts';
import { createKeys } from './keys.ts';
import type { PageFile } from '../page-files.ts';
import { pump } from './pump.ts';

/** The port whose permissions (notifications, storage) a browser remembers for us. */
export const usualPort = 47_821;

const largestMessage = 8 * 1024 * 1024;
const socketsAllowed = 32;
const heartbeat = 30_000;

export interface BrowserHostOptions {
  page: ReadonlyMap<string, PageFile>;
  /** A new port of the core, for one socket. */
  connect: () => MessagePort;
  /** What a ticket of a page stands for. */
  resolveTicket?: ResolveTicket;
  /** Exactly this port, or fail; without it the usual one, else any that is free. */
  port?: number | undefined;
  /** Milliseconds a new socket may stay silent. */
  patience?: number;
}

/** The page on 127.0.0.1, and a socket to the core for whoever brings a code. */
export interface BrowserHost {
  port: number;
  /** An address that opens the page once: its fragment, which never leaves the browser, holds a fresh code. */
  mintAddress(): string;
  close(): Promise<void>;
}

/** Starts serving; rejects with the system's error (`EADDRINUSE`…) when an asked-for port cannot be had. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const keys = createKeys();
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 10_000 });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    perMessageDeflate: false,
  });
  const port = await listen(server, options.port);

  server.on('request', (request, response) => {
    const judgement = judge(factsOf(request, false), port);
    const path = pathOf(request.url ?? '');
    if (!judgement.ok) answer(response, judgement.status);
    else if (isMediaPath(path)) void sendMedia(request, response, ticketOf(path), options.resolveTicket);
    else sendFile(request, response, options.page.get(path));
  });
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', () => stream.destroy());
    const judgement = judge(factsOf(request, true), port);
    if (!judgement.ok) refuseUpgrade(stream, judgement.status);
    else if (sockets.clients.size >= socketsAllowed) refuseUpgrade(stream, 503);
    else sockets.handleUpgrade(request, stream, head, greet);
  });

  const greet = (socket: WebSocket): void => {
    // Broken frames and oversized messages: `ws` closes the socket itself, and the close is all we need.
    socket.on('error', () => undefined);
    keepAlive(socket);
    guardDoor(socket, keys, options.patience ?? 5_000, () => {
      pump(socket, options.connect());
    });
  };

  return {
    port,
    mintAddress: () => `http://127.0.0.1:${String(port)}/#code=${keys.mintCode()}`,
    close: () => close(server, sockets),
  };
}

async function listen(server: Server, wanted: number | undefined): Promise<number> {
  try {
    await listenOn(server, wanted ?? usualPort);
  } catch (error) {
    if (wanted !== undefined) throw error;
    await listenOn(server, 0);
  }
  return (server.address() as AddressInfo).port;
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: PageFile | undefined): void {
  if (file === undefined) {
    answer(response, 404);
    return;
  }
  response.writeHead(200, {
    ...securityHeaders,
    'content-type': file.contentType,
    'content-length': file.body.length,
    'cache-control': file.cacheControl,
  });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}

async function sendMedia(
  request: IncomingMessage,
  response: ServerResponse,
  ticket: string | null,
  resolve: ResolveTicket = () => Promise.resolve(null),
): Promise<void> {
  const { method = '', headers } = request;
  const {
    status,
    headers: said,
    body,
  } = await answerMedia(resolve, ticket, { method, range: headers.range ?? null });
  response.writeHead(status, said);
  if (body === null) response.end();
  // A page that goes on, or seeks, hangs up in the middle.
  else await pipeline(body, response).catch(() => undefined);
}

function answer(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    ...securityHeaders,
    'cache-control': 'no-store',
    'content-length': 0,
    connection: 'close',
  });
  response.end();
}

function refuseUpgrade(stream: Duplex, status: number): void {
  stream.end(`HTTP/1.1 ${String(status)} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

// A page that is gone without a word (a sleeping laptop, a killed browser) gives its place back.
function keepAlive(socket: WebSocket): void {
  let isAlive = true;
  const beat = setInterval(() => {
    if (!isAlive) socket.terminate();
    isAlive = false;
    socket.ping();
  }, heartbeat);
  socket.on('pong', () => {
    isAlive = true;
  });
  socket.on('close', () => {
    clearInterval(beat);
  });
}

async function close(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) {
    socket.close(1001, 'host_closed');
    setTimeout(() => {
      socket.terminate();
    }, 500).unref();
  }
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeAllConnections();
  await closed;
}
