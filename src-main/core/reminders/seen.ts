import type { ShownReminder } from '../../../shared/contract/reminders.ts';
import { listWaitingNotifications } from '../../database/notifications.ts';
import type { Connection } from '../../database/open.ts';
import { noteSeen, noteThreadSeen } from '../../database/reminders.ts';
import { findThreadIdentity } from '../../database/thread-identities.ts';
import { notificationKey } from './survey.ts';

/** Writes down that the owner has seen to a reminder, and to all that was given before it about the same; in the caller's transaction. */
export function noteReminderSeen(
  db: Connection,
  { id, threads }: Pick<ShownReminder, 'id' | 'threads'>,
): void {
  const colon = id.indexOf(':');
  const [kind, key] = [id.slice(0, colon), id.slice(colon + 1)];
  if (kind === 'digest_opening' || kind === 'digest_closing') noteSeen(db, kind, key);
  else if (kind === 'notification')
    for (const row of listWaitingNotifications(db)) noteSeen(db, kind, notificationKey(row));
  else if (kind !== 'money')
    for (const thread of threads) {
      // It may have been merged since.
      const shown = findThreadIdentity(db, Number(thread));
      if (shown !== undefined) noteThreadSeen(db, shown.id);
    }
}
