import type { Connection } from './open.ts';
import { carryReminders } from './reminders.ts';
import { statement } from './statement.ts';
import type { IdRange } from './ledger-events.ts';

const ofParty = `m.party_id = @party AND m.id >= @first AND m.id < @end
  AND m.thread_id IN (SELECT id FROM thread WHERE kind = 'customer')`;

/** The customers' threads in which a party's messages of an id range are. */
export function listThreadsOfParty(db: Connection, party: number, ids: IdRange): number[] {
  return statement<[object], { thread_id: number }>(
    db,
    `SELECT DISTINCT m.thread_id FROM message m WHERE ${ofParty} ORDER BY m.thread_id`,
  )
    .all({ party, ...ids })
    .map((row) => row.thread_id);
}

/** One of them, at the cost of one look. */
export function findThreadOfParty(db: Connection, party: number, ids: IdRange): number | null {
  return (
    statement<[object], { thread_id: number }>(
      db,
      `SELECT m.thread_id FROM message m WHERE ${ofParty} LIMIT 1`,
    ).get({
      party,
      ...ids,
    })?.thread_id ?? null
  );
}

/** Moves a party's messages of an id range from one thread to another. */
export function movePartyMessages(
  db: Connection,
  party: number,
  ids: IdRange,
  from: number,
  into: number,
): void {
  statement<[object]>(
    db,
    `UPDATE OR IGNORE message SET thread_id = @into
     WHERE party_id = @party AND id >= @first AND id < @end AND thread_id = @from`,
  ).run({ party, ...ids, from, into });
}

/** Moves all that a thread still holds to another, which shows it from now on. */
export function mergeThreadInto(db: Connection, from: number, into: number): void {
  statement<[number, number]>(db, 'UPDATE OR IGNORE message SET thread_id = ? WHERE thread_id = ?').run(
    into,
    from,
  );
  statement<[number, number]>(db, 'UPDATE party SET thread_id = ? WHERE thread_id = ?').run(into, from);
  statement<[number, number]>(db, 'UPDATE thread SET merged_into = ? WHERE id = ?').run(into, from);
  carryReminders(db, from, into);
}

/** The first thread of a customer of a number, by phone or user id, the demo's left out. */
export function findThreadOfCustomer(db: Connection, numberId: string, customer: string): number | null {
  return (
    statement<[string, string], { id: number }>(
      db,
      `SELECT id FROM thread WHERE customer = ? AND number_id = ? AND kind = 'customer' AND is_demo = 0 ORDER BY id LIMIT 1`,
    ).get(customer, numberId)?.id ?? null
  );
}

/** The thread of a group of a number, by Meta's id of it. */
export function findGroupThread(db: Connection, numberId: string, group: string): number | null {
  return (
    statement<[string, string], { id: number }>(
      db,
      `SELECT id FROM thread WHERE number_id = ? AND name = ? AND kind = 'group' AND is_demo = 0 ORDER BY id LIMIT 1`,
    ).get(numberId, group)?.id ?? null
  );
}

/** The threads that exports brought messages into. */
export function listImportedThreads(db: Connection): number[] {
  return statement<[], { thread_id: number }>(
    db,
    'SELECT DISTINCT thread_id FROM import_file WHERE thread_id IS NOT NULL',
  )
    .all()
    .map((row) => row.thread_id);
}

/** Whether an export brought a thread, and with it the name that the owner's phone has for the customer. */
export function isNamedByExport(db: Connection, threadId: number): boolean {
  return (
    statement<[number]>(db, 'SELECT 1 FROM import_file WHERE thread_id = ? LIMIT 1').get(threadId) !==
    undefined
  );
}

/** Whether anything of a number was written on a phone or came by an export, the demo's left out. */
export function hasPhoneMessages(db: Connection, numberId: string): boolean {
  return (
    statement<[string]>(
      db,
      `SELECT 1 FROM thread t JOIN message m ON m.thread_id = t.id
       WHERE t.number_id = ? AND t.is_demo = 0 AND m.source IN ('phone', 'import') LIMIT 1`,
    ).get(numberId) !== undefined
  );
}
