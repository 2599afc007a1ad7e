import { findByMetaId } from '../../database/message-ties.ts';
import type { Connection } from '../../database/open.ts';
import { findOutboxByCallback } from '../../database/outbox.ts';
import { findThread } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import type { LedgerChange } from '../ledger-update.ts';
import { placeSent } from './place-sent.ts';

/** By how much Meta's clock and ours may differ, in ms. */
const skew = 60_000;

/** A status that carries our callback; `number` is the shop's number that it came for, null where that is not known. */
export interface ProvingStatus {
  callback: string;
  metaId: string;
  at: number;
  number: string | null;
  kind?: 'sent' | 'delivered' | 'read' | 'failed';
}

/**
 * A status proves that Meta took a message, whatever became of the answer: it goes into its thread under Meta's id, also when it comes
 * before the answer, and a second time where the owner sent it again and both went through. Call it before the status itself is recorded, in
 * the same transaction. Null when nothing came of it.
 */
export function settleByStatus(
  db: Connection,
  context: CoreContext,
  { callback, metaId, at, number, kind }: ProvingStatus,
): LedgerChange | null {
  const row = findOutboxByCallback(db, callback);
  if (row === undefined || row.kind === 'read' || findByMetaId(db, metaId) !== null) return null;
  // What Meta refused at once and calls failed once more is no second message.
  if (row.state === 'failed' && (kind === undefined || kind === 'failed')) return null;
  if (number !== null && findThread(db, row.thread_id)?.number_id !== number) return null;
  // A status from before the last try proves an earlier one.
  const isOfEarlierTry = row.sending_since !== null && at < row.sending_since - skew;
  const tried = isOfEarlierTry ? { ...row, sending_since: at } : row;
  return placeSent(db, tried, { metaId, settledAt: context.clock() });
}
