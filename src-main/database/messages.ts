import type { Connection } from './open.ts';
import { limitTo, statement } from './statement.ts';

/** A message row; instants in ms UTC, `key` the import's identity of the message. */
export interface MessageRow {
  id: number;
  thread_id: number;
  at: number;
  direction: 'in' | 'out' | 'system';
  kind: 'text' | 'template' | 'reaction' | 'call' | 'system';
  sent_from: 'phone' | 'api';
  source: 'phone' | 'api' | 'import' | 'automatic';
  author: string | null;
  text: string;
  attachment: string | null;
  category: string | null;
  template: string | null;
  status: 'queued' | 'sent' | 'delivered' | 'read' | 'failed' | null;
  failure: string | null;
  delivered_at: number | null;
  read_at: number | null;
  key: Uint8Array | null;
  import_file_id: number | null;
}

const columns = `id, thread_id, at, direction, kind, sent_from, source, author, text, attachment, category, template,
  status, failure, delivered_at, read_at, key, import_file_id`;

/** A message as a page of its thread shows it: whether it was edited, what the export held in its place, its Meta id and that of what it answers. */
export interface ListedMessageRow extends MessageRow {
  meta_id: string | null;
  refers_to: string | null;
  edited: 0 | 1;
  instead: 'omitted' | 'deleted' | null;
}

/** Adds a message; false when its id or its key within the thread is taken. */
export function insertMessage(db: Connection, row: MessageRow): boolean {
  return (
    statement<unknown[]>(
      db,
      `INSERT INTO message (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    ).run(
      row.id,
      row.thread_id,
      row.at,
      row.direction,
      row.kind,
      row.sent_from,
      row.source,
      row.author,
      row.text,
      row.attachment,
      row.category,
      row.template,
      row.status,
      row.failure,
      row.delivered_at,
      row.read_at,
      row.key,
      row.import_file_id,
    ).changes === 1
  );
}

/** What an export says of a message. */
export type ImportedMessageRow = Pick<
  MessageRow,
  'id' | 'thread_id' | 'at' | 'direction' | 'kind' | 'sent_from' | 'author' | 'text' | 'attachment' | 'key'
> & { import_file_id: number };

/** The same for a message of an export; what no export knows is not bound, which makes imports a tenth faster. */
export function insertImportedMessage(db: Connection, row: ImportedMessageRow): boolean {
  return (
    statement<unknown[]>(
      db,
      `INSERT INTO message (id, thread_id, at, direction, kind, sent_from, source, author, text, attachment, key,
         import_file_id)
       VALUES (?, ?, ?, ?, ?, ?, 'import', ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    ).run(
      row.id,
      row.thread_id,
      row.at,
      row.direction,
      row.kind,
      row.sent_from,
      row.author,
      row.text,
      row.attachment,
      row.key,
      row.import_file_id,
    ).changes === 1
  );
}

/** Whether a thread has a message of this key. */
export function hasMessageKey(db: Connection, threadId: number, key: Uint8Array): boolean {
  return (
    statement<[number, Uint8Array]>(db, 'SELECT 1 FROM message WHERE thread_id = ? AND key = ?').get(
      threadId,
      key,
    ) !== undefined
  );
}

/** Notes that a message was edited, or what stands in its place. */
export function markMessage(
  db: Connection,
  id: number,
  isEdited: boolean,
  instead: 'omitted' | 'deleted' | null,
): void {
  statement<[0 | 1, string | null, number]>(
    db,
    'UPDATE message SET edited = ?, instead = ? WHERE id = ?',
  ).run(isEdited ? 1 : 0, instead, id);
}

/** A page of a thread, newest first, of ids below `before`. */
export function listMessagesBefore(
  db: Connection,
  threadId: number,
  before: number,
  limit: number,
): ListedMessageRow[] {
  return statement<[number, number, number], ListedMessageRow>(
    db,
    `SELECT ${columns}, edited, instead, meta_id, refers_to FROM message WHERE thread_id = ? AND id < ? ORDER BY id DESC ${limitTo('?')}`,
  ).all(threadId, before, limit);
}

/** A page of a thread, oldest first, of ids from `from` on. */
export function listMessagesFrom(
  db: Connection,
  threadId: number,
  from: number,
  limit: number,
): ListedMessageRow[] {
  return statement<[number, number, number], ListedMessageRow>(
    db,
    `SELECT ${columns}, edited, instead, meta_id, refers_to FROM message WHERE thread_id = ? AND id >= ? ORDER BY id ${limitTo('?')}`,
  ).all(threadId, from, limit);
}

/** Whether two messages carry the same words, template and attachment. */
export function isSameText(db: Connection, one: number, other: number): boolean {
  return (
    statement<[number, number], { same: number }>(
      db,
      `SELECT a.text IS b.text AND a.template IS b.template AND a.attachment IS b.attachment AS same
       FROM message a, message b WHERE a.id = ? AND b.id = ?`,
    ).get(one, other)?.same === 1
  );
}

/** How many messages a thread has. */
export function countMessages(db: Connection, threadId: number): number {
  return (
    statement<[number], { n: number }>(db, 'SELECT count(*) AS n FROM message WHERE thread_id = ?').get(
      threadId,
    )?.n ?? 0
  );
}

/** The instants that decide a thread's windows and whether it needs a reply. */
export interface ThreadEdges {
  last_message_id: number | null;
  last_message_at: number | null;
  last_inbound_at: number | null;
  /** The newest that opened a window: what the phone's history tells from before the number was connected did not. */
  last_opening_at: number | null;
  last_answer_at: number | null;
}

/** Reads the newest message, inbound message and personal answer of a thread. */
export function readThreadEdges(db: Connection, threadId: number): ThreadEdges {
  const newest = (condition: string): { id: number; at: number } | undefined =>
    statement<[number], { id: number; at: number }>(
      db,
      `SELECT id, at FROM message WHERE thread_id = ? AND ${condition} ORDER BY id DESC LIMIT 1`,
    ).get(threadId);
  const last = newest(`direction <> 'system'`) ?? newest('1');
  return {
    last_message_id: last?.id ?? null,
    last_message_at: last?.at ?? null,
    last_inbound_at: newest(`direction = 'in'`)?.at ?? null,
    last_opening_at: newest(`direction = 'in' AND source <> 'phone'`)?.at ?? null,
    last_answer_at:
      newest(`direction = 'out' AND source <> 'automatic' AND (status IS NULL OR status <> 'failed')`)?.at ??
      null,
  };
}

/** How many inbound messages came after an instant; the phone's history is nothing new. */
export function countInboundAfter(db: Connection, threadId: number, firstId: number): number {
  return (
    statement<[number, number], { n: number }>(
      db,
      `SELECT count(*) AS n FROM message WHERE thread_id = ? AND id >= ? AND direction = 'in' AND source <> 'phone'`,
    ).get(threadId, firstId)?.n ?? 0
  );
}

/** The newest ad click of a thread and the first answer sent through the API after it. */
export function readEntryPoint(
  db: Connection,
  threadId: number,
): { clicked_at: number; expires_at: number | null; answered_at: number | null } | undefined {
  return statement<[number], { clicked_at: number; expires_at: number | null; answered_at: number | null }>(
    db,
    `SELECT m.at AS clicked_at, r.expires_at,
       (SELECT a.at FROM message a WHERE a.thread_id = m.thread_id AND a.id > m.id AND a.direction = 'out'
        AND a.sent_from = 'api' ORDER BY a.id LIMIT 1) AS answered_at
     FROM referral r JOIN message m ON m.id = r.message_id
     WHERE m.thread_id = ? AND r.source_type = 'ad' AND coalesce(r.device, '') <> 'web' ORDER BY m.id DESC LIMIT 1`,
  ).get(threadId);
}

/** Notes that a message came from a click on an ad or a post. */
export function insertReferral(
  db: Connection,
  row: { message_id: number; source_type: 'ad' | 'post'; device: string | null; expires_at: number | null },
): void {
  statement<[object]>(
    db,
    'INSERT INTO referral (message_id, source_type, device, expires_at) VALUES (@message_id, @source_type, @device, @expires_at)',
  ).run(row);
}
