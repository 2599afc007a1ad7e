import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refuse, type Answer } from './answers.ts';
import { disturb, takeDisturbance, type Disturbance } from './disturbances.ts';
import { createLimits } from './limits.ts';
import { answerGraph, callbackOf, type Asked } from './routes.ts';
import { createWorld, type World } from './world.ts';

/** A running stand-in. */
export interface GraphServer {
  /** What `VITRINE_GRAPH` takes. */
  readonly address: string;
  readonly world: World;
  close(): Promise<void>;
}

/** Serves a world as Graph would, on any free port (or the one given) of this machine. */
export async function serveGraph(now: () => number, port = 0): Promise<GraphServer> {
  const world = createWorld(now);
  const limits = createLimits(world);
  const server = createServer((request, response) => {
    void readBody(request)
      .then((body) =>
        serve(
          { method: request.method ?? '', url: urlOf(request), headers: request.headers, body },
          response,
        ),
      )
      // A client that went away in the middle is its own business.
      .catch(() => response.destroy());
  });

  async function serve(asked: Asked, response: ServerResponse): Promise<void> {
    const { pathname, search } = asked.url;
    const entry: World['requests'][number] = {
      method: asked.method,
      path: pathname,
      at: world.now(),
      status: null,
      callback: callbackOf(asked.body),
    };
    world.requests.push(entry);
    const disturbance = takeDisturbance(
      world.disturbances,
      `${asked.method} ${pathname}${search}`,
      asked.body.toString(),
    );
    const answer = isActing(disturbance) ? await answerGraph(world, limits, asked) : answerFor(disturbance);
    if (disturbance !== null && (await disturb(disturbance, response))) return;
    const isOther = disturbance?.kind === 'error' || disturbance?.kind === 'answer';
    const shown = isOther ? answerFor(disturbance) : answer;
    entry.status = shown.status;
    if (disturbance?.kind === 'part') writePart(response, shown, disturbance);
    else write(response, shown);
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    world,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function isActing(disturbance: Disturbance | null): boolean {
  return disturbance === null || ['delay', 'part'].includes(disturbance.kind) || disturbance.acts === true;
}

function answerFor(disturbance: Disturbance | null): Answer {
  if (disturbance?.kind === 'answer') return { status: disturbance.status ?? 200, json: disturbance.json };
  if (disturbance?.kind !== 'error') return { status: 500, json: {} };
  const { status, code, isTransient = false, details = 'Something went wrong.' } = disturbance;
  return { ...refuse(code, details, { is_transient: isTransient }), status };
}

function write(response: ServerResponse, { status, json, bytes, headers }: Answer): void {
  const body = bytes ?? Buffer.from(JSON.stringify(json));
  const type = bytes === undefined ? 'application/json; charset=UTF-8' : 'application/octet-stream';
  response.writeHead(status, { 'content-type': type, ...headers, 'content-length': body.length }).end(body);
}

function writePart(
  response: ServerResponse,
  { status, bytes = Buffer.alloc(0), headers }: Answer,
  part: Extract<Disturbance, { kind: 'part' }>,
): void {
  response.writeHead(status, { ...headers, 'content-length': bytes.length });
  response.write(bytes.subarray(0, part.bytes), () => {
    if (part.then === 'reset') setTimeout(() => response.socket?.destroy(), 20);
  });
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function urlOf(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
}
