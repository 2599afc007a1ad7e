import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** One file of an import run. */
export interface ImportFileRow {
  id: number;
  run_id: number;
  thread_id: number | null;
  thread_name: string | null;
  file: string;
  zone: string;
  date_order: string;
  me: string | null;
  via: 'phone' | 'api';
  /** How its thread was found; null when the import made it. */
  matched: 'number' | 'name' | 'messages' | 'owner' | null;
  /** The phone number and the name that the thread got from it, the latter with the name before. */
  gave_customer: string | null;
  name_before: string | null;
  /** Instant of its newest message. */
  last_at: number | null;
  added: number;
  already_there: number;
}

/** Starts a run and returns its id. */
export function insertImportRun(db: Connection, startedAt: number): number {
  return Number(
    statement<[number]>(db, 'INSERT INTO import_run (started_at) VALUES (?)').run(startedAt).lastInsertRowid,
  );
}

/** Adds a file to a run and returns its id. */
export function insertImportFile(
  db: Connection,
  row: Omit<ImportFileRow, 'id' | 'name_before' | 'last_at' | 'added' | 'already_there'>,
): number {
  return Number(
    statement<[object]>(
      db,
      `INSERT INTO import_file (run_id, thread_id, thread_name, file, zone, date_order, me, via, matched,
         gave_customer)
       VALUES (@run_id, @thread_id, @thread_name, @file, @zone, @date_order, @me, @via, @matched, @gave_customer)`,
    ).run(row).lastInsertRowid,
  );
}

/** Stores how a file went. */
export function finishImportFile(
  db: Connection,
  row: Pick<ImportFileRow, 'id' | 'added' | 'already_there' | 'last_at' | 'name_before'>,
): void {
  statement<[object]>(
    db,
    `UPDATE import_file SET added = @added, already_there = @already_there, last_at = @last_at,
     name_before = @name_before WHERE id = @id`,
  ).run(row);
}

/** Forgets a run of which no file was imported. */
export function deleteEmptyRun(db: Connection, runId: number): void {
  statement<[number, number]>(
    db,
    'DELETE FROM import_run WHERE id = ? AND NOT EXISTS (SELECT 1 FROM import_file WHERE run_id = ?)',
  ).run(runId, runId);
}

/** Every run, newest first. */
export function listImportRuns(
  db: Connection,
): { id: number; started_at: number; undone_at: number | null }[] {
  return statement<[], { id: number; started_at: number; undone_at: number | null }>(
    db,
    'SELECT id, started_at, undone_at FROM import_run ORDER BY id DESC',
  ).all();
}

/** One run. */
export function findImportRun(
  db: Connection,
  id: number,
): { id: number; undone_at: number | null } | undefined {
  return statement<[number], { id: number; undone_at: number | null }>(
    db,
    'SELECT id, undone_at FROM import_run WHERE id = ?',
  ).get(id);
}

/** The files of a run. */
export function listImportFiles(db: Connection, runId: number): ImportFileRow[] {
  return statement<[number], ImportFileRow>(
    db,
    `SELECT id, run_id, thread_id, thread_name, file, zone, date_order, me, via, matched, gave_customer, name_before,
       last_at, added, already_there FROM import_file WHERE run_id = ? ORDER BY id`,
  ).all(runId);
}

/** Notes that a file holds a message that was already there; false when this file has shown it before. */
export function insertSighting(db: Connection, messageId: number, importFileId: number): boolean {
  return (
    statement<[number, number]>(
      db,
      'INSERT INTO sighting (message_id, import_file_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
    ).run(messageId, importFileId).changes === 1
  );
}

/** Hands messages of a file that other imports have seen over to the earliest of those, and forgets the file's own sightings. */
export function handOverSightedMessages(db: Connection, importFileId: number): void {
  statement<[number]>(db, 'DELETE FROM sighting WHERE import_file_id = ?').run(importFileId);
  const heirs = statement<[number], { message_id: number; import_file_id: number }>(
    db,
    `SELECT s.message_id, min(s.import_file_id) AS import_file_id
     FROM message m JOIN sighting s ON s.message_id = m.id WHERE m.import_file_id = ? GROUP BY s.message_id`,
  ).all(importFileId);
  const inherit = statement<[number, number]>(db, 'UPDATE message SET import_file_id = ? WHERE id = ?');
  const forget = statement<[number, number]>(
    db,
    'DELETE FROM sighting WHERE message_id = ? AND import_file_id = ?',
  );
  for (const heir of heirs) {
    inherit.run(heir.import_file_id, heir.message_id);
    forget.run(heir.message_id, heir.import_file_id);
  }
}

/** The first and last instant of a file's own messages. */
export function readImportSpan(
  db: Connection,
  importFileId: number,
): { first: number | null; last: number | null; messages: number } {
  return (
    statement<[number], { first: number | null; last: number | null; messages: number }>(
      db,
      'SELECT min(at) AS first, max(at) AS last, count(*) AS messages FROM message WHERE import_file_id = ?',
    ).get(importFileId) ?? { first: null, last: null, messages: 0 }
  );
}

/** Takes a file's own messages out of the search index and the tables; returns how many. */
export function deleteImportedMessages(db: Connection, importFileId: number): number {
  statement<[number]>(
    db,
    `INSERT INTO message_search (message_search, rowid, text, attachment)
     SELECT 'delete', id, text, attachment FROM message WHERE import_file_id = ? AND direction <> 'system' ORDER BY id`,
  ).run(importFileId);
  return statement<[number]>(db, 'DELETE FROM message WHERE import_file_id = ?').run(importFileId).changes;
}

/** Removes a thread that has no message left, out of which none is to leave, and that no other one was merged into; true when it did. */
export function deleteThreadIfEmpty(db: Connection, threadId: number): boolean {
  return (
    statement<[object]>(
      db,
      `DELETE FROM thread WHERE id = @id AND NOT EXISTS (SELECT 1 FROM message WHERE thread_id = @id)
       AND NOT EXISTS (SELECT 1 FROM outbox WHERE thread_id = @id) AND NOT EXISTS (SELECT 1 FROM thread WHERE merged_into = @id)`,
    ).run({ id: threadId }).changes === 1
  );
}

/** The instant of the newest message that other imports of a thread brought; null when there was none. */
export function readNewestOfOthers(db: Connection, threadId: number, importFileId: number): number | null {
  return (
    statement<[number, number], { at: number | null }>(
      db,
      'SELECT max(last_at) AS at FROM import_file WHERE thread_id = ? AND id <> ?',
    ).get(threadId, importFileId)?.at ?? null
  );
}

/** Names that later imports of a thread replaced: `to` stands where `from` stood. */
export function replaceNameBefore(db: Connection, threadId: number, from: string, to: string): boolean {
  return (
    statement<[string, number, string]>(
      db,
      'UPDATE import_file SET name_before = ? WHERE thread_id = ? AND name_before = ?',
    ).run(to, threadId, from).changes > 0
  );
}

/** Marks a run as taken back. */
export function markRunUndone(db: Connection, runId: number, at: number): void {
  statement<[number, number]>(db, 'UPDATE import_run SET undone_at = ? WHERE id = ?').run(at, runId);
}
