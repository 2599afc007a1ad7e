import type { HoldReason, OutboxEntry } from '../../shared/contract/outbox.ts';
import type { Connection } from './open.ts';
import { statement } from './statement.ts';
import { followOutbox } from './notifications.ts';

export type OutboxState = OutboxEntry['state'] | 'sent' | 'discarded';

/**
 * Something that is to leave. `refers_to` is Meta's id of the message quoted, reacted to or read; `reason` why it is held; `quoted_outcome`
 * what it was when written, `quoted_max` (micros) and the rest of the quote what it was when last judged; `agreed_*` the most that the
 * owner agreed to. `waits_since`: when the customer had last written as it began to wait for them (0: never). `next_at`: not before;
 * `sending_since`: when it was last handed to Meta; `expires_at`: a notification's end, from which on it is not sent any more. Instants in ms UTC.
 */
export interface OutboxRow {
  id: number;
  /** Our string in Meta's statuses. */
  callback: string;
  thread_id: number;
  kind: OutboxEntry['kind'];
  text: string;
  template_id: number | null;
  parameters: string | null;
  media_id: number | null;
  file_name: string | null;
  upload: string | null;
  upload_expires_at: number | null;
  refers_to: string | null;
  written_at: number;
  state: OutboxState;
  reason: HoldReason | null;
  error_code: number | null;
  error_details: string | null;
  quoted_outcome: string | null;
  quoted_category: string | null;
  quoted_max: number | null;
  quoted_currency: string | null;
  agreed_max: number | null;
  agreed_unknown: 0 | 1;
  agreed_category: string | null;
  waits_since: number | null;
  tries: number;
  next_at: number;
  sending_since: number | null;
  meta_id: string | null;
  message_id: number | null;
  settled_at: number | null;
  discarded_from: OutboxState | null;
  expires_at: number | null;
}

const fields = [
  'callback',
  'thread_id',
  'kind',
  'text',
  'template_id',
  'parameters',
  'media_id',
  'file_name',
  'upload',
  'upload_expires_at',
  'refers_to',
  'written_at',
  'state',
  'reason',
  'error_code',
  'error_details',
  'quoted_outcome',
  'quoted_category',
  'quoted_max',
  'quoted_currency',
  'agreed_max',
  'agreed_unknown',
  'agreed_category',
  'waits_since',
  'tries',
  'next_at',
  'sending_since',
  'meta_id',
  'message_id',
  'settled_at',
  'discarded_from',
  'expires_at',
] as const satisfies readonly (keyof OutboxRow)[];
const select = `SELECT id, ${fields.join(', ')} FROM outbox`;

/** Those that have not left and were not given up: as the index of such rows has it. */
const isOpen = "state NOT IN ('sent', 'discarded')";

/** Writes one down and returns its id. */
export function insertOutbox(db: Connection, row: Omit<OutboxRow, 'id'>): number {
  const values = fields.map((field) => `@${field}`).join(', ');
  return Number(
    statement<[object]>(db, `INSERT INTO outbox (${fields.join(', ')}) VALUES (${values})`).run(row)
      .lastInsertRowid,
  );
}

/** Replaces all that is known of one; a notification that it carries follows it. */
export function updateOutbox(db: Connection, row: OutboxRow): void {
  const sets = fields.map((field) => `${field} = @${field}`).join(', ');
  statement<[OutboxRow]>(db, `UPDATE outbox SET ${sets} WHERE id = @id`).run(row);
  if (row.expires_at !== null) followOutbox(db, row);
}

/** One by its id, whatever became of it. */
export function findOutbox(db: Connection, id: number): OutboxRow | undefined {
  return statement<[number], OutboxRow>(db, `${select} WHERE id = ?`).get(id);
}

/** One by the string that Meta's statuses give back. */
export function findOutboxByCallback(db: Connection, callback: string): OutboxRow | undefined {
  return statement<[string], OutboxRow>(db, `${select} WHERE callback = ?`).get(callback);
}

/** What has not left, oldest first, of one thread or (null) of all; read receipts are nobody's business. */
export function listOpenOutbox(db: Connection, threadId: number | null): OutboxRow[] {
  const shown = `${isOpen} AND kind <> 'read'`;
  return threadId === null
    ? statement<[], OutboxRow>(db, `${select} WHERE ${shown} ORDER BY id`).all()
    : statement<[number], OutboxRow>(db, `${select} WHERE ${shown} AND thread_id = ? ORDER BY id`).all(
        threadId,
      );
}

/** Those of one state, oldest first. */
export function listOutboxIn(db: Connection, state: OutboxEntry['state']): OutboxRow[] {
  return statement<[string], OutboxRow>(db, `${select} WHERE ${isOpen} AND state = ? ORDER BY id`).all(state);
}

/** Those held or ready whose end has come, oldest first. */
export function listEndedOutbox(db: Connection, now: number): OutboxRow[] {
  return statement<[number], OutboxRow>(
    db,
    `${select} WHERE ${isOpen} AND expires_at <= ? AND state IN ('ready', 'held') ORDER BY id`,
  ).all(now);
}

const isHead = `o.state = 'ready' AND (o.kind = 'read' OR NOT EXISTS (
  SELECT 1 FROM outbox b WHERE b.thread_id = o.thread_id AND b.kind <> 'read' AND b.state NOT IN ('sent', 'discarded')
    AND (b.state = 'sending' OR (b.state = 'ready' AND b.id < o.id))))`;

/** The first ready message of each thread in which none is on its way, and every read receipt: what may leave next, earliest first. */
export function listHeads(db: Connection): OutboxRow[] {
  return statement<[], OutboxRow>(db, `${select} o WHERE ${isHead} ORDER BY o.next_at, o.id`).all();
}

/** One of those, by its id. */
export function findHead(db: Connection, id: number): OutboxRow | undefined {
  return statement<[number], OutboxRow>(db, `${select} o WHERE o.id = ? AND ${isHead}`).get(id);
}

/** When messages of a thread were handed to Meta, from an instant on, oldest first; those of a message that was tried again count once. */
export function listSendings(db: Connection, threadId: number, since: number): number[] {
  return statement<[number, number], { at: number }>(
    db,
    `SELECT sending_since AS at FROM outbox WHERE thread_id = ? AND sending_since >= ? AND kind <> 'read' ORDER BY 1`,
  )
    .all(threadId, since)
    .map(({ at }) => at);
}

/** Whether anything of it is to be done at a start: something was on its way, its thread went into another, or it is long over. */
export function needsBeginning(db: Connection, before: number): boolean {
  return (
    statement<[number], { found: number }>(
      db,
      `SELECT EXISTS (SELECT 1 FROM outbox WHERE state = 'sending')
         OR EXISTS (SELECT 1 FROM outbox WHERE state IN ('sent', 'discarded') AND coalesce(settled_at, written_at) < ?)
         OR EXISTS (SELECT 1 FROM outbox o JOIN thread t ON t.id = o.thread_id WHERE t.merged_into IS NOT NULL
              AND o.state NOT IN ('sent', 'discarded')) AS found`,
    ).get(before)?.found === 1
  );
}

/** At a start, whatever was on its way when the program ended: nobody knows whether it arrived. Returns how many. */
export function loseSending(db: Connection): number {
  return statement<[]>(db, "UPDATE outbox SET state = 'uncertain' WHERE state = 'sending'").run().changes;
}

/**
 * What a backup says still waits may have left after it was made: in its copy only the owner, or a status of Meta's, says what became of
 * it. Nothing to do where the backup is older than the outbox.
 */
export function doubtOutbox(db: Connection): void {
  const hasOutbox = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'outbox'").get();
  if (hasOutbox === undefined) return;
  db.exec(`
    DELETE FROM outbox WHERE kind = 'read' AND state IN ('ready', 'sending');
    UPDATE outbox SET discarded_from = 'uncertain', sending_since = coalesce(sending_since, written_at)
      WHERE state = 'discarded' AND discarded_from IN ('ready', 'held');
    UPDATE outbox SET state = 'uncertain', reason = NULL, waits_since = NULL, sending_since = coalesce(sending_since, written_at)
      WHERE state IN ('ready', 'held', 'sending');
  `);
}

/** Lets what is to be tried again only after an instant be tried at once. */
export function endLongWaits(db: Connection, after: number): void {
  statement<[number]>(db, "UPDATE outbox SET next_at = 0 WHERE state = 'ready' AND next_at > ?").run(after);
}

/** Gives what waits in threads that were merged into others to those. Returns how many. */
export function followMerges(db: Connection): number {
  return statement<[]>(
    db,
    `UPDATE outbox SET thread_id = (SELECT merged_into FROM thread WHERE id = outbox.thread_id)
     WHERE ${isOpen} AND thread_id IN (SELECT id FROM thread WHERE merged_into IS NOT NULL)`,
  ).run().changes;
}

/** Forgets one: a read receipt that was told, or that nobody waits for. */
export function deleteOutbox(db: Connection, id: number): void {
  statement<[number]>(db, 'DELETE FROM outbox WHERE id = ?').run(id);
}

/** Forgets what left or was given up before an instant: no status will come for it any more. */
export function deleteOldOutbox(db: Connection, before: number): void {
  statement<[number]>(
    db,
    "DELETE FROM outbox WHERE state IN ('sent', 'discarded') AND coalesce(settled_at, written_at) < ?",
  ).run(before);
}

/** What is about to leave before a row: what it may cost together (micros), and how many free-form messages of a number are among it. */
export function sumReady(
  db: Connection,
  numberId: string,
  beforeId: number,
): { amount: number; replies: number } {
  const row = statement<[object], { amount: number | null; replies: number }>(
    db,
    `SELECT sum(o.quoted_max) AS amount,
       count(*) FILTER (WHERE o.kind IN ('text', 'media') AND t.number_id = @number_id) AS replies
     FROM outbox o JOIN thread t ON t.id = o.thread_id
     WHERE o.state NOT IN ('sent', 'discarded') AND o.kind <> 'read' AND o.id <> @before_id
       AND (o.state IN ('sending', 'uncertain') OR (o.state = 'ready' AND o.id < @before_id))`,
  ).get({ number_id: numberId, before_id: beforeId });
  return { amount: row?.amount ?? 0, replies: row?.replies ?? 0 };
}

/** Whether an earlier read receipt of the thread waits: then it says as much as a new one. */
export function findWaitingRead(db: Connection, threadId: number): OutboxRow | undefined {
  return statement<[number], OutboxRow>(
    db,
    `${select} WHERE thread_id = ? AND kind = 'read' AND state = 'ready' AND ${isOpen} ORDER BY id DESC LIMIT 1`,
  ).get(threadId);
}

/** Rows that no path leads to: on their way without a beginning, sent without Meta's id, held without a reason. */
export function countImpossibleOutbox(db: Connection): number {
  return (
    statement<[], { n: number }>(
      db,
      `SELECT count(*) AS n FROM outbox WHERE (state IN ('sending', 'uncertain') AND sending_since IS NULL)
         OR (state = 'sent' AND kind <> 'read' AND meta_id IS NULL) OR (state = 'held' AND reason IS NULL)`,
    ).get()?.n ?? 0
  );
}
