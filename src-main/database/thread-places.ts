import { firstIdAt } from './message-id.ts';
import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** The oldest inbound message of a thread after what the owner has read (`readAt`, ms UTC) and answered; the phone's history is nothing new. */
export function findFirstUnread(db: Connection, threadId: number, readAt: number): number | null {
  const unread = firstIdAt(readAt + 1);
  const answer = statement<[number, number], { at: number }>(
    db,
    `SELECT at FROM message WHERE thread_id = ? AND id >= ? AND direction = 'out' AND source <> 'automatic'
       AND (status IS NULL OR status <> 'failed') ORDER BY id DESC LIMIT 1`,
  ).get(threadId, unread);
  const found = statement<[number, number], { id: number }>(
    db,
    `SELECT id FROM message WHERE thread_id = ? AND id >= ? AND direction = 'in' AND source <> 'phone' ORDER BY id LIMIT 1`,
  ).get(threadId, answer === undefined ? unread : firstIdAt(answer.at + 1));
  return found?.id ?? null;
}

/** The first message of a thread from an instant (ms UTC) on that has a row of its own, else its newest; null in an empty thread. */
export function findMessageFrom(db: Connection, threadId: number, at: number): number | null {
  const later = statement<[number, number], { id: number }>(
    db,
    `SELECT id FROM message WHERE thread_id = ? AND id >= ? AND kind <> 'reaction' ORDER BY id LIMIT 1`,
  ).get(threadId, firstIdAt(at));
  const newest = statement<[number], { id: number }>(
    db,
    'SELECT id FROM message WHERE thread_id = ? ORDER BY id DESC LIMIT 1',
  );
  return (later ?? newest.get(threadId))?.id ?? null;
}
