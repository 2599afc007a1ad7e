import type { Update } from '../../whatsapp/webhook/update.ts';
import { takeStatus } from '../ledger-statuses.ts';
import { settleByStatus } from '../outbox/settle-by-status.ts';
import type { Intake } from './intake.ts';
import type { LedgerChange } from '../ledger-update.ts';
import { setParty } from '../../database/meta-messages.ts';
import { noteChange } from './work.ts';

type StatusUpdate = Extract<Update, { type: 'status' }>;

/** Keeps a status, whether or not its message is known; true when it is new. One with our callback proves a message of the outbox first. */
export function takeStatusOf(intake: Intake, update: StatusUpdate, number: string | null): boolean {
  const { db, context, work, clicks } = intake;
  const { metaId, kind, at, callback, pricing, conversation, expiresAt, errorCode, errorDetails } = update;
  if (callback !== null) {
    const settled = settleByStatus(db, context, { callback, metaId, at, number, kind });
    noteChange(work, settled);
    if (settled !== null) {
      work.areas.add('outbox');
      clicks.add(settled.thread);
      tieToRecipient(intake, update, number, settled);
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

// What the outbox sent is its recipient's from now on, and goes with them wherever they turn out to belong.
function tieToRecipient(
  { db, visit }: Intake,
  { metaId, party }: StatusUpdate,
  number: string | null,
  { thread, from: at }: LedgerChange,
): void {
  if (number === null || party === null) return;
  const { book, people } = visit(number);
  const seen = book.see({ ...party, profileName: null, username: null }, at);
  setParty(db, metaId, seen.row.id);
  seen.isScattered ||= seen.row.thread_id === null || people.threadOf(party, at).thread !== thread;
  people.meet([seen]);
}
