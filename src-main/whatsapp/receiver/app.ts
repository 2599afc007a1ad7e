import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { readBody, type Allowance } from './read-body.ts';
import { isSameSecret, isSignatureOf, readSignature } from './signature.ts';

/** The only path there is. */
export const webhookPath = '/webhook';

/** Why a request was refused: without a signature, with one of another form or of other bytes, too large, or with another verify token. */
export type RefusalReason =
  'no_signature' | 'malformed_signature' | 'wrong_signature' | 'too_large' | 'wrong_verify_token';

/** What the endpoint needs of whoever runs it. */
export interface ReceiverDeps {
  appSecret: string;
  verifyToken: string;
  /** Resolves when the body is kept for good; what it throws makes Meta send again. */
  store(bytes: Uint8Array): Promise<unknown>;
  onRefused(reason: RefusalReason): void;
  /** Hears why a body could not be kept. */
  onFailed(error: unknown): void;
}

type Request = Context<{ Bindings: HttpBindings }>;

const longestChallenge = 256;

/** The endpoint for Meta's webhooks: signed bodies are stored before they are answered; errors say a status and nothing else. */
export function createReceiverApp(
  deps: ReceiverDeps,
  allowance: Allowance,
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get(webhookPath, (request) => answerHandshake(request, deps));
  app.post(webhookPath, (request) => receive(request, deps, allowance));
  app.all(webhookPath, () => refuse(405, { allow: 'GET, POST' }));
  app.notFound(() => refuse(404));
  app.onError((error) => {
    deps.onFailed(error);
    return refuse(500);
  });
  return app;
}

/** Meta asks once, when the address is entered in its dashboard, and wants its challenge back. */
function answerHandshake({ req }: Request, deps: ReceiverDeps): Response {
  // The same route hears HEAD, which Meta never sends.
  if (req.method !== 'GET') return refuse(405, { allow: 'GET, POST' });
  const challenge = req.query('hub.challenge') ?? '';
  if (req.query('hub.mode') !== 'subscribe' || challenge === '' || challenge.length > longestChallenge)
    return refuse(400);
  if (!isSameSecret(req.query('hub.verify_token') ?? '', deps.verifyToken)) {
    deps.onRefused('wrong_verify_token');
    return refuse(403);
  }
  return new Response(challenge, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

async function receive({ req, env }: Request, deps: ReceiverDeps, allowance: Allowance): Promise<Response> {
  const refuseFor = (status: number, reason: RefusalReason): Response => {
    deps.onRefused(reason);
    return refuse(status);
  };
  const header = req.header('x-hub-signature-256');
  if (header === undefined) return refuseFor(401, 'no_signature');
  const signature = readSignature(header);
  if (signature === null) return refuseFor(401, 'malformed_signature');
  const read = await readBody(env.incoming, allowance);
  if ('failure' in read) {
    if (read.failure === 'too_large') return refuseFor(413, 'too_large');
    return read.failure === 'no_room' ? refuse(503, { 'retry-after': '5' }) : refuse(400);
  }
  try {
    if (!isSignatureOf(signature, read.bytes, deps.appSecret)) return refuseFor(401, 'wrong_signature');
    await deps.store(read.bytes);
    return new Response(null, { status: 200 });
  } finally {
    read.release();
  }
}

/** Closes the connection too: whatever of the request has not been read is not wanted. */
function refuse(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...headers, connection: 'close' } });
}
