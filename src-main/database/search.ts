import type { Connection } from './open.ts';
import { limitTo, statement } from './statement.ts';
import { hasThreadNotShown, notShown } from './threads.ts';

/** A message that matches; `snippet` marks the words with ‹ and ›. */
export interface SearchRow {
  id: number;
  thread_id: number;
  thread_name: string;
  at: number;
  direction: 'in' | 'out';
  author: string | null;
  snippet: string;
}

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

/** Turns any text into an FTS5 query that looks for all its words, the last one as a beginning; null when it has none. */
export function toSearchQuery(text: string): string | null {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu);
  if (words === null) return null;
  return words.map((word, index) => (index === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ');
}

/** Narrows a search: author's or thread's name, ids from a first to below a last. */
export interface SearchScope {
  from: string | null;
  firstId: number | null;
  endId: number | null;
}

/** The newest matches in threads that are shown; message ids order by time. */
export function searchMessages(
  db: Connection,
  query: string,
  scope: SearchScope,
  limit: number,
): SearchRow[] {
  return statement<[object], SearchRow>(
    db,
    `SELECT m.id, m.thread_id, t.name AS thread_name, m.at, m.direction, m.author,
       snippet(message_search, -1, '‹', '›', '…', 12) AS snippet
     FROM message_search s JOIN message m ON m.id = s.rowid JOIN thread t ON t.id = m.thread_id
     WHERE message_search MATCH @query ${narrow(scope)} ${hasThreadNotShown(db) ? 'AND t.is_shown = 1' : ''}
     ORDER BY s.rowid DESC ${limitTo('@limit')}`,
  ).all({ ...values(query, scope), limit });
}

/** How many messages match, those of threads that are not shown left out: by their ids, which an index has without the rows. */
export function countMatches(db: Connection, query: string, scope: SearchScope): number {
  const join =
    scope.from === null ? '' : 'JOIN message m ON m.id = s.rowid JOIN thread t ON t.id = m.thread_id';
  const shown = hasThreadNotShown(db)
    ? `AND s.rowid NOT IN (SELECT id FROM message WHERE thread_id IN (SELECT id FROM thread WHERE ${notShown}))`
    : '';
  return (
    statement<[object], { n: number }>(
      db,
      `SELECT count(*) AS n FROM message_search s ${join}
       WHERE message_search MATCH @query ${narrow(scope)} ${shown}`,
    ).get(values(query, scope))?.n ?? 0
  );
}

function narrow(scope: SearchScope): string {
  return [
    scope.firstId === null ? '' : 'AND s.rowid >= @first_id',
    scope.endId === null ? '' : 'AND s.rowid < @end_id',
    scope.from === null
      ? ''
      : `AND (fold_text(m.author) = fold_text(@from) OR (m.direction = 'in' AND fold_text(t.name) = fold_text(@from)))`,
  ].join(' ');
}

function values(query: string, scope: SearchScope): object {
  return {
    query,
    ...(scope.firstId === null ? {} : { first_id: scope.firstId }),
    ...(scope.endId === null ? {} : { end_id: scope.endId }),
    ...(scope.from === null ? {} : { from: scope.from }),
  };
}
