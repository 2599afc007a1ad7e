import type { Connection } from './open.ts';
import { statement } from './statement.ts';

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

/** The next outbound messages that belong to a month, by their charge, else by their sending; to customers whose thread is shown. */
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
     WHERE m.id > @after AND m.id < @end AND m.direction = 'out' AND t.kind = 'customer' AND t.is_shown = 1
       AND (c.month = @month OR (c.month IS NULL AND m.id >= @month_first))
     ORDER BY m.id LIMIT @limit`,
  ).all({ month, after: ids.after, month_first: ids.monthFirst, end: ids.end, limit });
}
