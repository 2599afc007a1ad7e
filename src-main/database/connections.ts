import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** One number's tie to Meta; times in ms UTC. `checks` is JSON: what each step found, by its name. */
export interface ConnectionRow {
  number_id: string;
  phone_number_id: string | null;
  /** The WhatsApp Business account's id. */
  account_id: string | null;
  verified_name: string | null;
  currency: string | null;
  time_zone: string | null;
  quality: string | null;
  messaging_limit: string | null;
  throughput: string | null;
  last_webhook_at: number | null;
  checked_at: number | null;
  /** Meta's code for why it takes nothing from this number any more, and since when. */
  stopped_code: number | null;
  stopped_at: number | null;
  checks: string;
}

const columns = `number_id, phone_number_id, account_id, verified_name, currency, time_zone, quality, messaging_limit,
  throughput, last_webhook_at, checked_at, stopped_code, stopped_at, checks`;

/** Every number that was ever tied to Meta. */
export function listConnections(db: Connection): ConnectionRow[] {
  return statement<[], ConnectionRow>(db, `SELECT ${columns} FROM connection ORDER BY number_id`).all();
}

/** The tie of one of the shop's numbers; a row without `phone_number_id` is not connected. */
export function findConnection(db: Connection, numberId: string): ConnectionRow | undefined {
  return statement<[string], ConnectionRow>(db, `SELECT ${columns} FROM connection WHERE number_id = ?`).get(
    numberId,
  );
}

/** The tie that has this id at Meta. */
export function findConnectionByPhoneNumberId(db: Connection, id: string): ConnectionRow | undefined {
  return statement<[string], ConnectionRow>(
    db,
    `SELECT ${columns} FROM connection WHERE phone_number_id = ?`,
  ).get(id);
}

/** Replaces all that is known of a number's tie, or begins it. */
export function writeConnection(db: Connection, row: ConnectionRow): void {
  statement<[ConnectionRow]>(
    db,
    `INSERT OR REPLACE INTO connection (${columns})
     VALUES (@number_id, @phone_number_id, @account_id, @verified_name, @currency, @time_zone, @quality, @messaging_limit,
       @throughput, @last_webhook_at, @checked_at, @stopped_code, @stopped_at, @checks)`,
  ).run(row);
}

/** A webhook for this number came at that instant; an earlier one changes nothing. */
export function noteWebhook(db: Connection, numberId: string, at: number): void {
  statement<[number, string, number]>(
    db,
    'UPDATE connection SET last_webhook_at = ? WHERE number_id = ? AND coalesce(last_webhook_at, 0) < ?',
  ).run(at, numberId, at);
}

/** Meta takes nothing from this number any more; the first reason stays until `clearStop`. True when it is news. */
export function noteStop(db: Connection, numberId: string, code: number, at: number): boolean {
  return (
    statement<[number, number, string]>(
      db,
      'UPDATE connection SET stopped_code = ?, stopped_at = ? WHERE number_id = ? AND stopped_code IS NULL',
    ).run(code, at, numberId).changes === 1
  );
}

/** The number may send again. True when it was stopped. */
export function clearStop(db: Connection, numberId: string): boolean {
  return (
    statement<[string]>(
      db,
      'UPDATE connection SET stopped_code = NULL, stopped_at = NULL WHERE number_id = ? AND stopped_code IS NOT NULL',
    ).run(numberId).changes === 1
  );
}

/** Unties a number; what came through it stays. */
export function deleteConnection(db: Connection, numberId: string): void {
  statement<[string]>(db, 'DELETE FROM connection WHERE number_id = ?').run(numberId);
}
