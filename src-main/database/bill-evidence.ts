import type { Connection } from './open.ts';
import { limitTo, statement } from './statement.ts';

/** A charge of ours that may explain a bill, with its message; `amount` in micros at the far end of a range, null where unknown. */
export interface BilledRow {
  id: number;
  number_id: string;
  /** A number like 202611. */
  month: number;
  outcome: string;
  reason: string;
  /** What it was charged as; where nothing was, what it was sent as. */
  category: string;
  market: string;
  template: string | null;
  amount: number | null;
  at: number;
}

const select = `
  SELECT m.id, t.number_id, c.month, l.outcome, l.reason,
    coalesce(l.category, m.category, iif(m.kind = 'text', 'service', 'unknown')) AS category, l.market, m.template,
    l.amount_max AS amount, m.at
  FROM charge c JOIN charge_line l ON l.id = c.line_id JOIN message m ON m.id = c.message_id
    JOIN thread t ON t.id = m.thread_id
  WHERE c.message_id >= @first AND c.message_id < @end AND l.through_api = 0`;

/** Message ids from `first` on and below `end`. */
export interface BilledRange {
  first: number;
  end: number;
}

/** The next charges of sent messages of an id range that count for another month than the one given, billed ones only. */
export function listBilledElsewhere(db: Connection, ids: BilledRange, month: number): BilledRow[] {
  return statement<[object], BilledRow>(
    db,
    `${select} AND c.month <> @month AND l.outcome = 'charged' ORDER BY c.message_id`,
  ).all({ ...ids, month });
}

/** Billed messages of an id range that count for a month. */
export function listBilledIn(db: Connection, ids: BilledRange, month: number): BilledRow[] {
  return statement<[object], BilledRow>(
    db,
    `${select} AND c.month = @month AND l.outcome = 'charged' ORDER BY c.message_id`,
  ).all({ ...ids, month });
}

/** Messages of an id range that went out through the API and of which no arrival is known, or that were refused. */
export function listNotArrived(db: Connection, ids: BilledRange): BilledRow[] {
  return statement<[object], BilledRow>(
    db,
    `${select} AND l.outcome IN ('not_delivered', 'refused') ORDER BY c.message_id`,
  ).all({ ...ids });
}

/** Billed messages of a month in one category and market. */
export function listBilledOf(
  db: Connection,
  ids: BilledRange,
  of: { month: number; category: string; market: string },
): BilledRow[] {
  return statement<[object], BilledRow>(
    db,
    `${select} AND c.month = @month AND l.outcome = 'charged' AND l.category = @category AND l.market = @market
     ORDER BY c.message_id`,
  ).all({ ...ids, ...of });
}

/** Replies of a month to one market that were free because of the allowance. */
export function listFreeReplies(
  db: Connection,
  ids: BilledRange,
  of: { month: number; market: string },
): BilledRow[] {
  return statement<[object], BilledRow>(
    db,
    `${select} AND c.month = @month AND l.reason = 'service_allowance' AND l.market = @market ORDER BY c.message_id`,
  ).all({ ...ids, ...of });
}

/** The category that Meta has each template under now, by name; those of one name that differ by language are left out. */
export function listTemplateCategories(db: Connection): Map<string, string> {
  const rows = statement<[], { name: string; category: string }>(
    db,
    `SELECT name, lower(min(category)) AS category FROM template GROUP BY name
     HAVING min(category) IS NOT NULL AND min(lower(category)) = max(lower(category))`,
  ).all();
  return new Map(rows.map(({ name, category }) => [name, category]));
}

/** A message of ours that went out through the API, with what a bill's own list may know it by. */
export interface SentRow extends BilledRow {
  meta_id: string | null;
  customer: string | null;
  delivered_at: number | null;
}

/** The next sent messages of an id range with their charges, in order of time. */
export function listSent(db: Connection, ids: BilledRange, limit: number): SentRow[] {
  return statement<[object], SentRow>(
    db,
    `${select.replace('m.at', 'm.at, m.meta_id, t.customer, coalesce(m.delivered_at, m.read_at) AS delivered_at')}
     AND l.reason <> 'phone_app' ORDER BY c.message_id ${limitTo('@limit')}`,
  ).all({ ...ids, limit });
}
