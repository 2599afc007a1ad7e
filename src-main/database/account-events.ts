import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** Something that Meta told of an account or a number; `value` is its JSON. Instants in ms UTC. */
export interface AccountEventRow {
  account_id: string | null;
  number_id: string | null;
  field: string;
  at: number;
  value: string;
}

/** What Meta told since an instant, newest first. */
export function listAccountEvents(db: Connection, since: number): AccountEventRow[] {
  return statement<[number], AccountEventRow>(
    db,
    'SELECT account_id, number_id, field, at, value FROM account_event WHERE at >= ? ORDER BY at DESC, hash',
  ).all(since);
}
