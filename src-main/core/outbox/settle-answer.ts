import { noteStop } from '../../database/connections.ts';
import { stopMarketing } from '../../database/marketing-choices.ts';
import { findByMetaId } from '../../database/message-ties.ts';
import type { Connection } from '../../database/open.ts';
import { findOutbox, updateOutbox, type OutboxRow } from '../../database/outbox.ts';
import { findThread } from '../../database/threads.ts';
import { nextStep, type NextStep } from '../../whatsapp/graph/classes.ts';
import type { GraphFailure } from '../../whatsapp/graph/graph.ts';
import type { CoreContext } from '../context.ts';
import { updateLedger } from '../ledger-update.ts';
import { placeSent } from './place-sent.ts';

/** How long is waited for a usable token before it is asked for again, in ms. */
const tokenPause = 60_000;

/** What a try means for other messages: Meta was not asked, or answered, or is out of reach, or that a number sends nothing until an instant. */
export type Consequence =
  | { kind: 'idle' }
  | { kind: 'none' }
  | { kind: 'offline' }
  | { kind: 'stopped' }
  | { kind: 'paused'; until: number; isForAll: boolean };

/** Meta took a message: it goes into its thread, unless a status came first and did that; an id that another message has says nothing. */
export async function settleAccepted(context: CoreContext, id: number, metaId: string): Promise<void> {
  await context.writeLong(['outbox', 'inbox', 'spend'], async (db) => {
    const row = findOutbox(db, id);
    if (row === undefined) return;
    if (findByMetaId(db, metaId) !== null) {
      if (row.state === 'sending') updateOutbox(db, { ...row, state: 'uncertain' });
      return;
    }
    await updateLedger(db, context, [placeSent(db, row, { metaId, settledAt: context.clock() })]);
  });
}

/** Meta did not take a message, or nobody knows; one that a status has proved meanwhile stays as it is. In the caller's transaction. */
export function settleFailure(
  db: Connection,
  context: CoreContext,
  id: number,
  failure: GraphFailure,
): Consequence {
  const row = findOutbox(db, id);
  if (row === undefined || (row.state !== 'sending' && row.state !== 'ready')) return { kind: 'none' };
  const now = context.clock();
  if (failure.kind === 'unreached') {
    updateOutbox(db, { ...row, state: 'ready', tries: Math.max(0, row.tries - 1) });
    return { kind: 'offline' };
  }
  const told: OutboxRow = {
    ...row,
    error_code: failure.kind === 'refused' ? failure.code : null,
    error_details: failure.kind === 'refused' ? failure.details.slice(0, 300) : null,
  };
  if (isUnasked(failure)) {
    const until = now + tokenPause;
    updateOutbox(db, { ...row, state: 'ready', tries: Math.max(0, row.tries - 1), next_at: until });
    return { kind: 'paused', until, isForAll: true };
  }
  return follow(db, told, nextStep(failure, row.tries), now);
}

/** There is no usable token just now (a locked keyring): Meta was not even asked, and has stopped nothing. */
function isUnasked(failure: GraphFailure): boolean {
  return failure.kind === 'refused' && failure.status === 0 && failure.code === 190;
}

function follow(db: Connection, row: OutboxRow, step: NextStep, now: number): Consequence {
  switch (step.do) {
    case 'retry': {
      const until = now + step.after;
      updateOutbox(db, { ...row, state: 'ready', next_at: until });
      const isForAll = step.pauses === 'account';
      return isForAll || step.pauses === 'number' ? { kind: 'paused', until, isForAll } : { kind: 'none' };
    }
    case 'stop': {
      updateOutbox(db, { ...row, state: 'held', reason: 'number_stopped' });
      const number = findThread(db, row.thread_id)?.number_id;
      if (number !== undefined) noteStop(db, number, row.error_code ?? 0, now);
      return { kind: 'stopped' };
    }
    case 'uncertain':
      updateOutbox(db, { ...row, state: 'uncertain' });
      return { kind: 'none' };
    case 'later':
      updateOutbox(db, { ...row, state: 'failed', next_at: now + (step.after ?? 0) });
      return { kind: 'none' };
    case 'cannot':
      if (step.isOptOut) stopMarketing(db, row.thread_id, now);
      updateOutbox(db, { ...row, state: 'failed' });
      return { kind: 'none' };
    case 'change': {
      // Whatever our own clock says: then it may wait until the customer writes.
      const isClosed = step.because === 'window';
      const state = isClosed ? 'held' : 'failed';
      updateOutbox(db, { ...row, state, reason: isClosed ? 'window_closed' : null });
      return { kind: 'none' };
    }
    case 'ask':
      updateOutbox(db, { ...row, state: 'failed' });
      return { kind: 'none' };
  }
}
