import type { MetaPricing } from '../../shared/tariff/meta-pricing.ts';
import type { MessageRow } from './messages.ts';
import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** One status of a message of ours, as Meta told it; `played` counts as `read`. Instants in ms UTC. */
export interface MetaStatus {
  /** Meta's id of the message ("wamid…"). */
  meta_id: string;
  kind: 'sent' | 'delivered' | 'read' | 'failed';
  at: number;
  pricing: MetaPricing | null;
  /** The conversation's id, and until when it is open. */
  conversation: string | null;
  expires_at: number | null;
  error_code: number | null;
  /** Meta's own words on the failure. */
  error_details?: string | null;
  /** What we gave along with the message, told back. */
  callback?: string | null;
}

/** What statuses can change of a message. */
export type MessageFate = Pick<MessageRow, 'status' | 'delivered_at' | 'read_at'>;

/** A message as statuses find it. */
export interface TrackedMessage extends MessageFate {
  id: number;
  thread_id: number;
  at: number;
  source: MessageRow['source'];
}

/** Keeps a status and returns its id; null when just this one is kept already. It may come before its message. */
export function insertStatus(db: Connection, { pricing, ...status }: MetaStatus): number | null {
  const billable = pricing?.billable ?? null;
  const done = statement<[object]>(
    db,
    `INSERT INTO message_status (meta_id, message_id, kind, at, pricing_model, pricing_type, pricing_category, billable,
         conversation, expires_at, error_code, error_details, callback)
       VALUES (@meta_id, (SELECT id FROM message WHERE meta_id = @meta_id AND direction = 'out'), @kind, @at, @model, @type, @category, @billable,
         @conversation, @expires_at, @error_code, @error_details, @callback)
       ON CONFLICT DO NOTHING`,
  ).run({
    error_details: null,
    callback: null,
    ...status,
    model: pricing?.model ?? null,
    type: pricing?.type ?? null,
    category: pricing?.category ?? null,
    billable: billable === null ? null : billable ? 1 : 0,
  });
  return done.changes === 1 ? Number(done.lastInsertRowid) : null;
}

/** Gives statuses that came before their message to it; returns how many. */
export function linkStatuses(db: Connection, messageId: number, metaId: string): number {
  return statement<[number, string]>(
    db,
    'UPDATE message_status SET message_id = ? WHERE meta_id = ? AND message_id IS NULL',
  ).run(messageId, metaId).changes;
}

const tracked = 'SELECT id, thread_id, at, source, status, delivered_at, read_at FROM message';

/** The message of ours that has one of Meta's ids. */
export function findTrackedMessage(db: Connection, metaId: string): TrackedMessage | undefined {
  return statement<[string], TrackedMessage>(db, `${tracked} WHERE meta_id = ? AND direction = 'out'`).get(
    metaId,
  );
}

/** Says which id Meta gave to a message that was sent. */
export function setMetaId(db: Connection, messageId: number, metaId: string): void {
  statement<[string, number]>(db, 'UPDATE message SET meta_id = ? WHERE id = ?').run(metaId, messageId);
}

// Never backwards, in whatever order they came: a failure ends it only if nothing arrived.
const fate = `
  SELECT min(CASE kind WHEN 'delivered' THEN at END) AS delivered_at, min(CASE kind WHEN 'read' THEN at END) AS read_at,
    CASE max(CASE kind WHEN 'read' THEN 4 WHEN 'delivered' THEN 3 WHEN 'failed' THEN 2 ELSE 1 END)
      WHEN 4 THEN 'read' WHEN 3 THEN 'delivered' WHEN 2 THEN 'failed' WHEN 1 THEN 'sent' END AS status
  FROM message_status`;

/** What a status says of its message's fate and price. */
export interface ToldStatus {
  id: number;
  kind: MetaStatus['kind'];
  at: number;
  model: string | null;
  type: string | null;
  category: string | null;
  billable: 0 | 1 | null;
}

/** All statuses of a message, in no order. */
export function listStatuses(db: Connection, messageId: number): ToldStatus[] {
  return statement<[number], ToldStatus>(
    db,
    `SELECT id, kind, at, pricing_model AS model, pricing_type AS type, pricing_category AS category, billable
     FROM message_status WHERE message_id = ?`,
  ).all(messageId);
}

/** Writes what statuses together say of a message; a failure in words stays only where it failed. */
export function setFate(db: Connection, id: number, fate: MessageFate): void {
  statement<[object]>(
    db,
    `UPDATE message SET status = @status, delivered_at = @delivered_at, read_at = @read_at,
       failure = iif(@status = 'failed', failure, NULL) WHERE id = @id`,
  ).run({ ...fate, id });
}

/** How many messages say otherwise than their statuses, or have statuses that were not given to them. */
export function countStatusGaps(db: Connection): number {
  const otherwise = statement<[], { n: number }>(
    db,
    `SELECT count(*) AS n FROM (SELECT message_id, * FROM (${fate.replace('SELECT', 'SELECT message_id,')}
       WHERE message_id IS NOT NULL GROUP BY message_id)) f JOIN message m ON m.id = f.message_id
     WHERE m.status IS NOT f.status OR m.delivered_at IS NOT f.delivered_at OR m.read_at IS NOT f.read_at`,
  ).get();
  const astray = statement<[], { n: number }>(
    db,
    `SELECT count(*) AS n FROM message_status s JOIN message m ON m.meta_id = s.meta_id
     WHERE m.direction = 'out' AND s.message_id IS NOT m.id`,
  ).get();
  return (otherwise?.n ?? 0) + (astray?.n ?? 0);
}

/** The instants of a thread from its first sending to its last delivery; null when it has no message. */
export function readThreadSpan(db: Connection, threadId: number): { from: number; to: number } | null {
  const span = statement<[number], { from: number | null; to: number | null }>(
    db,
    `SELECT min(at) AS "from", max(max(at, coalesce(delivered_at, at), coalesce(read_at, at))) AS "to"
     FROM message WHERE thread_id = ?`,
  ).get(threadId);
  return span?.from == null || span.to === null ? null : { from: span.from, to: span.to };
}

/** Why messages of ours failed, by Meta's code and words: the last failure that was told of each. */
export function readFailures(
  db: Connection,
  messageIds: readonly number[],
): Map<number, { code: number | null; details: string | null }> {
  const rows = statement<[string], { message_id: number; code: number | null; details: string | null }>(
    db,
    `SELECT message_id, error_code AS code, error_details AS details FROM message_status
     WHERE kind = 'failed' AND message_id IN (SELECT value FROM json_each(?)) ORDER BY at, error_code`,
  ).all(JSON.stringify(messageIds));
  return new Map(rows.map(({ message_id: id, ...failure }) => [id, failure]));
}
