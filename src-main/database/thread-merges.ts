import { knownColumns, type KnownMessageRow } from './known-messages.ts';
import type { Connection } from './open.ts';
import { carryReminders } from './reminders.ts';
import { statement } from './statement.ts';

/** Two threads of one customer that the owner made one; instants in ms UTC. */
export interface ThreadMergeRow {
  id: number;
  from_thread: number;
  into_thread: number;
  from_name: string;
  merged_at: number;
  /** The phone number that `into_thread` got from the other. */
  gave_customer: string | null;
  /** The tags that `into_thread` got from the other, as a JSON list. */
  gave_tags: string;
  /** Whether the other's note was put below its own. */
  gave_note: 0 | 1;
}

/** Notes a merge, hides the thread that goes, and returns the merge's id. */
export function insertMerge(
  db: Connection,
  merge: Pick<ThreadMergeRow, 'from_thread' | 'into_thread' | 'merged_at' | 'gave_customer'>,
): number {
  const { lastInsertRowid } = statement<[object]>(
    db,
    `INSERT INTO thread_merge (from_thread, into_thread, merged_at, gave_customer)
     VALUES (@from_thread, @into_thread, @merged_at, @gave_customer)`,
  ).run(merge);
  statement<[number, number]>(db, 'UPDATE thread SET merged_into = ? WHERE id = ?').run(
    merge.into_thread,
    merge.from_thread,
  );
  carryReminders(db, merge.from_thread, merge.into_thread);
  return Number(lastInsertRowid);
}

/** Notes what a merge gave besides messages. */
export function noteGiven(
  db: Connection,
  merge: number,
  given: Pick<ThreadMergeRow, 'gave_tags' | 'gave_note'>,
): void {
  statement<[object]>(
    db,
    'UPDATE thread_merge SET gave_tags = @gave_tags, gave_note = @gave_note WHERE id = @merge',
  ).run({ ...given, merge });
}

/** Moves a message to another thread and notes where it came from; one that is there already stays. */
export function moveMessage(db: Connection, mergeId: number, messageId: number, into: number): void {
  const noted = statement<[number, number]>(
    db,
    'INSERT INTO merged_message (message_id, merge_id, came_from) SELECT id, ?, thread_id FROM message WHERE id = ?',
  );
  const moved = statement<[number, number]>(db, 'UPDATE OR IGNORE message SET thread_id = ? WHERE id = ?');
  if (noted.run(mergeId, messageId).changes === 1) moved.run(into, messageId);
}

/** A message with its key, as a merge compares it. */
export interface MergingRow extends KnownMessageRow {
  key: Uint8Array | null;
}

/** A thread's messages of ids above one, oldest first. */
export function listMergingMessages(
  db: Connection,
  threadId: number,
  afterId: number,
  limit: number,
): MergingRow[] {
  return statement<[number, number, number], MergingRow>(
    db,
    `SELECT ${knownColumns}, key FROM message WHERE thread_id = ? AND id > ? ORDER BY id LIMIT ?`,
  ).all(threadId, afterId, limit);
}

/** A merge that stands; undefined when there is none of this id or it was undone. */
export function findMerge(db: Connection, id: number): ThreadMergeRow | undefined {
  return statement<[number], ThreadMergeRow>(db, `${select} WHERE g.id = ? AND g.undone_at IS NULL`).get(id);
}

/** The merges into a thread that stand, newest first. */
export function listMerges(db: Connection, into: number): ThreadMergeRow[] {
  return statement<[number], ThreadMergeRow>(
    db,
    `${select} WHERE g.into_thread = ? AND g.undone_at IS NULL ORDER BY g.id DESC`,
  ).all(into);
}

/** Gives the messages of a merge back to their threads, shows the one that went, and notes when. */
export function undoMerge(db: Connection, merge: ThreadMergeRow, at: number): void {
  const { id, from_thread: from } = merge;
  statement<[number]>(
    db,
    `UPDATE OR IGNORE message SET thread_id = g.came_from FROM merged_message g
     WHERE g.merge_id = ? AND g.message_id = message.id`,
  ).run(id);
  statement<[number]>(db, 'DELETE FROM merged_message WHERE merge_id = ?').run(id);
  statement<[number]>(db, 'UPDATE thread SET merged_into = NULL WHERE id = ?').run(from);
  statement<[number, number]>(db, 'UPDATE thread_merge SET undone_at = ? WHERE id = ?').run(at, id);
  carryReminders(db, merge.into_thread, from);
}

const select = `
  SELECT g.id, g.from_thread, g.into_thread, t.name AS from_name, g.merged_at, g.gave_customer,
    g.gave_tags, g.gave_note
  FROM thread_merge g JOIN thread t ON t.id = g.from_thread`;
