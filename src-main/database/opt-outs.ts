import type { Connection } from './open.ts';
import { statement } from './statement.ts';
import { notShown } from './threads.ts';

/** That a customer wants no notifications: since when (ms UTC), and whether they wrote so themselves. */
export interface OptOut {
  at: number;
  told_by: 'customer' | 'owner';
}

// Every thread of the same customer, with whichever of the shop's numbers: merged ones, those of the same number or id, those of one of Meta's ids.
const nearBy = `
  UNION SELECT near.start, t.merged_into FROM near CROSS JOIN thread t ON t.id = near.id WHERE t.merged_into IS NOT NULL
  UNION SELECT near.start, t.id FROM near CROSS JOIN thread t ON t.merged_into = near.id WHERE (${notShown})
  UNION SELECT near.start, o.id FROM near CROSS JOIN thread t ON t.id = near.id CROSS JOIN thread o ON o.customer = t.customer
    WHERE o.kind = 'customer' AND o.is_demo = t.is_demo
  UNION SELECT near.start, q.thread_id FROM near CROSS JOIN party p ON p.thread_id = near.id CROSS JOIN number n
    CROSS JOIN party q ON q.number_id = n.id AND coalesce(q.user_id, '') = p.user_id WHERE q.thread_id IS NOT NULL`;

// What was said, with the thread that it stands in now.
const said = `
  SELECT o.id, coalesce(o.message_id, 0) AS message, coalesce(m.thread_id, o.thread_id) AS thread, o.at, o.is_out, o.taken_back_at,
    CASE WHEN o.message_id IS NULL THEN 'owner' ELSE 'customer' END AS told_by
  FROM opt_out o LEFT JOIN message m ON m.id = o.message_id`;

// A word stands until the owner takes it back or the customer writes a later one to the contrary.
const standing = `
  said.is_out = 1 AND said.taken_back_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM said s JOIN near k ON k.id = s.thread
    WHERE k.start = near.start AND s.is_out = 0 AND (s.at, s.message) > (said.at, said.message))`;

/** Notes that a customer's message is a word that stops notifications or wants them again; false when that is known, and for whatever is no plain message of a customer's. */
export function noteOptOutWord(db: Connection, message: number, at: number, isOut: boolean): boolean {
  return (
    statement<[object]>(
      db,
      `INSERT INTO opt_out (message_id, at, is_out)
       SELECT m.id, @at, @is_out FROM message m JOIN thread t ON t.id = m.thread_id
       WHERE m.id = @message AND m.direction = 'in' AND m.kind = 'text' AND m.attachment IS NULL AND t.kind = 'customer'
       ON CONFLICT DO UPDATE SET at = excluded.at WHERE excluded.at < at`,
    ).run({ message, at, is_out: isOut ? 1 : 0 }).changes === 1
  );
}

/** Gives what a message said to the one that takes its place and knows better when that was. */
export function moveOptOutWord(db: Connection, old: number, by: number): void {
  statement<[object]>(
    db,
    `UPDATE OR IGNORE opt_out SET message_id = @by, at = (SELECT at FROM message WHERE id = @by) WHERE message_id = @old`,
  ).run({ old, by });
}

/** Notes the owner's word that a thread's customer wants none. */
export function insertOwnersOptOut(db: Connection, thread: number, at: number): void {
  statement<[number, number]>(db, 'INSERT INTO opt_out (thread_id, at, is_out) VALUES (?, ?, 1)').run(
    thread,
    at,
  );
}

/** Takes back every word of a thread's customer that is known by now; one that an older export brings later counts again. */
export function takeBackOptOuts(db: Connection, thread: number, at: number): void {
  statement<[object]>(
    db,
    `WITH RECURSIVE near (start, id) AS (VALUES (@thread, @thread) ${nearBy}), said AS (${said})
     UPDATE opt_out SET taken_back_at = @at WHERE is_out = 1 AND taken_back_at IS NULL
       AND id IN (SELECT said.id FROM said JOIN near ON near.id = said.thread)`,
  ).run({ thread, at });
}

/** Whether a thread's customer wants no notifications: said to any of the shop's numbers; undefined when not. */
export function findOptOut(db: Connection, thread: number): OptOut | undefined {
  if (!hasOptOuts(db)) return undefined;
  return statement<[object], OptOut>(
    db,
    `WITH RECURSIVE near (start, id) AS (VALUES (@thread, @thread) ${nearBy}), said AS (${said})
     SELECT said.at, said.told_by FROM said JOIN near ON near.id = said.thread
     WHERE ${standing} ORDER BY said.at, said.id LIMIT 1`,
  ).get({ thread });
}

/** Whether a thread's customer wants no notifications, to whichever of the shop's numbers that was said. */
export function isOptedOut(db: Connection, thread: number): boolean {
  return findOptOut(db, thread) !== undefined;
}

/** The threads of all customers who want none, merged and hidden ones too. */
export function listOptedOut(db: Connection): Set<number> {
  if (!hasOptOuts(db)) return new Set();
  const rows = statement<[], { id: number }>(
    db,
    `WITH RECURSIVE said AS (${said}),
       near (start, id) AS (SELECT DISTINCT thread, thread FROM said WHERE is_out = 1 AND taken_back_at IS NULL ${nearBy})
     SELECT DISTINCT near.id FROM near WHERE near.start IN (
       SELECT near.start FROM said JOIN near ON near.start = said.thread AND near.id = near.start WHERE ${standing})`,
  ).all();
  return new Set(rows.map(({ id }) => id));
}

/** The notifications that may still leave for customers who want none, by id. */
export function listPlannedForOptedOut(db: Connection): number[] {
  const threads = [...listOptedOut(db)];
  if (threads.length === 0) return [];
  return statement<[string], { id: number }>(
    db,
    `SELECT id FROM notification WHERE state IN ('planned', 'waiting', 'handed')
       AND thread_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
  )
    .all(JSON.stringify(threads))
    .map(({ id }) => id);
}

function hasOptOuts(db: Connection): boolean {
  return (
    statement<[], { found: number }>(
      db,
      'SELECT EXISTS (SELECT 1 FROM opt_out WHERE is_out = 1 AND taken_back_at IS NULL) AS found',
    ).get()?.found === 1
  );
}
