import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** What stands where a body held nothing but one person's. */
export const emptyBody = '{"object":"whatsapp_business_account","entry":[]}';

/** Bodies of ids above `after`, as they are kept. */
export function listBodies(db: Connection, after: number, limit: number): { id: number; body: string }[] {
  return statement<[number, number], { id: number; body: string }>(
    db,
    'SELECT id, body FROM webhook_body WHERE id > ? ORDER BY id LIMIT ?',
  ).all(after, limit);
}

/** The last body's id; 0 when there is none. */
export function readLastBody(db: Connection): number {
  return (
    statement<[], { id: number }>(db, 'SELECT id FROM webhook_body ORDER BY id DESC LIMIT 1').get()?.id ?? 0
  );
}

/** Replaces a body's words; its hash stays, so that the same bytes are known when they come again. */
export function rewriteBody(db: Connection, id: number, body: string): void {
  statement<[string, number]>(db, 'UPDATE webhook_body SET body = ?, rewritten = 1 WHERE id = ?').run(
    body,
    id,
  );
}

/** What is kept of a body from which an erased person was taken; undefined for all others. */
export function findRewrittenBody(db: Connection, hash: Uint8Array): string | undefined {
  return statement<[Uint8Array], { body: string }>(
    db,
    'SELECT body FROM webhook_body WHERE hash = ? AND rewritten = 1',
  ).get(hash)?.body;
}
