import { findConnection } from '../../database/connections.ts';
import type { Connection } from '../../database/open.ts';
import { findHead, updateOutbox, type OutboxRow } from '../../database/outbox.ts';
import { findThread } from '../../database/threads.ts';
import type { MessageContent, Recipient } from '../../whatsapp/graph/graph.ts';
import type { CoreContext } from '../context.ts';
import { quotedOf } from './add-entry.ts';
import { contentOf, recipientOf } from './content-of.ts';
import { judgeRow } from './judge.ts';
import { endOutlived, findOutlived } from './outlived.ts';

/** A message that is on its way from now on, and what is said to Meta. */
export interface Claimed {
  row: OutboxRow;
  phoneNumberId: string;
  to: Recipient;
  content: MessageContent;
}

/** What template parameters no longer fit is as Meta would say it. */
const countMismatch = 132_000;

/**
 * Judges a ready message by all that is stored now and marks it as on its way, in one transaction; null when it does not leave: it is held
 * or past its end, it changed, or it is not the first of its thread. Whoever finds it marked later knows that Meta may have it.
 */
export function claim(db: Connection, context: CoreContext, id: number): Claimed | null {
  const now = context.clock();
  const row = findHead(db, id);
  const thread = row === undefined ? undefined : findThread(db, row.thread_id);
  if (row === undefined || thread === undefined || row.next_at > now) return null;
  const outlived = findOutlived(db, row, thread, now);
  if (outlived !== null) {
    endOutlived(db, row, outlived, now);
    return null;
  }
  const { charge, hold } = judgeRow(db, context, thread, row, now);
  const judged: OutboxRow = { ...row, ...quotedOf(charge) };
  const phoneNumberId = findConnection(db, thread.number_id)?.phone_number_id ?? null;
  if (hold !== null || phoneNumberId === null) {
    updateOutbox(db, { ...judged, state: 'held', reason: hold ?? 'number_stopped' });
    return null;
  }
  const said = contentOf(db, judged);
  if (said === null) {
    updateOutbox(db, { ...judged, state: 'failed', error_code: countMismatch, error_details: null });
    return null;
  }
  const claimed: OutboxRow = {
    ...judged,
    text: said.text,
    state: 'sending',
    sending_since: now,
    tries: row.tries + 1,
  };
  updateOutbox(db, claimed);
  return { row: claimed, phoneNumberId, to: recipientOf(thread.customer), content: said.content };
}
