import type { Connection } from './open.ts';
import { statement } from './statement.ts';

const named = '(SELECT value FROM json_each(?))';

/** The ids of a thread's next messages above `after`. */
export function listMessageIds(db: Connection, thread: number, after: number, limit: number): number[] {
  return statement<[number, number, number], number>(
    db,
    'SELECT id FROM message WHERE thread_id = ? AND id > ? ORDER BY id LIMIT ?',
  )
    .pluck()
    .all(thread, after, limit);
}

/** Meta's ids of these messages. */
export function listMetaIdsOf(db: Connection, ids: readonly number[]): string[] {
  return statement<[string], string>(
    db,
    `SELECT meta_id FROM message WHERE id IN ${named} AND meta_id IS NOT NULL`,
  )
    .pluck()
    .all(JSON.stringify(ids));
}

/** How many charges and statuses hang on these messages. */
export function countOfMessages(
  db: Connection,
  ids: readonly number[],
): { charges: number; statuses: number } {
  const counts = statement<[object], { charges: number; statuses: number }>(
    db,
    `SELECT (SELECT count(*) FROM charge WHERE message_id IN (SELECT value FROM json_each(@ids))) AS charges,
       (SELECT count(*) FROM message_status WHERE message_id IN (SELECT value FROM json_each(@ids))) AS statuses`,
  ).get({ ids: JSON.stringify(ids) });
  if (counts === undefined) throw new Error('A count of rows is always a row.');
  return counts;
}

/** What these messages have cost, by month (a number like 202611) and currency, in micros; messages typed on the phone cost nothing. */
export function sumMonthsOf(
  db: Connection,
  ids: readonly number[],
): { month: number; currency: string; amount: number }[] {
  return statement<[string], { month: number; currency: string; amount: number }>(
    db,
    `SELECT c.month, l.currency, sum(l.amount_max) AS amount
     FROM charge c JOIN charge_line l ON l.id = c.line_id
     WHERE c.message_id IN ${named} AND l.through_api = 0 AND l.amount_max > 0 AND l.currency IS NOT NULL
     GROUP BY c.month, l.currency`,
  ).all(JSON.stringify(ids));
}

/** The first sending and the last delivery of these messages, in ms UTC; null when there are none. */
export function readSpanOf(db: Connection, ids: readonly number[]): { from: number; to: number } | null {
  const span = statement<[string], { from: number | null; to: number | null }>(
    db,
    `SELECT min(at) AS "from", max(max(at, coalesce(delivered_at, at), coalesce(read_at, at))) AS "to"
     FROM message WHERE id IN ${named}`,
  ).get(JSON.stringify(ids));
  return span?.from == null || span.to === null ? null : { from: span.from, to: span.to };
}

/** Removes these messages with their words in the search index and all that hangs on them. */
export function deleteMessages(db: Connection, ids: readonly number[]): void {
  const list = JSON.stringify(ids);
  statement<[string]>(
    db,
    `INSERT INTO message_search (message_search, rowid, text, attachment)
     SELECT 'delete', m.id, m.text, m.attachment FROM message m
     WHERE m.id IN ${named} AND EXISTS (SELECT 1 FROM message_search_docsize WHERE id = m.id) ORDER BY m.id`,
  ).run(list);
  statement<[string]>(db, `DELETE FROM message WHERE id IN ${named}`).run(list);
}

/** Removes what Meta told of messages under these ids that are not here, or not any more: edits, revocations, changed numbers, statuses. */
export function deleteMetaWords(db: Connection, metaIds: readonly string[]): void {
  const list = JSON.stringify(metaIds);
  statement<[string, string]>(
    db,
    `DELETE FROM message_amendment WHERE original IN ${named} OR meta_id IN ${named}`,
  ).run(list, list);
  statement<[string]>(db, `DELETE FROM party_change WHERE meta_id IN ${named}`).run(list);
  statement<[string]>(db, `DELETE FROM message_status WHERE message_id IS NULL AND meta_id IN ${named}`).run(
    list,
  );
}

/**
 * Has answers among the next messages above `after` forget what they answer where that is erased. Returns the last message
 * that was looked at; null when there was none.
 */
export function dropReferences(
  db: Connection,
  after: number,
  limit: number,
  isErased: (metaId: string) => boolean,
): number | null {
  const rows = statement<[number, number], [id: number, refersTo: string | null]>(
    db,
    'SELECT id, refers_to FROM message WHERE id > ? ORDER BY id LIMIT ?',
  )
    .raw()
    .all(after, limit);
  const answers = rows.flatMap(([id, to]) => (to !== null && isErased(to) ? [id] : []));
  if (answers.length > 0)
    statement<[string]>(db, `UPDATE message SET refers_to = NULL WHERE id IN ${named}`).run(
      JSON.stringify(answers),
    );
  return rows.at(-1)?.[0] ?? null;
}
