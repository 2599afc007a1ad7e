import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** What a month had used at the end of what is stored; `key` is the number's id or "Market/category". */
export interface CounterRow {
  through_api: 0 | 1;
  month: number;
  kind: 'service' | 'tier' | 'conversations' | 'service_conversations';
  key: string;
  used: number;
}

/** The last charge of a month that was counted. */
export interface FrontierRow {
  through_api: 0 | 1;
  month: number;
  at: number;
  message_id: number;
}

/** Forgets the counters of the months from `first` to `last`. */
export function deleteCounters(db: Connection, first: number, last: number): void {
  statement<[number, number]>(db, 'DELETE FROM ledger_counter WHERE month BETWEEN ? AND ?').run(first, last);
  statement<[number, number]>(db, 'DELETE FROM ledger_frontier WHERE month BETWEEN ? AND ?').run(first, last);
}

/** Stores a counter over its older value. */
export function putCounter(db: Connection, row: CounterRow): void {
  statement<[CounterRow]>(
    db,
    `INSERT INTO ledger_counter (through_api, month, kind, key, used) VALUES (@through_api, @month, @kind, @key, @used)
     ON CONFLICT (month, through_api, kind, key) DO UPDATE SET used = excluded.used`,
  ).run(row);
}

/** Stores where a month's counting stands. */
export function putFrontier(db: Connection, row: FrontierRow): void {
  statement<[FrontierRow]>(
    db,
    `INSERT INTO ledger_frontier (through_api, month, at, message_id) VALUES (@through_api, @month, @at, @message_id)
     ON CONFLICT (month, through_api) DO UPDATE SET at = excluded.at, message_id = excluded.message_id`,
  ).run(row);
}

/** The counters of the months from `first` on to `last`. */
export function listCounters(db: Connection, first: number, last: number): CounterRow[] {
  return statement<[number, number], CounterRow>(
    db,
    'SELECT through_api, month, kind, key, used FROM ledger_counter WHERE month BETWEEN ? AND ?',
  ).all(first, last);
}

/** Where the counting of the months from `first` on stands. */
export function listFrontiers(db: Connection, first: number): FrontierRow[] {
  return statement<[number], FrontierRow>(
    db,
    'SELECT through_api, month, at, message_id FROM ledger_frontier WHERE month >= ?',
  ).all(first);
}
