import { createHmac } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { RefusalReason } from '../../src-main/whatsapp/receiver/app.ts';
import {
  receiverLimits,
  startReceiver,
  type ReceiverLimits,
} from '../../src-main/whatsapp/receiver/server.ts';

/** The app secret and the verify token of made receivers. */
export const appSecret = '0123456789abcdef0123456789abcdef';
export const verifyToken = 'verify-me';

/** What Meta puts into `X-Hub-Signature-256`. */
export function sign(body: string | Uint8Array, secret = appSecret): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

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
