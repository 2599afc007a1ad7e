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

/** What a try means for other messages: Meta was not asked, or answered, or is out of reach, or that a number sends nothing until an instant. */
export type Consequence =
  | { kind: 'idle' }
  | { kind: 'none' }
  | { kind: 'offline' }
  | { kind: 'stopped' }
  | { kind: 'paused'; until: number };

/** Meta took a message: it goes into its thread, unless a status came first and did that. */
export async function settleAccepted(context: CoreContext, id: number, metaId: string): Promise<void> {
  await context.writeLong(['outbox', 'inbox', 'spend'], async (db) => {
    const row = findOutbox(db, id);
    if (row === undefined || findByMetaId(db, metaId) !== null) return;
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
    updateOutbox(db, { ...row, state: 'ready', sending_since: null, tries: Math.max(0, row.tries - 1) });
    return { kind: 'offline' };
  }
  const told: OutboxRow = {
    ...row,
    error_code: failure.kind === 'refused' ? failure.code : null,
    error_details: failure.kind === 'refused' ? failure.details.slice(0, 300) : null,
  };
  return follow(db, told, nextStep(failure, row.tries), now);
}

function follow(db: Connection, row: OutboxRow, step: NextStep, now: number): Consequence {
  switch (step.do) {
    case 'retry': {
      const until = now + step.after;
      updateOutbox(db, { ...row, state: 'ready', next_at: until });
      return step.pauses === 'number' || step.pauses === 'account'
        ? { kind: 'paused', until }
        : { kind: 'none' };
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
    case 'change':
    case 'ask':
      updateOutbox(db, { ...row, state: 'failed' });
      return { kind: 'none' };
  }
}
