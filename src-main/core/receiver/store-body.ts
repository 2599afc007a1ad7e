import { createHash } from 'node:crypto';
import { hasBody, insertBody, type WebhookBodyRow } from '../../database/webhook-bodies.ts';
import type { CoreContext } from '../context.ts';

const decoder = new TextDecoder();

/**
 * Keeps a webhook's body exactly as it came and resolves when it is on the disk; then whoever applies bodies is woken. The same bytes
 * again change nothing. Refuses, and keeps nothing, where the data cannot be written.
 */
export async function storeBody(
  context: CoreContext,
  bytes: Uint8Array,
  source: WebhookBodyRow['source'],
): Promise<{ isNew: boolean }> {
  const hash = createHash('sha256').update(bytes).digest();
  if (hasBody(context.db, hash)) return { isNew: false };
  const row = { hash, received_at: context.clock(), source, body: decoder.decode(bytes) };
  const isNew = await context.write(['connection'], (db) => insertBody(db, row));
  if (isNew) context.bells.ring('intake');
  return { isNew };
}
