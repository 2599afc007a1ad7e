import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** A message of ours that Meta took and of which no arrival is known; `at` in ms UTC. */
export interface UndeliveredRow {
  id: number;
  thread_id: number;
  kind: string;
  at: number;
}

/** Those sent from `from` on, until `to`, oldest first; of one number or all. Reads these rows and no others. */
export function listUndelivered(
  db: Connection,
  from: number,
  to: number,
  numberId: string | null,
): UndeliveredRow[] {
  return statement<[number, number, string | null, string | null], UndeliveredRow>(
    db,
    `SELECT m.id, m.thread_id, m.kind, m.at FROM message m INDEXED BY message_undelivered JOIN thread t ON t.id = m.thread_id
     WHERE m.direction = 'out' AND m.sent_from = 'api' AND m.status IN ('queued', 'sent')
       AND m.at > ? AND m.at <= ? AND (? IS NULL OR t.number_id = ?) ORDER BY m.at, m.id`,
  ).all(from, to, numberId, numberId);
}
