import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** What is compared to tell whether an export's message is already in a thread; instants in ms UTC. */
export interface KnownMessageRow {
  id: number;
  at: number;
  direction: 'in' | 'out' | 'system';
  source: 'phone' | 'api' | 'import' | 'automatic';
  text: string;
  attachment: string | null;
  edited: 0 | 1;
  instead: 'omitted' | 'deleted' | null;
  status: string | null;
  import_file_id: number | null;
  /** Whether the owner noted it as sent by phone; where an export confirmed it, `at` is the export's time. */
  is_note: 0 | 1;
}

/** The columns of such a row, from the table of messages alone. */
export const knownColumns = `id, at, direction, source, text, attachment, edited, instead, status, import_file_id,
  source = 'phone' AND direction = 'out' AND meta_id IS NULL AND status IN ('queued', 'sent') AS is_note`;

/** A thread's messages of an id range, oldest first. */
export function listKnownMessages(
  db: Connection,
  threadId: number,
  firstId: number,
  endId: number,
): KnownMessageRow[] {
  return statement<[number, number, number], KnownMessageRow>(
    db,
    `SELECT ${knownColumns} FROM message WHERE thread_id = ? AND id >= ? AND id < ? ORDER BY id`,
  ).all(threadId, firstId, endId);
}

/** The message of a thread that has this key. */
export function findKnownMessage(
  db: Connection,
  threadId: number,
  key: Uint8Array,
): KnownMessageRow | undefined {
  return statement<[number, Uint8Array], KnownMessageRow>(
    db,
    `SELECT ${knownColumns} FROM message WHERE thread_id = ? AND key = ?`,
  ).get(threadId, key);
}

/** The notices that stand before a thread's first message, and those alone. */
export function listLeadingNotices(db: Connection, threadId: number): KnownMessageRow[] {
  return statement<[object], KnownMessageRow>(
    db,
    `SELECT ${knownColumns} FROM message WHERE thread_id = @thread AND direction = 'system' AND id < coalesce(
       (SELECT id FROM message WHERE thread_id = @thread AND direction <> 'system' ORDER BY id LIMIT 1), 9e15)
     ORDER BY id LIMIT 50`,
  ).all({ thread: threadId });
}

/** First and last instant of a thread's messages, notices left out; null when it has none. */
export function readMessageSpan(db: Connection, threadId: number): { first: number; last: number } | null {
  const edge = (order: 'ASC' | 'DESC'): number | undefined =>
    statement<[number], { at: number }>(
      db,
      `SELECT at FROM message WHERE thread_id = ? AND direction <> 'system' ORDER BY id ${order} LIMIT 1`,
    ).get(threadId)?.at;
  const [first, last] = [edge('ASC'), edge('DESC')];
  return first === undefined || last === undefined ? null : { first, last };
}

/** The texts of an id range in all threads of a number and kind, with the thread that shows them now. */
export function listTextsNear(
  db: Connection,
  numberId: string,
  kind: 'customer' | 'group',
  firstId: number,
  endId: number,
): { thread_id: number; customer: string | null; text: string }[] {
  return statement<[object], { thread_id: number; customer: string | null; text: string }>(
    db,
    `SELECT m.thread_id, t.customer, m.text FROM message m CROSS JOIN thread t ON t.id = m.thread_id
     WHERE m.id >= @first AND m.id < @end AND m.direction <> 'system' AND t.number_id = @number AND t.kind = @kind`,
  ).all({ first: firstId, end: endId, number: numberId, kind });
}
