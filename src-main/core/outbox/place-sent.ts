import { linkMedia } from '../../database/media.ts';
import { firstIdAt, startSlot } from '../../database/message-id.ts';
import { tieSentMessage } from '../../database/message-ties.ts';
import { insertMessage, type MessageRow } from '../../database/messages.ts';
import type { Connection } from '../../database/open.ts';
import { updateOutbox, type OutboxRow } from '../../database/outbox.ts';
import { indexMessage } from '../../database/search.ts';
import { findTemplate } from '../../database/templates.ts';
import { findThreadIdentity } from '../../database/thread-identities.ts';
import { nameMessage } from '../ledger-statuses.ts';
import type { LedgerChange } from '../ledger-update.ts';
import { refreshThread } from '../thread-summary.ts';

/**
 * Puts what Meta took into its thread, as waiting for statuses, with those that came before; the row is settled by it. In the
 * caller's transaction, who tells `updateLedger` of the change.
 */
export function placeSent(
  db: Connection,
  row: OutboxRow,
  { metaId, settledAt }: { metaId: string; settledAt: number },
): LedgerChange {
  const at = row.sending_since ?? settledAt;
  // What had left or was given up before its thread was merged into another one.
  const thread_id = findThreadIdentity(db, row.thread_id)?.id ?? row.thread_id;
  const template = row.template_id === null ? undefined : findTemplate(db, row.template_id);
  const message: MessageRow = {
    id: firstIdAt(at) + startSlot(thread_id),
    thread_id,
    at,
    direction: 'out',
    kind: row.kind === 'template' || row.kind === 'reaction' ? row.kind : 'text',
    sent_from: 'api',
    source: 'api',
    author: null,
    text: row.text,
    attachment: row.media_id === null ? null : row.file_name,
    category: row.kind === 'template' ? (template?.category ?? row.quoted_category) : null,
    template: template?.name ?? null,
    status: 'queued',
    failure: null,
    delivered_at: null,
    read_at: null,
    key: null,
    import_file_id: null,
  };
  while (!insertMessage(db, message)) message.id += 1;
  const { id } = message;
  tieSentMessage(db, { id, thread_id, refers_to: row.refers_to, meta_type: row.kind });
  if (row.media_id !== null) linkMedia(db, id, row.media_id, null);
  indexMessage(db, id);
  const named = nameMessage(db, id, metaId);
  refreshThread(db, thread_id);
  updateOutbox(db, {
    ...row,
    state: 'sent',
    reason: null,
    error_code: null,
    error_details: null,
    meta_id: metaId,
    message_id: id,
    settled_at: settledAt,
  });
  return { thread: thread_id, from: at, to: Math.max(at, named?.to ?? at) };
}
