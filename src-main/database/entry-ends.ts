import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** An ad click, until when its free entry point is known to last, and until when statuses of what followed say; ms UTC. */
export interface EntryEndRow {
  message_id: number;
  at: number;
  expires_at: number | null;
  told: number | null;
}

/** The ad clicks of a thread, each with the last end that Meta told between it and the next one. */
export function listEntryEnds(db: Connection, threadId: number): EntryEndRow[] {
  return statement<[object], EntryEndRow>(
    db,
    `WITH click AS (
       SELECT m.id, m.at, r.expires_at, lead(m.id, 1, 9e15) OVER (ORDER BY m.id) AS next
       FROM message m CROSS JOIN referral r ON r.message_id = m.id WHERE m.thread_id = @thread AND r.source_type = 'ad')
     SELECT c.id AS message_id, c.at, c.expires_at,
       (SELECT max(s.expires_at) FROM message m CROSS JOIN message_status s ON s.message_id = m.id
        WHERE m.thread_id = @thread AND m.id > c.id AND m.id < c.next AND s.expires_at IS NOT NULL
          AND (s.pricing_type = 'free_entry_point' OR s.pricing_category = 'referral_conversion')) AS told
     FROM click c ORDER BY c.id`,
  ).all({ thread: threadId });
}

/** Writes until when a click's free entry point lasts. */
export function setEntryEnd(db: Connection, messageId: number, at: number): void {
  statement<[number, number]>(db, 'UPDATE referral SET expires_at = ? WHERE message_id = ?').run(
    at,
    messageId,
  );
}
