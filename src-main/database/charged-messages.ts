import type { IdRange } from './ledger-events.ts';
import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** A priced outbound message, with its charge and its thread. Amounts in micros. */
export interface ChargedMessageRow {
  id: number;
  at: number;
  number_id: string;
  thread_id: number;
  name: string;
  customer: string | null;
  kind: string;
  template: string | null;
  outcome: string;
  reason: string;
  category: string | null;
  market: string | null;
  amount_min: number | null;
  amount_max: number | null;
  currency: string | null;
  era: string;
  rate_card: string | null;
  certainty: string;
  through_api: 0 | 1;
  priced_at: number;
}

/** The next messages of an id range that count for a month (a number like 202611), oldest first: those that the month's totals count, and no other. */
export function listChargedMessages(
  db: Connection,
  month: number,
  ids: IdRange,
  limit: number,
): ChargedMessageRow[] {
  return statement<[object], ChargedMessageRow>(
    db,
    `SELECT c.message_id AS id, m.at, t.number_id, m.thread_id, t.name, t.customer, m.kind, m.template, l.outcome, l.reason,
       l.category, l.market, l.amount_min, l.amount_max, l.currency, l.era, l.rate_card, l.certainty, l.through_api, c.priced_at
     FROM charge c CROSS JOIN charge_line l ON l.id = c.line_id
       CROSS JOIN message m ON m.id = c.message_id CROSS JOIN thread t ON t.id = m.thread_id
     WHERE c.message_id >= @first AND c.message_id < @end AND c.month = @month
     ORDER BY c.message_id LIMIT @limit`,
  ).all({ month, first: ids.first, end: ids.end, limit });
}

/** When a customer was heard, and by which number. */
export interface HeardRow {
  id: number;
  at: number;
  number_id: string;
  thread_id: number;
  customer: string | null;
}

/** What customers wrote in an id range, oldest first. */
export function listHeard(db: Connection, ids: IdRange): HeardRow[] {
  return statement<[number, number], HeardRow>(
    db,
    `SELECT m.id, m.at, t.number_id, m.thread_id, t.customer FROM message m CROSS JOIN thread t ON t.id = m.thread_id
     WHERE m.id >= ? AND m.id < ? AND m.direction = 'in' AND t.kind = 'customer' ORDER BY m.id`,
  ).all(ids.first, ids.end);
}

/** What the messages of one thread come to in a month; amounts in micros, of those whose price is known. */
export interface ThreadTotalRow {
  number_id: string;
  thread_id: number;
  name: string;
  customer: string | null;
  messages: number;
  unknown: number;
  amount_min: number;
  amount_max: number;
}

/** A month's totals per thread, of what was sent through the API; the id range is where the month's messages lie. */
export function listThreadTotals(db: Connection, month: number, ids: IdRange): ThreadTotalRow[] {
  return statement<[object], ThreadTotalRow>(
    db,
    `SELECT t.number_id, t.id AS thread_id, t.name, t.customer, s.messages, s.unknown, s.amount_min, s.amount_max
     FROM (
       SELECT m.thread_id, count(*) AS messages, sum(l.amount_max IS NULL) AS unknown,
         sum(coalesce(l.amount_min, 0)) AS amount_min, sum(coalesce(l.amount_max, 0)) AS amount_max
       FROM charge c CROSS JOIN charge_line l ON l.id = c.line_id CROSS JOIN message m ON m.id = c.message_id
       WHERE c.message_id >= @first AND c.message_id < @end AND c.month = @month AND l.through_api = 0
       GROUP BY m.thread_id
     ) s JOIN thread t ON t.id = s.thread_id`,
  ).all({ month, first: ids.first, end: ids.end });
}
