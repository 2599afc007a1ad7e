import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** Ties a message that we sent to whoever got it last in its thread, to the message it refers to (Meta's id), and to Meta's type. */
export function tieSentMessage(
  db: Connection,
  row: { id: number; thread_id: number; refers_to: string | null; meta_type: string },
): void {
  statement<[object]>(
    db,
    `UPDATE message SET refers_to = @refers_to, meta_type = @meta_type,
       party_id = (SELECT id FROM party WHERE thread_id = @thread_id ORDER BY last_at DESC, id DESC LIMIT 1)
     WHERE id = @id`,
  ).run(row);
}

/** Meta's id of a message of a thread; null when it has none: it came otherwise than through the API. */
export function findMetaIdIn(db: Connection, threadId: number, messageId: number): string | null {
  return (
    statement<[number, number], { meta_id: string | null }>(
      db,
      'SELECT meta_id FROM message WHERE id = ? AND thread_id = ?',
    ).get(messageId, threadId)?.meta_id ?? null
  );
}

/** The message that has one of Meta's ids. */
export function findByMetaId(db: Connection, metaId: string): number | null {
  return (
    statement<[string], { id: number }>(db, 'SELECT id FROM message WHERE meta_id = ?').get(metaId)?.id ??
    null
  );
}

/** The customer's newest message of a thread that came through the API. */
export function findNewestHeard(
  db: Connection,
  threadId: number,
): { meta_id: string; at: number } | undefined {
  return statement<[number], { meta_id: string; at: number }>(
    db,
    `SELECT meta_id, at FROM message WHERE thread_id = ? AND direction = 'in' AND sent_from = 'api' AND meta_id IS NOT NULL
     ORDER BY id DESC LIMIT 1`,
  ).get(threadId);
}

/** When the customer last wrote or called through the API in a thread: it opens the window there, what came to the phone alone does not. */
export function readHeardThroughApi(db: Connection, threadId: number): number | null {
  return (
    statement<[number], { at: number }>(
      db,
      `SELECT at FROM message WHERE thread_id = ? AND direction = 'in' AND sent_from = 'api' ORDER BY id DESC LIMIT 1`,
    ).get(threadId)?.at ?? null
  );
}
