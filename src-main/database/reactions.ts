import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** A reaction to a message of a thread; `target` is Meta's id of that message, an empty `emoji` takes back an earlier one. */
export interface ReactionRow {
  target: string;
  id: number;
  at: number;
  emoji: string;
  direction: 'in' | 'out';
  author: string | null;
  party_id: number | null;
}

/** All reactions in a thread to the messages of these ids of Meta's, oldest first; what was not delivered is none. */
export function readReactions(db: Connection, threadId: number, metaIds: readonly string[]): ReactionRow[] {
  if (metaIds.length === 0) return [];
  return statement<[string, number], ReactionRow>(
    db,
    `SELECT m.refers_to AS target, m.id, m.at, m.text AS emoji, m.direction, m.author, m.party_id
     FROM json_each(?) j CROSS JOIN message m ON m.refers_to = j.value AND m.kind = 'reaction'
     WHERE +m.thread_id = ? AND m.direction <> 'system' AND m.status IS NOT 'failed' ORDER BY m.id`,
  ).all(JSON.stringify(metaIds), threadId);
}
