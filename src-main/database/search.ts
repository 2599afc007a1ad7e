import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** Adds the messages of an id range that are not system lines to the search index. */
export function indexMessages(
  db: Connection,
  importFileId: number,
  afterId: number,
  limit: number,
): number | null {
  const last = statement<[number, number, number], { id: number | null }>(
    db,
    `SELECT max(id) AS id FROM (SELECT id FROM message WHERE import_file_id = ? AND id > ? ORDER BY id LIMIT ?)`,
  ).get(importFileId, afterId, limit)?.id;
  if (last === null || last === undefined) return null;
  statement<[number, number, number]>(
    db,
    `INSERT INTO message_search (rowid, text, attachment)
     SELECT id, text, attachment FROM message
     WHERE import_file_id = ? AND id > ? AND id <= ? AND direction <> 'system' ORDER BY id`,
  ).run(importFileId, afterId, last);
  return last;
}

/** Adds one message to the search index. */
export function indexMessage(db: Connection, id: number): void {
  statement<[number]>(
    db,
    'INSERT INTO message_search (rowid, text, attachment) SELECT id, text, attachment FROM message WHERE id = ?',
  ).run(id);
}

/** The same for one whose words are at hand, which need not be read again. */
export function indexWords(db: Connection, id: number, text: string, attachment: string | null): void {
  statement<[number, string, string | null]>(
    db,
    'INSERT INTO message_search (rowid, text, attachment) VALUES (?, ?, ?)',
  ).run(id, text, attachment);
}

/** Takes one message out of the search index, before its words change: an external-content table cannot know what it held. */
export function unindexMessage(db: Connection, id: number): void {
  statement<[number]>(
    db,
    `INSERT INTO message_search (message_search, rowid, text, attachment)
     SELECT 'delete', id, text, attachment FROM message WHERE id = ?`,
  ).run(id);
}
