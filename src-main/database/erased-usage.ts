import type { CounterRow } from './ledger-counters.ts';
import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** What erased messages had used of the months from `first` to `last` (numbers like 202611): counts without a trace of whose they were. */
export function listErasedUsage(db: Connection, first: number, last: number): CounterRow[] {
  return statement<[number, number], CounterRow>(
    db,
    'SELECT through_api, month, kind, key, used FROM erased_usage WHERE month BETWEEN ? AND ? ORDER BY month, through_api, kind, key',
  ).all(first, last);
}

/** Adds to what erased messages had used. */
export function addErasedUsage(db: Connection, row: CounterRow): void {
  statement<[CounterRow]>(
    db,
    `INSERT INTO erased_usage (through_api, month, kind, key, used) VALUES (@through_api, @month, @kind, @key, @used)
     ON CONFLICT (month, through_api, kind, key) DO UPDATE SET used = used + excluded.used`,
  ).run(row);
}

/** Forgets it all. */
export function deleteErasedUsage(db: Connection): void {
  statement<[]>(db, 'DELETE FROM erased_usage').run();
}
