import type { Connection } from '../database/open.ts';
import { readThreadSpan } from '../database/statuses.ts';
import type { CoreContext } from './context.ts';
import { listPartyThreads } from './ledger-update.ts';
import { rebuildLedger } from './ledger.ts';

/**
 * Changes what threads are to the ledger (hidden or shown, whose customer, merged), in the caller's transaction, and prices again
 * all that these threads ever held, before or after, with what hangs on it: a customer's other threads, and the months it reaches.
 */
export async function changeThreads(
  db: Connection,
  context: CoreContext,
  threads: readonly number[],
  change: () => void,
): Promise<void> {
  const before = lookAt(db, threads);
  change();
  const after = lookAt(db, threads);
  const spans = [...before.spans, ...after.spans];
  const parties = [...new Set([...before.parties, ...after.parties])];
  // Groups, and what was not shown and still is not, have no price.
  if (spans.length === 0 || parties.length === 0) return;
  await rebuildLedger(db, context, {
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
    threads: parties,
  });
}

function lookAt(
  db: Connection,
  threads: readonly number[],
): { spans: { from: number; to: number }[]; parties: number[] } {
  const spans = threads.map((thread) => readThreadSpan(db, thread)).filter((span) => span !== null);
  return { spans, parties: listPartyThreads(db, threads) };
}
