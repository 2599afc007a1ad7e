import type { MetaPricing } from '../../shared/tariff/meta-pricing.ts';
import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/**
 * What the ledger reads of a message, as an array for speed: id, thread, at, direction, kind, sent from, source, category,
 * status, delivered, read, template, Meta's id.
 */
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
  template: string | null,
  metaId: string | null,
];

/** Message ids from `first` on and below `end`. */
export interface IdRange {
  first: number;
  end: number;
}

const columns = `id, thread_id, at, direction, kind, sent_from, source, category, status, delivered_at, read_at,
  template, meta_id`;

/** The next messages in order of time, system lines left out, of ids above `after` and below `end`. */
export function listLedgerRows(db: Connection, after: number, end: number, limit: number): LedgerRow[] {
  return statement<[number, number, number], LedgerRow>(
    db,
    `SELECT ${columns} FROM message WHERE id > ? AND id < ? AND direction <> 'system' ORDER BY id LIMIT ?`,
  )
    .raw()
    .all(after, end, limit);
}

/** The same for one thread, all of the range at once. */
export function listThreadLedgerRows(db: Connection, thread: number, ids: IdRange): LedgerRow[] {
  return statement<[number, number, number], LedgerRow>(
    db,
    `SELECT ${columns} FROM message
     WHERE thread_id = ? AND id >= ? AND id < ? AND direction <> 'system' ORDER BY id`,
  )
    .raw()
    .all(thread, ids.first, ids.end);
}

/** A click on an ad, on a phone: its message, and when Meta said that the free entry point ends. */
export interface AdClickRow {
  message_id: number;
  thread_id: number;
  at: number;
  expires_at: number | null;
}

const selectClicks = `
  SELECT r.message_id, m.thread_id, m.at, r.expires_at FROM referral r CROSS JOIN message m ON m.id = r.message_id
  WHERE r.source_type = 'ad' AND coalesce(r.device, '') <> 'web'`;

/** The ad clicks of an id range, oldest first. */
export function listAdClicks(db: Connection, ids: IdRange): AdClickRow[] {
  return statement<[number, number], AdClickRow>(
    db,
    `${selectClicks} AND r.message_id >= ? AND r.message_id < ? ORDER BY r.message_id`,
  ).all(ids.first, ids.end);
}

/** Whether any customer ever came by an ad or a post: most shops' never do. */
export function hasReferrals(db: Connection): boolean {
  return statement<[]>(db, 'SELECT 1 FROM referral LIMIT 1').get() !== undefined;
}

/** The same of one thread, whatever the others saw. */
export function listThreadAdClicks(db: Connection, thread: number, ids: IdRange): AdClickRow[] {
  return statement<[number, number, number], AdClickRow>(
    db,
    `SELECT r.message_id, m.thread_id, m.at, r.expires_at FROM message m CROSS JOIN referral r ON r.message_id = m.id
     WHERE r.source_type = 'ad' AND coalesce(r.device, '') <> 'web'
       AND m.thread_id = ? AND m.id >= ? AND m.id < ? ORDER BY m.id`,
  ).all(thread, ids.first, ids.end);
}

/** When a thread's customer was last heard before a message: by writing, and by a call that somebody took. */
export function readLastHeard(
  db: Connection,
  thread: number,
  before: number,
): { wroteAt: number | null; calledAt: number | null } {
  const wrote = statement<[number, number], { at: number }>(
    db,
    `SELECT at FROM message WHERE thread_id = ? AND id < ? AND direction = 'in' AND kind <> 'call'
     ORDER BY id DESC LIMIT 1`,
  ).get(thread, before);
  const called = statement<[number, number], { at: number }>(
    db,
    `SELECT iif(direction = 'in', at, max(at, delivered_at)) AS at FROM message
     WHERE thread_id = ? AND id < ? AND kind = 'call' AND (direction = 'in' OR delivered_at IS NOT NULL)
     ORDER BY id DESC LIMIT 1`,
  ).get(thread, before);
  return { wroteAt: wrote?.at ?? null, calledAt: called?.at ?? null };
}

/** Meta's word on the price of each of these messages that has one: that of its latest status which says one; equal instants by what they say. */
export function readMetaPricing(
  db: Connection,
  messageIds: readonly number[],
): ReadonlyMap<number, MetaPricing> {
  const found = new Map<number, MetaPricing>();
  if (messageIds.length === 0) return found;
  const rows = statement<[string], [number, string | null, string | null, string | null, 0 | 1 | null]>(
    db,
    `SELECT message_id, pricing_model, pricing_type, pricing_category, billable FROM message_status
     WHERE message_id IN (SELECT value FROM json_each(?))
       AND (pricing_model IS NOT NULL OR pricing_type IS NOT NULL OR pricing_category IS NOT NULL OR billable IS NOT NULL)
     ORDER BY message_id, at DESC, kind, pricing_model, pricing_type, pricing_category, billable`,
  )
    .raw()
    .all(JSON.stringify(messageIds));
  for (const [id, model, type, category, billable] of rows) {
    if (found.has(id)) continue;
    found.set(id, { model, type, category, billable: billable === null ? null : billable === 1 });
  }
  return found;
}

/** When the newest message of all was sent, in ms UTC; null when there is none. */
export function readLastMessageAt(db: Connection): number | null {
  return (
    statement<[], { at: number }>(db, 'SELECT at FROM message ORDER BY id DESC LIMIT 1').get()?.at ?? null
  );
}

/** When the oldest message of all was sent. */
export function readFirstMessageAt(db: Connection): number | null {
  return statement<[], { at: number }>(db, 'SELECT at FROM message ORDER BY id LIMIT 1').get()?.at ?? null;
}

/** When the first message was sent, of those sent before an instant and delivered from another one on, more than 30 days later. */
export function readLateSending(db: Connection, sentBefore: number, deliveredFrom: number): number | null {
  return (
    statement<[number, number], { at: number | null }>(
      db,
      `SELECT min(at) AS at FROM message INDEXED BY message_delivered_late
       WHERE coalesce(delivered_at, read_at) - at > 2592000000 AND at < ? AND coalesce(delivered_at, read_at) >= ?`,
    ).get(sentBefore, deliveredFrom)?.at ?? null
  );
}

/** The last delivery of what was sent from `from` to before `until`; null when nothing was. */
export function readLastDelivery(db: Connection, ids: IdRange, from: number, until: number): number | null {
  const late = statement<[number, number], { at: number | null }>(
    db,
    `SELECT max(coalesce(delivered_at, read_at)) AS at FROM message INDEXED BY message_delivered_late
     WHERE coalesce(delivered_at, read_at) - at > 2592000000 AND at >= ? AND at < ?`,
  ).get(from, until)?.at;
  const soon = statement<[number, number], { at: number | null }>(
    db,
    'SELECT max(coalesce(delivered_at, read_at)) AS at FROM message WHERE id >= ? AND id < ?',
  ).get(ids.first, ids.end)?.at;
  const found = Math.max(late ?? -Infinity, soon ?? -Infinity);
  return Number.isFinite(found) ? found : null;
}
