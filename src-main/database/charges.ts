import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** What many messages have in common: one way to be priced. Amounts in micros of `currency`, per message. */
export interface ChargeLine {
  outcome: string;
  reason: string;
  category: string | null;
  /** The template's name, where one was sent and it is known. */
  template: string | null;
  market: string | null;
  amount_min: number | null;
  amount_max: number | null;
  currency: string | null;
  era: string;
  rate_card: string | null;
  certainty: string;
  /** A circumstance that the explanation mentions. */
  note: string | null;
  /** What our rules alone would have said; null in all five unless Meta's word decided. */
  estimate_outcome: string | null;
  estimate_reason: string | null;
  estimate_category: string | null;
  estimate_min: number | null;
  estimate_max: number | null;
  through_api: 0 | 1;
}

/** A message's charge, joined with its line. `month` is a number like 202611, instants are ms UTC. */
export interface ChargeRow extends ChargeLine {
  message_id: number;
  line_id: number;
  month: number;
  priced_at: number;
  allowance_index: number | null;
  conversation_opened_at: number | null;
}

const lineColumns = [
  ...['outcome', 'reason', 'category', 'template', 'market', 'amount_min', 'amount_max', 'currency', 'era'],
  ...['rate_card', 'certainty', 'note', 'estimate_outcome', 'estimate_reason', 'estimate_category'],
  ...['estimate_min', 'estimate_max', 'through_api'],
] as const;
const ofLine = lineColumns.map((column) => `l.${column}`).join(', ');

/** The id of a line, made when it is new. */
export function ensureChargeLine(db: Connection, line: ChargeLine, signature: string): number {
  const known = statement<[string], { id: number }>(db, 'SELECT id FROM charge_line WHERE signature = ?').get(
    signature,
  );
  if (known !== undefined) return known.id;
  return Number(
    statement<[object]>(
      db,
      `INSERT INTO charge_line (${lineColumns.join(', ')}, signature)
       VALUES (${lineColumns.map((column) => `@${column}`).join(', ')}, @signature)`,
    ).run({ ...line, signature }).lastInsertRowid,
  );
}

/** A charge as it is stored: message, line, month, priced at, allowance index, conversation opened at. */
export type StoredCharge = [number, number, number, number, number | null, number | null];

/** Stores a message's charge over an older one. */
export function putCharge(db: Connection, charge: StoredCharge): void {
  statement<StoredCharge>(
    db,
    `INSERT OR REPLACE INTO charge (message_id, line_id, month, priced_at, allowance_index, conversation_opened_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(...charge);
}

/** Adds messages to a day's total, or with a negative count takes them away; an empty one goes. */
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
  if (row.messages > 0) return;
  statement<[object]>(
    db,
    `DELETE FROM month_total WHERE month = @month AND number_id = @number_id AND day = @day AND line_id = @line_id
     AND messages <= 0`,
  ).run({ number_id: row.number_id, month: row.month, day: row.day, line_id: row.line_id });
}

/** Forgets the totals and charges of the months from `first` to `last`, of messages with ids from one on and below another. */
export function deleteMonths(
  db: Connection,
  months: { first: number; last: number },
  ids: { first: number; end: number },
): void {
  statement<[number, number]>(db, 'DELETE FROM month_total WHERE month BETWEEN ? AND ?').run(
    months.first,
    months.last,
  );
  statement<[number, number, number, number]>(
    db,
    'DELETE FROM charge WHERE message_id >= ? AND message_id < ? AND month BETWEEN ? AND ?',
  ).run(ids.first, ids.end, months.first, months.last);
}

/** Forgets every charge, total and counter: the start of a full rebuild. */
export function deleteAllCharges(db: Connection): void {
  for (const table of ['charge', 'month_total', 'charge_line', 'ledger_counter', 'ledger_frontier'])
    statement<[]>(db, `DELETE FROM ${table}`).run();
}

/** The columns of a `ChargeRow`, of charge `c` joined with line `l`. */
export const chargeColumns = `c.message_id, c.line_id, c.month, c.priced_at, c.allowance_index,
  c.conversation_opened_at, ${ofLine}`;

const selectCharge = `
  SELECT ${chargeColumns}
  FROM charge c JOIN charge_line l ON l.id = c.line_id`;

/** The charge of one message. */
export function findCharge(db: Connection, messageId: number): ChargeRow | undefined {
  return statement<[number], ChargeRow>(db, `${selectCharge} WHERE c.message_id = ?`).get(messageId);
}

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
  line_id: number;
  number_id: string;
  day: number;
  messages: number;
}

/** A month's totals per number, day and line; one number or all. */
export function listMonthTotals(db: Connection, month: number, numberId: string | null): MonthTotalRow[] {
  return statement<[object], MonthTotalRow>(
    db,
    `SELECT m.line_id, m.number_id, m.day, m.messages, ${ofLine}
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

/** Whether anything went through the API in a month. */
export function hasApiMonth(db: Connection, month: number): boolean {
  return (
    statement<[number], { has: number }>(
      db,
      `SELECT EXISTS (SELECT 1 FROM month_total m JOIN charge_line l ON l.id = m.line_id
         WHERE m.month = ? AND l.through_api = 0) AS has`,
    ).get(month)?.has === 1
  );
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
