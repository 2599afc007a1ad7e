import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** What the ledger reads of a message, as an array for speed: id, thread, at, direction, kind, sent from, source, category, status, delivered, read. */
export type LedgerRow = [
  id: number,
  thread: number,
  at: number,
  direction: 'in' | 'out',
  kind: 'text' | 'template' | 'reaction' | 'call',
  sentFrom: 'phone' | 'api',
  source: 'phone' | 'api' | 'import' | 'automatic',
  category: string | null,
  status: string | null,
  deliveredAt: number | null,
  readAt: number | null,
];

/** The next messages in order of time, system lines left out, of ids above `after` and below `end`. */
export function listLedgerRows(db: Connection, after: number, end: number, limit: number): LedgerRow[] {
  return statement<[number, number, number], LedgerRow>(
    db,
    `SELECT id, thread_id, at, direction, kind, sent_from, source, category, status, delivered_at, read_at
     FROM message WHERE id > ? AND id < ? AND direction <> 'system' ORDER BY id LIMIT ?`,
  )
    .raw()
    .all(after, end, limit);
}

/** The ad clicks of an id range: when Meta said the free entry point ends, by message id. */
export function listAdClicks(db: Connection, after: number, end: number): Map<number, number | null> {
  const rows = statement<[number, number], { message_id: number; expires_at: number | null }>(
    db,
    `SELECT message_id, expires_at FROM referral
     WHERE message_id > ? AND message_id < ? AND source_type = 'ad' AND coalesce(device, '') <> 'web'`,
  ).all(after, end);
  return new Map(rows.map((row) => [row.message_id, row.expires_at]));
}

/** When the newest message of all was sent, in ms UTC; 0 when there is none. */
export function readLastMessageAt(db: Connection): number {
  return statement<[], { at: number }>(db, 'SELECT at FROM message ORDER BY id DESC LIMIT 1').get()?.at ?? 0;
}
