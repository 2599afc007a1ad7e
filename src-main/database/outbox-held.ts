import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** What waits for the owner in one thread; `amount` in micros of `currency`, null where a price is not known. */
export interface HeldRow {
  thread_id: number;
  count: number;
  amount: number | null;
  currency: string | null;
}

/** The held messages of these threads, by thread; those that hold none are left out. */
export function readHeld(db: Connection, threads: readonly number[]): Map<number, HeldRow> {
  const rows = statement<[string], HeldRow>(
    db,
    `SELECT thread_id, count(*) AS count,
       CASE WHEN count(quoted_max) = count(*) AND min(quoted_currency) = max(quoted_currency)
         THEN sum(quoted_max) END AS amount,
       max(quoted_currency) AS currency
     FROM outbox
     WHERE thread_id IN (SELECT value FROM json_each(?)) AND state NOT IN ('sent', 'discarded') AND state = 'held'
     GROUP BY thread_id`,
  ).all(JSON.stringify(threads));
  return new Map(rows.map((row) => [row.thread_id, row]));
}
