import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { RefusalReason } from '../../src-main/whatsapp/receiver/app.ts';
import {
  receiverLimits,
  startReceiver,
  type ReceiverLimits,
} from '../../src-main/whatsapp/receiver/server.ts';
import { appSecret, sign, verifyToken } from './made-secrets.ts';

/** Sends a body as Meta does; the signature is a right one unless given, null leaves it out. */
export function post(
  port: number,
  body: string | Uint8Array<ArrayBuffer>,
  signature: string | null = sign(body),
): Promise<Response> {
  return fetch(`http://127.0.0.1:${String(port)}/webhook`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      ...(signature === null ? {} : { 'x-hub-signature-256': signature }),
    },
  });
}

/** A receiver on a free port that keeps what it stores and refuses in lists, closed when the test is over. */
export async function openReceiver(
  options: { limits?: Partial<ReceiverLimits>; store?: (bytes: Uint8Array) => Promise<unknown> } = {},
): Promise<{
  port: number;
  stored: string[];
  refused: RefusalReason[];
  failed: unknown[];
  close(): Promise<void>;
}> {
  const stored: string[] = [];
  const refused: RefusalReason[] = [];
  const failed: unknown[] = [];
  const store = options.store ?? (async (bytes) => stored.push(new TextDecoder().decode(bytes)));
  const running = await startReceiver(
    0,
    {
      appSecret,
      verifyToken,
      store,
      onRefused: (reason) => refused.push(reason),
      onFailed: (error) => failed.push(error),
    },
    { ...receiverLimits, ...options.limits },
  );
  onTestFinished(() => running.close());
  return { ...running, stored, refused, failed };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
