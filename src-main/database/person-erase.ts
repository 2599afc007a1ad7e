import type { Connection } from './open.ts';
import { statement } from './statement.ts';

const theirThreads = '(SELECT value FROM json_each(@threads))';

/**
 * From now on this connection overwrites what it deletes. Its log is brought into the file by whoever writes that anew, in a thread of its own,
 * and not by the end of its transaction.
 */
export function forgetForGood(db: Connection): void {
  db.pragma('secure_delete = ON');
  db.pragma('wal_autocheckpoint = 0');
}

/** Whether a message to one of these threads is on its way to Meta at this moment. */
export function isSending(db: Connection, threads: readonly number[]): boolean {
  return (
    statement<[object]>(
      db,
      `SELECT 1 FROM outbox WHERE state = 'sending' AND thread_id IN ${theirThreads} LIMIT 1`,
    ).get({ threads: JSON.stringify(threads) }) !== undefined
  );
}

/** The group threads in which some of these messages are. */
export function listThreadsOfMessages(db: Connection, messages: readonly number[]): number[] {
  return statement<[string], { id: number }>(
    db,
    'SELECT DISTINCT thread_id AS id FROM message WHERE id IN (SELECT value FROM json_each(?))',
  )
    .all(JSON.stringify(messages))
    .map(({ id }) => id);
}

/** Removes who the person is to Meta, and Meta's notes about their numbers. */
export function deletePersonParties(
  db: Connection,
  parties: readonly number[],
  ids: readonly string[],
): void {
  statement<[object]>(
    db,
    `DELETE FROM party_change WHERE old_phone IN (SELECT value FROM json_each(@ids))
       OR new_phone IN (SELECT value FROM json_each(@ids))
       OR old_user_id IN (SELECT value FROM json_each(@ids)) OR new_user_id IN (SELECT value FROM json_each(@ids))`,
  ).run({ ids: JSON.stringify(ids) });
  statement<[string]>(db, 'DELETE FROM party WHERE id IN (SELECT value FROM json_each(?))').run(
    JSON.stringify(parties),
  );
  const inEvent = statement<[string]>(db, 'DELETE FROM account_event WHERE instr(value, ?) > 0');
  for (const id of ids) inEvent.run(id.replace(/^\+/, ''));
}

/** What stands in the history of imports where a file's name told whose chat it was. */
export const erasedName = '—';

/** Takes the person's names out of the history of imports, whose counts stay. */
export function anonymiseImports(db: Connection, threads: readonly number[]): void {
  statement<[object]>(
    db,
    `UPDATE import_file SET file = @erased, thread_id = NULL, thread_name = NULL, name_before = NULL, gave_customer = NULL
     WHERE thread_id IN ${theirThreads}`,
  ).run({ erased: erasedName, threads: JSON.stringify(threads) });
}

/** Removes the person's threads with tags, notes, drafts and what waits to leave. */
export function deletePersonThreads(db: Connection, threads: readonly number[]): void {
  statement<[object]>(db, `DELETE FROM thread WHERE id IN ${theirThreads}`).run({
    threads: JSON.stringify(threads),
  });
}

/** The names of the files that brought these threads, each with its run. */
export function listImportedFiles(
  db: Connection,
  threads: readonly number[],
): { run_id: number; file: string }[] {
  return statement<[object], { run_id: number; file: string }>(
    db,
    `SELECT DISTINCT run_id, file FROM import_file WHERE thread_id IN ${theirThreads}`,
  ).all({ threads: JSON.stringify(threads) });
}

/** Renames a file of the watched folder in our memory of it; it stays dealt with. */
export function hideWatchedFile(db: Connection, path: string, hidden: string): void {
  statement<[string]>(db, 'DELETE FROM watched_file WHERE path = ?').run(hidden);
  statement<[string, string]>(
    db,
    "UPDATE watched_file SET path = ?, state = 'left_out', code = NULL WHERE path = ?",
  ).run(hidden, path);
}
