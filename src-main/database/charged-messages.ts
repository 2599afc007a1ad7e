import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** A charged message with what its thread had seen before it. */
export interface ChargedMessageRow {
  id: number;
  thread_id: number;
  number_id: string;
  at: number;
  reason: string;
  category: string | null;
  amount_max: number | null;
  last_inbound_at: number | null;
  last_outbound_at: number | null;
}

/** The messages of a month that Meta charges, oldest first, within an id range. */
export function listChargedMessages(
  db: Connection,
  month: number,
  ids: { first: number; end: number },
  numberId: string | null,
): ChargedMessageRow[] {
  return statement<[object], ChargedMessageRow>(
    db,
    `SELECT m.id, m.thread_id, t.number_id, m.at, l.reason, l.category, l.amount_max,
       (SELECT i.at FROM message i WHERE i.thread_id = m.thread_id AND i.id < m.id AND i.direction = 'in'
        ORDER BY i.id DESC LIMIT 1) AS last_inbound_at,
       (SELECT o.at FROM message o WHERE o.thread_id = m.thread_id AND o.id < m.id AND o.direction = 'out'
        ORDER BY o.id DESC LIMIT 1) AS last_outbound_at
     FROM charge c JOIN charge_line l ON l.id = c.line_id JOIN message m ON m.id = c.message_id
       JOIN thread t ON t.id = m.thread_id
     WHERE c.message_id >= @first AND c.message_id < @end AND c.month = @month AND l.outcome = 'charged'
       AND l.through_api = 0 AND (@number_id IS NULL OR t.number_id = @number_id)
     ORDER BY m.id`,
  ).all({ month, first: ids.first, end: ids.end, number_id: numberId });
}

/** An outbound message of a month's report, with its charge when its era is priced. */
export interface ReportRow {
  id: number;
  at: number;
  name: string;
  customer: string | null;
  kind: string;
  template: string | null;
  last_inbound_at: number | null;
  outcome: string | null;
  reason: string | null;
  category: string | null;
  market: string | null;
  amount_min: number | null;
  amount_max: number | null;
  currency: string | null;
  era: string | null;
  rate_card: string | null;
  certainty: string | null;
  through_api: 0 | 1 | null;
}

/** The next outbound messages to customers that belong to a month: by their charge, else by their sending. */
export function listReportRows(
  db: Connection,
  month: number,
  ids: { after: number; monthFirst: number; end: number },
  limit: number,
): ReportRow[] {
  return statement<[object], ReportRow>(
    db,
    `SELECT m.id, m.at, t.name, t.customer, m.kind, m.template, l.outcome, l.reason, l.category, l.market, l.amount_min,
       l.amount_max, l.currency, l.era, l.rate_card, l.certainty, l.through_api,
       (SELECT i.at FROM message i WHERE i.thread_id = m.thread_id AND i.id < m.id AND i.direction = 'in'
        ORDER BY i.id DESC LIMIT 1) AS last_inbound_at
     FROM message m JOIN thread t ON t.id = m.thread_id
       LEFT JOIN charge c ON c.message_id = m.id LEFT JOIN charge_line l ON l.id = c.line_id
     WHERE m.id > @after AND m.id < @end AND m.direction = 'out' AND t.kind = 'customer'
       AND (c.month = @month OR (c.month IS NULL AND m.id >= @month_first))
     ORDER BY m.id LIMIT @limit`,
  ).all({ month, after: ids.after, month_first: ids.monthFirst, end: ids.end, limit });
}
