import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** A thread by which a customer can be found and written to. */
export interface CustomerRow {
  id: number;
  name: string;
  customer: string | null;
  /** Whether its number sends through the API. */
  is_api: 0 | 1;
  is_demo: 0 | 1;
  last_inbound_at: number | null;
}

/** Every customer's thread that is shown: those that can be written to first, most recently heard first. */
export function listCustomers(db: Connection): CustomerRow[] {
  return statement<[], CustomerRow>(
    db,
    `SELECT t.id, t.name, t.customer, n.channel <> 'phone' AND c.phone_number_id IS NOT NULL AS is_api, t.is_demo,
       t.last_inbound_at
     FROM thread t JOIN number n ON n.id = t.number_id LEFT JOIN connection c ON c.number_id = n.id
     WHERE t.is_shown = 1 AND t.kind = 'customer'
     ORDER BY is_api DESC, t.last_inbound_at IS NULL, t.last_inbound_at DESC, t.id`,
  ).all();
}
