import type { HoldReason } from '../../../shared/contract/outbox.ts';
import type { Connection } from '../../database/open.ts';
import { followMerges, listOutboxIn, updateOutbox, type OutboxRow } from '../../database/outbox.ts';
import { findThread } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { quotedOf } from './add-entry.ts';
import { judgeRow } from './judge.ts';
import { lastHeardOf } from './quote-message.ts';

/** What the owner or Meta can do away with elsewhere: then the message leaves without another word. */
const passing = new Set<HoldReason>([
  'number_stopped',
  'template_state',
  'category_moved',
  'price_unknown',
  'over_budget',
  'above_threshold',
  'not_deliverable',
]);

/** Judges what is held again, by all that is stored now: it becomes ready, or says why it still waits and at what price. */
export async function reviewHeld(context: CoreContext): Promise<void> {
  const held = listOutboxIn(context.db, 'held');
  if (held.length === 0 || !held.some((row) => isOther(row, judgeAgain(context.db, context, row)))) return;
  await context.write(['outbox', 'inbox'], (db) => {
    followMerges(db);
    for (const row of listOutboxIn(db, 'held')) {
      const judged = judgeAgain(db, context, row);
      if (isOther(row, judged)) updateOutbox(db, judged);
    }
  });
}

function judgeAgain(db: Connection, context: CoreContext, row: OutboxRow): OutboxRow {
  const thread = findThread(db, row.thread_id);
  if (thread === undefined) return row;
  const { charge, hold } = judgeRow(db, context, thread, row, context.clock());
  const judged = { ...row, ...quotedOf(charge) };
  if (hold !== null) return { ...judged, reason: hold };
  const mayGo =
    row.waits_since === null
      ? row.reason !== null && passing.has(row.reason)
      : (lastHeardOf(db, thread.id) ?? 0) > row.waits_since;
  return mayGo ? { ...judged, state: 'ready', reason: null } : judged;
}

function isOther(row: OutboxRow, judged: OutboxRow): boolean {
  return (
    row.state !== judged.state ||
    row.reason !== judged.reason ||
    row.quoted_max !== judged.quoted_max ||
    row.quoted_currency !== judged.quoted_currency
  );
}
