import type { Update } from '../../whatsapp/webhook/update.ts';
import { takeStatus } from '../ledger-statuses.ts';
import { settleByStatus } from '../outbox/settle-by-status.ts';
import type { Intake } from './intake.ts';
import { noteChange } from './work.ts';

/** Keeps a status, whether or not its message is known; true when it is new. One with our callback proves a message of the outbox first. */
export function takeStatusOf(
  { db, context, work, clicks }: Intake,
  update: Extract<Update, { type: 'status' }>,
  number: string | null,
): boolean {
  const { metaId, kind, at, callback, pricing, conversation, expiresAt, errorCode, errorDetails } = update;
  if (callback !== null) {
    const settled = settleByStatus(db, context, { callback, metaId, at, number, kind });
    noteChange(work, settled);
    if (settled !== null) {
      work.areas.add('outbox');
      clicks.add(settled.thread);
    }
  }
  const { isNew, thread, change } = takeStatus(db, {
    meta_id: metaId,
    kind,
    at,
    pricing,
    conversation,
    expires_at: expiresAt,
    error_code: errorCode,
    error_details: errorDetails,
    callback,
  });
  noteChange(work, change);
  if (thread !== null) {
    work.threads.add(thread);
    work.areas.add('inbox');
    if (expiresAt !== null) clicks.add(thread);
  }
  return isNew;
}
