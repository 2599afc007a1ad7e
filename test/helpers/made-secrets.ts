import { signatureOf } from './graph/webhooks.ts';

/** The app secret and the verify token of made receivers. */
export const appSecret = '0123456789abcdef0123456789abcdef';
export const verifyToken = 'verify-me';

/** What Meta puts into `X-Hub-Signature-256`. */
export function sign(body: string | Uint8Array, secret = appSecret): string {
  return signatureOf(body, secret);
}
