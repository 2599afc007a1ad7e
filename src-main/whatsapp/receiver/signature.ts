import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Reads `X-Hub-Signature-256`: the 32 bytes after `sha256=`, or null for anything else. */
export function readSignature(header: string): Uint8Array | null {
  const hex = /^sha256=([0-9a-f]{64})$/i.exec(header)?.[1];
  return hex === undefined ? null : Buffer.from(hex, 'hex');
}

/** Whether a signature is that of these very bytes under the app's secret; takes as long for every wrong one. */
export function isSignatureOf(signature: Uint8Array, bytes: Uint8Array, secret: string): boolean {
  return timingSafeEqual(signature, createHmac('sha256', secret).update(bytes).digest());
}

/** Whether two texts are the same, in a time that tells neither. */
export function isSameSecret(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
