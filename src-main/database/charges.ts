import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** What many messages have in common: one way to be priced. Amounts in micros of `currency`, per message. */
export interface ChargeLine {
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
  /** A circumstance that the explanation mentions. */
  note: string | null;
  through_api: 0 | 1;
}

/** A message's charge, joined with its line. `month` is a number like 202611. */
export interface ChargeRow extends ChargeLine {
  message_id: number;
  month: number;
  allowance_index: number | null;
  window_closed_at: number | null;
}

/** The id of a line, made when it is new. */
export function ensureChargeLine(db: Connection, line: ChargeLine, signature: string): number {
  const known = statement<[string], { id: number }>(db, 'SELECT id FROM charge_line WHERE signature = ?').get(
    signature,
  );
  if (known !== undefined) return known.id;
  return Number(
    statement<[object]>(
      db,
      `INSERT INTO charge_line (outcome, reason, category, market, amount_min, amount_max, currency, era, rate_card,
         certainty, note, through_api, signature)
       VALUES (@outcome, @reason, @category, @market, @amount_min, @amount_max, @currency, @era, @rate_card,
         @certainty, @note, @through_api, @signature)`,
    ).run({ ...line, signature }).lastInsertRowid,
  );
}

/** Stores a message's charge over an older one. */
export function putCharge(
  db: Connection,
  messageId: number,
  lineId: number,
  month: number,
  allowanceIndex: number | null,
  windowClosedAt: number | null,
): void {
  statement<[number, number, number, number | null, number | null]>(
    db,
    'INSERT OR REPLACE INTO charge (message_id, line_id, month, allowance_index, window_closed_at) VALUES (?, ?, ?, ?, ?)',
  ).run(messageId, lineId, month, allowanceIndex, windowClosedAt);
}

/** Adds messages to a day's total. */
export function addToMonthTotal(
  db: Connection,
  row: { number_id: string; month: number; day: number; line_id: number; messages: number },
): void {
  statement<[object]>(
    db,
    `INSERT INTO month_total (number_id, month, day, line_id, messages)
     VALUES (@number_id, @month, @day, @line_id, @messages)
     ON CONFLICT (month, number_id, day, line_id) DO UPDATE SET messages = messages + excluded.messages`,
  ).run(row);
}

/** Forgets a number's totals of the months from `first` to `last`. */
export function deleteMonthTotals(db: Connection, numberId: string, first: number, last: number): void {
  statement<[string, number, number]>(
    db,
    'DELETE FROM month_total WHERE number_id = ? AND month BETWEEN ? AND ?',
  ).run(numberId, first, last);
}

/** Forgets a number's charges of the months from `first` to `last`, of messages with ids in a range. */
export function deleteCharges(
  db: Connection,
  numberId: string,
  months: { first: number; last: number },
  ids: { first: number; end: number },
): void {
  statement<[object]>(
    db,
    `DELETE FROM charge WHERE message_id >= @first_id AND message_id < @end_id AND month BETWEEN @first AND @last
     AND (SELECT t.number_id FROM message m JOIN thread t ON t.id = m.thread_id WHERE m.id = charge.message_id) = @number_id`,
  ).run({
    number_id: numberId,
    first: months.first,
    last: months.last,
    first_id: ids.first,
    end_id: ids.end,
  });
}

/** Forgets every charge and total: the start of a full rebuild. */
export function deleteAllCharges(db: Connection): void {
  statement<[]>(db, 'DELETE FROM charge').run();
  statement<[]>(db, 'DELETE FROM month_total').run();
  statement<[]>(db, 'DELETE FROM charge_line').run();
}

const selectCharge = `
  SELECT c.message_id, c.month, c.allowance_index, c.window_closed_at, l.outcome, l.reason, l.category, l.market,
    l.amount_min, l.amount_max, l.currency, l.era, l.rate_card, l.certainty, l.note, l.through_api
  FROM charge c JOIN charge_line l ON l.id = c.line_id`;

/** The charges of a thread's messages from one id to another, both included, by message id. */
export function readThreadCharges(
  db: Connection,
  threadId: number,
  firstId: number,
  lastId: number,
): Map<number, ChargeRow> {
  const rows = statement<[number, number, number], ChargeRow>(
    db,
    `${selectCharge} JOIN message m ON m.id = c.message_id WHERE m.thread_id = ? AND m.id BETWEEN ? AND ?`,
  ).all(threadId, firstId, lastId);
  return new Map(rows.map((row) => [row.message_id, row]));
}

/** A month's totals per line. */
export interface MonthTotalRow extends ChargeLine {
  number_id: string;
  day: number;
  messages: number;
}

/** A month's totals per number, day and line; one number or all. */
export function listMonthTotals(db: Connection, month: number, numberId: string | null): MonthTotalRow[] {
  return statement<[object], MonthTotalRow>(
    db,
    `SELECT m.number_id, m.day, m.messages, l.outcome, l.reason, l.category, l.market, l.amount_min, l.amount_max,
       l.currency, l.era, l.rate_card, l.certainty, l.note, l.through_api
     FROM month_total m JOIN charge_line l ON l.id = m.line_id
     WHERE m.month = @month AND (@number_id IS NULL OR m.number_id = @number_id)`,
  ).all({ month, number_id: numberId });
}

/** The months that have totals, newest first. */
export function listChargedMonths(db: Connection): number[] {
  return statement<[], { month: number }>(db, 'SELECT DISTINCT month FROM month_total ORDER BY month DESC')
    .all()
    .map((row) => row.month);
}

/** One thread's charges of a month within an id range. */
export function listThreadMonth(
  db: Connection,
  threadId: number,
  month: number,
  ids: { first: number; end: number },
): { outcome: string; through_api: 0 | 1; amount_max: number | null; messages: number }[] {
  return statement<
    [object],
    { outcome: string; through_api: 0 | 1; amount_max: number | null; messages: number }
  >(
    db,
    `SELECT l.outcome, l.through_api, l.amount_max, count(*) AS messages
     FROM message m JOIN charge c ON c.message_id = m.id JOIN charge_line l ON l.id = c.line_id
     WHERE m.thread_id = @thread_id AND m.id >= @first_id AND m.id < @end_id AND c.month = @month
     GROUP BY l.id`,
  ).all({ thread_id: threadId, month, first_id: ids.first, end_id: ids.end });
}
