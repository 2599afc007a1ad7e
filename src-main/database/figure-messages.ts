import { chargeColumns, type ChargeRow } from './charges.ts';
import type { IdRange } from './ledger-events.ts';
import type { Connection } from './open.ts';
import { limitTo, statement } from './statement.ts';

/** A message with its charge and whose it is. */
export interface ChargedMessageRow extends ChargeRow {
  thread_id: number;
  number_id: string;
  name: string;
  customer: string | null;
  at: number;
  text: string;
  /** As the message has it. */
  sent_template: string | null;
}

const columns = `${chargeColumns}, m.thread_id, t.number_id, t.name, t.customer, m.at, m.text, m.template AS sent_template`;

/** Which charges: of one month (a number like 202611), of these lines, priced from one instant on and before another (ms UTC). */
export interface FigureScope {
  month: number;
  lines: readonly number[];
  /** Null: of all numbers. */
  number: string | null;
  from: number;
  until: number;
  /** Where such messages can be. */
  ids: IdRange;
  limit: number;
}

/** The newest messages of a scope. Reads only charges of its id range, and no message but those that it gives, unless a number is asked for. */
export function listChargedMessages(db: Connection, scope: FigureScope): ChargedMessageRow[] {
  const { ids, lines, ...rest } = scope;
  return statement<[object], ChargedMessageRow>(
    db,
    `SELECT ${columns}
     FROM charge c CROSS JOIN charge_line l ON l.id = c.line_id
       CROSS JOIN message m ON m.id = c.message_id CROSS JOIN thread t ON t.id = m.thread_id
     WHERE c.message_id >= @first AND c.message_id < @end AND c.month = @month
       AND c.priced_at >= @from AND c.priced_at < @until AND c.line_id IN (SELECT value FROM json_each(@lines))
       AND (@number IS NULL OR t.number_id = @number)
     ORDER BY c.message_id DESC ${limitTo('@limit')}`,
  ).all({ ...rest, ...ids, lines: JSON.stringify(lines) });
}

/** Those of these messages that have a charge, newest first. */
export function findChargedMessages(db: Connection, ids: readonly number[]): ChargedMessageRow[] {
  return statement<[string], ChargedMessageRow>(
    db,
    `SELECT ${columns}
     FROM charge c JOIN charge_line l ON l.id = c.line_id JOIN message m ON m.id = c.message_id
       JOIN thread t ON t.id = m.thread_id
     WHERE c.message_id IN (SELECT value FROM json_each(?)) ORDER BY c.message_id DESC`,
  ).all(JSON.stringify(ids));
}
