import { readFirstMessageAt } from '../database/ledger-events.ts';
import type { CoreContext } from './context.ts';
import { rebuildLedgerAtOnce } from './ledger.ts';
import { isLedgerCurrent } from './ledger-version.ts';

/**
 * Prices everything again when the stored charges were made by other rules or tariff data than this program's, before anyone reads
 * them, in one transaction: interrupted, the next opening does it. `tell` hears how much is done, 0 to 1, if there is anything.
 */
export function openLedger(context: CoreContext, tell: (done: number) => void): void {
  const { db, environment } = context;
  if (isLedgerCurrent(db, environment)) return;
  const isEmpty = readFirstMessageAt(db) === null;
  if (!isEmpty) tell(0);
  db.transaction(() => {
    rebuildLedgerAtOnce(db, context, (done) => {
      if (!isEmpty) tell(done);
    });
  }).immediate();
}
