import { firstIdAt } from './message-id.ts';
import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** On how many days (of 24 h from `since` on, ms UTC) customers wrote to a number. */
export function countDaysHeard(db: Connection, numberId: string, since: number): number {
  return Number(
    statement<[number, number, string]>(
      db,
      `SELECT count(DISTINCT (m.at - ?) / 86400000) FROM message m JOIN thread t ON t.id = m.thread_id
       WHERE m.id >= ? AND m.direction = 'in' AND t.number_id = ? AND t.is_demo = 0`,
    )
      .pluck()
      .get(since, firstIdAt(since), numberId),
  );
}
