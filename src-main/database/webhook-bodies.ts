import type { Connection } from './open.ts';
import { limitTo, statement } from './statement.ts';

/** A webhook's body as it came; `hash` is the SHA-256 of its bytes, `received_at` in ms UTC. */
export interface WebhookBodyRow {
  hash: Uint8Array;
  received_at: number;
  source: 'receiver' | 'file';
  body: string;
}

/** Keeps a body that waits to be applied, or was; false when the very same bytes were kept before. */
export function insertBody(
  db: Connection,
  { hash, received_at, source, body }: WebhookBodyRow,
  state: 'waiting' | 'applied' = 'waiting',
): boolean {
  return (
    statement<unknown[]>(
      db,
      `INSERT INTO webhook_body (hash, received_at, source, body, state) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (hash) DO NOTHING`,
    ).run(hash, received_at, source, body, state).changes === 1
  );
}

/** Whether the same bytes are kept already. */
export function hasBody(db: Connection, hash: Uint8Array): boolean {
  return statement<[Uint8Array]>(db, 'SELECT 1 FROM webhook_body WHERE hash = ?').get(hash) !== undefined;
}

/** The bodies that wait, as they came in, of ids above `after`. */
export function listWaitingBodies(
  db: Connection,
  after: number,
  limit: number,
): (Omit<WebhookBodyRow, 'hash'> & { id: number })[] {
  return statement<[number, number], Omit<WebhookBodyRow, 'hash'> & { id: number }>(
    db,
    `SELECT id, received_at, source, body FROM webhook_body WHERE state = 'waiting' AND id > ? ORDER BY id ${limitTo('?')}`,
  ).all(after, limit);
}

/** Notes that a body was applied, or could not be read at all; `problem` says what of it could not. */
export function settleBody(
  db: Connection,
  id: number,
  state: 'applied' | 'refused',
  problem: string | null,
): void {
  statement<[string, string | null, number]>(
    db,
    'UPDATE webhook_body SET state = ?, problem = ? WHERE id = ?',
  ).run(state, problem, id);
}

/** How many bodies wait to be applied. */
export function countWaitingBodies(db: Connection): number {
  return (
    statement<[], { n: number }>(db, `SELECT count(*) AS n FROM webhook_body WHERE state = 'waiting'`).get()
      ?.n ?? 0
  );
}

/** When the receiver last took a body that was new, in ms UTC. */
export function readLastReceived(db: Connection): number | null {
  return (
    statement<[], { at: number | null }>(
      db,
      `SELECT max(received_at) AS at FROM webhook_body WHERE source = 'receiver'`,
    ).get()?.at ?? null
  );
}
