import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** What a webhook told of the account or a number; `at` in ms UTC, `value` JSON as Meta wrote it. */
export interface AccountEventRow {
  account_id: string | null;
  number_id: string | null;
  field: string;
  at: number;
  value: string;
}

/** Keeps an event; false when one of this hash is known. */
export function insertAccountEvent(db: Connection, row: AccountEventRow & { hash: Uint8Array }): boolean {
  return (
    statement<[object]>(
      db,
      `INSERT INTO account_event (hash, account_id, number_id, field, at, value)
       VALUES (@hash, @account_id, @number_id, @field, @at, @value) ON CONFLICT DO NOTHING`,
    ).run(row).changes === 1
  );
}

/** The events since an instant, newest first. */
export function listAccountEvents(db: Connection, since: number): AccountEventRow[] {
  return statement<[number], AccountEventRow>(
    db,
    'SELECT account_id, number_id, field, at, value FROM account_event WHERE at >= ? ORDER BY at DESC, hash',
  ).all(since);
}
