import type { Channel } from '../../shared/contract/shapes.ts';
import type { UnsentAnswer } from '../../shared/reminders/unsent-answer.ts';
import { firstIdAt } from './message-id.ts';
import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** What of a thread decides whether its owner is reminded, in few columns; instants in ms UTC. */
export interface ReminderThreadRow {
  id: number;
  kind: 'customer' | 'group';
  number_id: string;
  customer: string | null;
  is_shown: 0 | 1;
  needs_reply: 0 | 1;
  done_at: number | null;
  snoozed_until: number | null;
  window_closes_at: number | null;
  entry_state_at: number | null;
  entry_answered_at: number | null;
}

/** A thread by its name, with what the customer wrote last. */
export interface ReminderPersonRow {
  name: string;
  channel: Channel;
  words: string | null;
}

const columns = `id, kind, number_id, customer, is_shown, needs_reply, done_at, snoozed_until, window_closes_at,
  entry_state_at, entry_answered_at`;

/** The threads that need a reply while one may be written at `now`, or that were put off until `since` or later. */
export function listWaitingThreads(db: Connection, now: number, since: number): ReminderThreadRow[] {
  return statement<[object], ReminderThreadRow>(
    db,
    `SELECT ${columns} FROM thread
     WHERE needs_reply = 1 AND is_shown = 1 AND window_closes_at > @now
     UNION ALL
     SELECT ${columns} FROM thread INDEXED BY thread_snoozed
     WHERE snoozed_until >= @since AND needs_reply = 1 AND is_shown = 1
       AND (window_closes_at IS NULL OR window_closes_at <= @now)`,
  ).all({ now, since });
}

/** The threads that need a reply and were reminded of, by what was due at `since` or later and was not seen to. */
export function listRemindedThreads(db: Connection, since: number): ReminderThreadRow[] {
  return statement<[number], ReminderThreadRow>(
    db,
    `SELECT ${columns} FROM thread WHERE needs_reply = 1 AND is_shown = 1 AND id IN (
       SELECT r.thread_id FROM reminder r WHERE r.due_at >= ? AND r.is_shown = 1 AND r.kind IN ('lead', 'snooze_over'))`,
  ).all(since);
}

/** Whether a customer who waits wrote what waits up to an instant, not only after it. */
export function hasWaitedSince(db: Connection, thread: number, at: number): boolean {
  return (
    statement<[object], { found: number }>(
      db,
      `SELECT EXISTS (SELECT 1 FROM message WHERE thread_id = @thread AND direction = 'in' AND id < @until AND id > coalesce((
         SELECT id FROM message WHERE thread_id = @thread AND direction = 'out' AND source <> 'automatic'
           AND (status IS NULL OR status <> 'failed') ORDER BY id DESC LIMIT 1), 0)) AS found`,
    ).get({ thread, until: firstIdAt(at + 1) })?.found === 1
  );
}

/** An answer that has not left, and the thread that shows it. */
export interface UnsentAnswerRow extends UnsentAnswer {
  thread_id: number;
}

/** The answers that the owner wrote and that have not left, in the order in which those of a thread leave; notifications and reactions are none. */
export function listUnsentAnswers(db: Connection): UnsentAnswerRow[] {
  return statement<[], UnsentAnswerRow>(
    db,
    `SELECT coalesce(t.merged_into, t.id) AS thread_id, o.state, o.written_at, o.next_at, o.sending_since, o.waits_since
     FROM outbox o INDEXED BY outbox_open JOIN thread t ON t.id = o.thread_id
     WHERE o.state NOT IN ('sent', 'discarded') AND o.kind IN ('text', 'template', 'media') AND o.expires_at IS NULL
     ORDER BY o.id`,
  ).all();
}

/** A thread with what it goes by. */
export interface NamedThreadRow extends ReminderThreadRow {
  name: string;
  channel: Channel;
}

/** Every thread, those left out of the lists too, but none that was merged into another. */
export function listThreadsToExplain(db: Connection): NamedThreadRow[] {
  return statement<[], NamedThreadRow>(
    db,
    `SELECT ${columns}, name, (SELECT channel FROM number WHERE id = thread.number_id) AS channel
     FROM thread WHERE merged_into IS NULL ORDER BY id`,
  ).all();
}

/** How many customers wait for a reply and are not put off. */
export function countAwake(db: Connection, now: number): number {
  return (
    statement<[number], { count: number }>(
      db,
      `SELECT count(*) AS count FROM thread
       WHERE needs_reply = 1 AND is_shown = 1 AND (snoozed_until IS NULL OR snoozed_until <= ?)`,
    ).get(now)?.count ?? 0
  );
}

/** How many wait but are put off. */
export function countAsleep(db: Connection, now: number): number {
  return (
    statement<[number], { count: number }>(
      db,
      `SELECT count(*) AS count FROM thread INDEXED BY thread_snoozed
       WHERE snoozed_until > ? AND needs_reply = 1 AND is_shown = 1`,
    ).get(now)?.count ?? 0
  );
}

/** By what name and number a thread goes, and the customer's last words. */
export function findPerson(db: Connection, id: number): ReminderPersonRow | undefined {
  return statement<[number], ReminderPersonRow>(
    db,
    `SELECT t.name, n.channel, (SELECT substr(text, 1, 1000) FROM message
       WHERE thread_id = t.id AND direction = 'in' AND kind <> 'reaction' ORDER BY id DESC LIMIT 1) AS words
     FROM thread t JOIN number n ON n.id = t.number_id WHERE t.id = ?`,
  ).get(id);
}
