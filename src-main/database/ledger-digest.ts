import { createHash } from 'node:crypto';
import type { Connection } from './open.ts';

/** A fingerprint of all charges, totals and counters that does not depend on how their lines are numbered. */
export function digestLedger(db: Connection): string {
  const digest = createHash('sha256');
  const queries = [
    `SELECT c.message_id, c.month, c.priced_at, c.allowance_index, c.conversation_opened_at, l.signature
     FROM charge c JOIN charge_line l ON l.id = c.line_id ORDER BY c.message_id`,
    `SELECT m.number_id, m.month, m.day, m.messages, l.signature
     FROM month_total m JOIN charge_line l ON l.id = m.line_id ORDER BY m.month, m.number_id, m.day, l.signature`,
    'SELECT month, through_api, kind, key, used FROM ledger_counter ORDER BY month, through_api, kind, key',
    'SELECT month, through_api, at, message_id FROM ledger_frontier ORDER BY month, through_api',
  ];
  for (const query of queries) {
    for (const row of db.prepare(query).raw().iterate()) digest.update(`${(row as unknown[]).join('|')}\n`);
  }
  return digest.digest('hex');
}
