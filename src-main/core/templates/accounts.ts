import { Refusal } from '../../../shared/contract/refusal.ts';
import { findConnection, listConnections } from '../../database/connections.ts';
import type { Connection } from '../../database/open.ts';

/** The WhatsApp accounts of the connected numbers, each once. */
export function connectedAccounts(db: Connection): string[] {
  const accounts = listConnections(db).map((row) => (row.phone_number_id === null ? null : row.account_id));
  return [...new Set(accounts.filter((account) => account !== null))];
}

/** The account that a number's templates are of; null while it is not connected. */
export function accountOf(db: Connection, numberId: string): string | null {
  const row = findConnection(db, numberId);
  return row === undefined || row.phone_number_id === null ? null : row.account_id;
}

/** Why neither a list can be fetched nor a draft handed in. */
export function noConnectedNumber(): Refusal {
  return new Refusal('no_connected_number', 'Connect a number first: templates go through it.');
}
