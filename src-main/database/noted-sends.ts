import { knownColumns, type KnownMessageRow } from './known-messages.ts';
import type { Connection } from './open.ts';
import { unindexMessage } from './search.ts';
import { statement } from './statement.ts';

/** What the owner noted as sent by phone: by their word alone, for Meta has not told of it. */
const isNote = "source = 'phone' AND direction = 'out' AND meta_id IS NULL";

/** A note; `status` is `queued` until an export shows the message, `sent` from then on. */
export interface NotedSendRow {
  thread_id: number;
  at: number;
  text: string;
  status: string | null;
}

/** A note by the id of its message; undefined for all other messages. */
export function findNotedSend(db: Connection, id: number): NotedSendRow | undefined {
  return statement<[number], NotedSendRow>(
    db,
    `SELECT thread_id, at, text, status FROM message WHERE id = ? AND ${isNote} AND status IN ('queued', 'sent')
       AND import_file_id IS NULL`,
  ).get(id);
}

/** Removes a note and its words from the search. */
export function deleteNotedSend(db: Connection, id: number): void {
  unindexMessage(db, id);
  statement<[number]>(db, 'DELETE FROM message WHERE id = ?').run(id);
}

/** What the owner noted in a thread and no export has shown yet, oldest first. */
export function listPendingSends(db: Connection, threadId: number): KnownMessageRow[] {
  return statement<[number], KnownMessageRow>(
    db,
    `SELECT ${knownColumns} FROM message WHERE thread_id = ? AND status = 'queued' AND ${isNote} ORDER BY id`,
  ).all(threadId);
}

/** What the owner noted in a thread and an export has shown, at the time that the export printed. */
export function listConfirmedSends(db: Connection, threadId: number): KnownMessageRow[] {
  return statement<[number], KnownMessageRow>(
    db,
    `SELECT m.id, coalesce(c.confirmed_at, m.at) AS at, m.direction, m.source, m.text, m.attachment, m.edited, m.instead,
       m.status, m.import_file_id, 1 AS is_note
     FROM message m CROSS JOIN message_change c ON c.message_id = m.id AND c.reason = 'sent'
     WHERE m.thread_id = ? AND m.status = 'sent' AND m.source = 'phone' AND m.direction = 'out' AND m.meta_id IS NULL
     ORDER BY m.id`,
  ).all(threadId);
}
