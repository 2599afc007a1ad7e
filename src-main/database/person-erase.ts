import type { Connection } from './open.ts';
import { ofPerson, scopeValues, type PersonScope } from './person-counts.ts';
import { statement } from './statement.ts';

const theirThreads = '(SELECT value FROM json_each(@threads))';

/** From now on this connection overwrites what it deletes, and the search index forgets words instead of marking them. */
export function forgetForGood(db: Connection): void {
  db.pragma('secure_delete = ON');
  db.exec("INSERT INTO message_search (message_search, rank) VALUES ('secure-delete', 1)");
}

/** Rewrites the search index, so that words of messages that were changed before are not in it either. */
export function tidySearch(db: Connection): void {
  db.exec(`
    INSERT INTO message_search (message_search) VALUES ('optimize');
    INSERT INTO message_search (message_search, rank) VALUES ('secure-delete', 0);
  `);
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

/** The first sending and the last delivery of the person's messages, in ms UTC; null when there are none. */
export function readPersonSpan(db: Connection, scope: PersonScope): { from: number; to: number } | null {
  const span = statement<[object], { from: number | null; to: number | null }>(
    db,
    `SELECT min(m.at) AS "from", max(max(m.at, coalesce(m.delivered_at, m.at), coalesce(m.read_at, m.at))) AS "to"
     FROM message m WHERE ${ofPerson}`,
  ).get(scopeValues(scope));
  return span?.from == null || span.to === null ? null : { from: span.from, to: span.to };
}

/** The ids of all the person's messages. */
export function listPersonMessages(db: Connection, scope: PersonScope): number[] {
  return statement<[object], { id: number }>(db, `SELECT m.id FROM message m WHERE ${ofPerson}`)
    .all(scopeValues(scope))
    .map(({ id }) => id);
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

/** Removes the person's messages with their words in the search index and all that hangs on them; others' answers to them lose the reference. */
export function deletePersonMessages(db: Connection, scope: PersonScope, metaIds: readonly string[]): void {
  const values = scopeValues(scope);
  statement<[object]>(
    db,
    `INSERT INTO message_search (message_search, rowid, text, attachment)
     SELECT 'delete', m.id, m.text, m.attachment FROM message m
     WHERE ${ofPerson} AND EXISTS (SELECT 1 FROM message_search_docsize WHERE id = m.id) ORDER BY m.id`,
  ).run(values);
  const ids = JSON.stringify(metaIds);
  const named = '(SELECT value FROM json_each(?))';
  statement<[string, string]>(
    db,
    `DELETE FROM message_amendment WHERE original IN ${named} OR meta_id IN ${named}`,
  ).run(ids, ids);
  statement<[object]>(db, `DELETE FROM message AS m WHERE ${ofPerson}`).run(values);
  statement<[string]>(db, `DELETE FROM message_status WHERE message_id IS NULL AND meta_id IN ${named}`).run(
    ids,
  );
  statement<[string]>(db, `UPDATE message SET refers_to = NULL WHERE refers_to IN ${named}`).run(ids);
}

/** Removes who the person is to Meta, and Meta's notes about their numbers. */
export function deletePersonParties(
  db: Connection,
  parties: readonly number[],
  ids: readonly string[],
  metaIds: readonly string[],
): void {
  const all = JSON.stringify(ids);
  statement<[object]>(
    db,
    `DELETE FROM party_change WHERE meta_id IN (SELECT value FROM json_each(@metaIds))
       OR old_phone IN (SELECT value FROM json_each(@ids)) OR new_phone IN (SELECT value FROM json_each(@ids))
       OR old_user_id IN (SELECT value FROM json_each(@ids)) OR new_user_id IN (SELECT value FROM json_each(@ids))`,
  ).run({ ids: all, metaIds: JSON.stringify(metaIds) });
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
