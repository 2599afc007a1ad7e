import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** What a new thread is made of. */
export interface NewThread {
  number_id: string;
  kind: 'customer' | 'group';
  name: string;
  customer: string | null;
  is_demo: 0 | 1;
}

/** Adds an empty thread and returns its id. */
export function insertThread(db: Connection, row: NewThread): number {
  const done = statement<[NewThread]>(
    db,
    'INSERT INTO thread (number_id, kind, name, customer, is_demo) VALUES (@number_id, @kind, @name, @customer, @is_demo)',
  ).run(row);
  return Number(done.lastInsertRowid);
}

const refresh = `
  UPDATE thread SET
    last_message_id = @last_message_id, last_message_at = @last_message_at, last_inbound_at = @last_inbound_at,
    window_closes_at = @window_closes_at, entry_state_at = @entry_state_at, entry_answered_at = @entry_answered_at,
    entry_expires_at = @entry_expires_at, needs_reply = @needs_reply, unread = @unread, done_at = @done_at
  WHERE id = @id`;

/** What a thread's row says about its messages; recomputed by the core after each change. */
export interface ThreadSummary {
  id: number;
  last_message_id: number | null;
  last_message_at: number | null;
  last_inbound_at: number | null;
  window_closes_at: number | null;
  entry_state_at: number | null;
  entry_answered_at: number | null;
  entry_expires_at: number | null;
  needs_reply: 0 | 1;
  unread: number;
  done_at: number | null;
}

/** Stores a thread's summary. */
export function updateThreadSummary(db: Connection, summary: ThreadSummary): void {
  statement<[ThreadSummary]>(db, refresh).run(summary);
}

/** What the summary needs from the thread's row. */
export function readThreadMarks(
  db: Connection,
  id: number,
): { kind: 'customer' | 'group'; read_at: number; done_at: number | null } | undefined {
  return statement<[number], { kind: 'customer' | 'group'; read_at: number; done_at: number | null }>(
    db,
    'SELECT kind, read_at, done_at FROM thread WHERE id = ?',
  ).get(id);
}

/** Marks a thread as read up to an instant. */
export function markThreadRead(db: Connection, id: number, at: number): void {
  statement<[number, number]>(db, 'UPDATE thread SET read_at = ?, unread = 0 WHERE id = ?').run(at, id);
}

/** Sets or clears the owner's "done". */
export function setThreadDone(db: Connection, id: number, doneAt: number | null): void {
  statement<[number | null, number]>(db, 'UPDATE thread SET done_at = ? WHERE id = ?').run(doneAt, id);
}

/** Hides a thread from everything, or shows it again with null. */
export function setThreadHidden(db: Connection, id: number, hiddenAt: number | null): void {
  statement<[number | null, number]>(db, 'UPDATE thread SET hidden_at = ? WHERE id = ?').run(hiddenAt, id);
}

/** Sets the customer's number. */
export function setThreadCustomer(db: Connection, id: number, customer: string | null): void {
  statement<[string | null, number]>(db, 'UPDATE thread SET customer = ? WHERE id = ?').run(customer, id);
}

/** What the ledger knows of a thread. */
export interface ThreadParty {
  id: number;
  number_id: string;
  kind: 'customer' | 'group';
  customer: string | null;
}

/** What the ledger knows of every thread that is shown: its number, customer and kind. The others cost nothing. */
export function listThreadParties(db: Connection): ThreadParty[] {
  return statement<[], ThreadParty>(
    db,
    'SELECT id, number_id, kind, customer FROM thread WHERE is_shown = 1',
  ).all();
}

/** The same of one thread; undefined too where it is not shown. */
export function findThreadParty(db: Connection, id: number): ThreadParty | undefined {
  return statement<[number], ThreadParty>(
    db,
    'SELECT id, number_id, kind, customer FROM thread WHERE id = ? AND is_shown = 1',
  ).get(id);
}

/** The shown threads of a number that belong to the same customer, by number. */
export function listThreadsOfCustomer(db: Connection, numberId: string, customer: string): number[] {
  return statement<[string, string], { id: number }>(
    db,
    'SELECT id FROM thread WHERE customer = ? AND number_id = ? AND is_shown = 1 ORDER BY id',
  )
    .all(customer, numberId)
    .map((row) => row.id);
}
