import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CoreContext } from '../context.ts';
import { graphOf } from '../live/graph-of.ts';
import { connectedAccounts, noConnectedNumber } from './accounts.ts';
import { valueOf } from './meta-refusal.ts';
import { takeOver, type SyncCounts } from './take-over.ts';

/**
 * Fetches the templates of every connected account and writes them down; an account whose list cannot be had changes nothing, and its reason is
 * refused after the others are written. Refused with `no_connected_number` where there is none.
 */
export async function syncTemplates(context: CoreContext): Promise<SyncCounts> {
  const accounts = connectedAccounts(context.db);
  if (accounts.length === 0) throw noConnectedNumber();
  const sum: SyncCounts = { new: 0, changed: 0, gone: 0, total: 0 };
  let refusal: Refusal | null = null;
  for (const account of accounts) {
    try {
      const at = context.clock();
      const listed = valueOf(await graphOf(context).listTemplates(account));
      const counts = await context.write(['templates', 'outbox'], (db) => takeOver(db, account, listed, at));
      for (const key of ['new', 'changed', 'gone', 'total'] as const) sum[key] += counts[key];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusal ??= error;
    }
  }
  if (sum.new + sum.changed + sum.gone > 0) context.bells.ring('outbox');
  if (refusal !== null) throw refusal;
  return sum;
}
