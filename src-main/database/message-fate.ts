import type { Connection } from './open.ts';
import type { MessageRow } from './messages.ts';
import { statement } from './statement.ts';

/** What became of a message of the shop's; `error_code` is Meta's newest. */
export interface FateRow extends Pick<MessageRow, 'status' | 'delivered_at' | 'read_at'> {
  error_code: number | null;
}

/** The fate of one message; undefined when it is gone. */
export function findMessageFate(db: Connection, id: number): FateRow | undefined {
  return statement<[number], FateRow>(
    db,
    `SELECT status, delivered_at, read_at,
       (SELECT error_code FROM message_status s WHERE s.message_id = m.id AND s.kind = 'failed' ORDER BY s.at DESC LIMIT 1) AS error_code
     FROM message m WHERE id = ?`,
  ).get(id);
}
