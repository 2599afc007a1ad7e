import * as z from 'zod';
import { isSignatureOf, readSignature } from '../../whatsapp/receiver/signature.ts';

/** How a proxy or a relay writes a request down: the raw body as text, and Meta's signature beside it or among its headers. */
const record = z.looseObject({
  body: z.string(),
  signature: z.string().optional(),
  headers: z.record(z.string(), z.unknown()).optional(),
});

/** A body's own bytes and the signature that came with them, if any. */
export interface SignedBody {
  bytes: Uint8Array;
  signature: string | null;
}

/** A webhook's body as it stands in a log, taken out of its record where it lies in one. */
export function readRecord(bytes: Uint8Array): SignedBody {
  const bare = { bytes, signature: null };
  // Meta's own bodies begin like this; they need no second reading.
  if (/^\{\s*"(?:object|entry)"/.test(Buffer.from(bytes.subarray(0, 40)).toString('latin1'))) return bare;
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return bare;
  }
  const found = record.safeParse(value).data;
  if (found === undefined || found['entry'] !== undefined) return bare;
  return { bytes: Buffer.from(found.body, 'utf8'), signature: found.signature ?? headerOf(found.headers) };
}

/** Whether a body is signed with the app's secret. */
export function isSigned({ bytes, signature }: SignedBody, secret: string): boolean {
  const read = signature === null ? null : readSignature(signature);
  return read !== null && isSignatureOf(read, bytes, secret);
}

function headerOf(headers: Readonly<Record<string, unknown>> | undefined): string | null {
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (name.toLowerCase() !== 'x-hub-signature-256') continue;
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof first === 'string') return first;
  }
  return null;
}
