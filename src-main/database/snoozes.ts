import { firstIdAt } from './message-id.ts';
import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** Until when a thread is put off, since when, and the newest word of the customer's that was known then (0: none); ms UTC. */
export interface Snooze {
  until: number;
  at: number;
  heard: number;
}

/** Puts a thread off, or takes that back with null. */
export function setSnooze(db: Connection, threadId: number, snooze: Snooze | null): void {
  statement<[number | null, number | null, number | null, number]>(
    db,
    'UPDATE thread SET snoozed_until = ?, snoozed_at = ?, snoozed_heard = ? WHERE id = ?',
  ).run(snooze?.until ?? null, snooze?.at ?? null, snooze?.heard ?? null, threadId);
}

/** A thread's snooze, whether or not its time has come; undefined when it has none. */
export function findSnooze(db: Connection, threadId: number): Snooze | undefined {
  return statement<[number], Snooze>(
    db,
    `SELECT snoozed_until AS until, snoozed_at AS at, snoozed_heard AS heard FROM thread
     WHERE id = ? AND snoozed_until IS NOT NULL`,
  ).get(threadId);
}

/**
 * Whether the customer wrote since: what arrived then is news, also when it was written a moment before; what an export tells
 * is news only when it was written since. The phone's history never is.
 */
export function hasWrittenSince(db: Connection, threadId: number, { at, heard }: Snooze): boolean {
  return (
    statement<[object], { found: number }>(
      db,
      `SELECT EXISTS (SELECT 1 FROM message WHERE thread_id = @thread AND id >= @first AND direction = 'in'
         AND source <> 'phone' AND at > iif(source = 'import', @at, @heard)) AS found`,
    ).get({ thread: threadId, first: firstIdAt(heard + 1), at, heard })?.found === 1
  );
}
