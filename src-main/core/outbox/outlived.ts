import type { Connection } from '../../database/open.ts';
import {
  findNotificationInOutbox,
  updateNotification,
  type NotificationRow,
} from '../../database/notifications.ts';
import { isOptedOut } from '../../database/opt-outs.ts';
import { listEndedOutbox, updateOutbox, type OutboxRow } from '../../database/outbox.ts';
import type { ThreadRow } from '../../database/threads.ts';

/** Why a message that carries a notification is not sent any more. */
type Outlived = 'too_late' | 'opted_out' | 'other_person';

const states: Readonly<Record<Outlived, NotificationRow['state']>> = {
  too_late: 'expired',
  opted_out: 'cancelled',
  other_person: 'refused',
};

/** Why a message must never leave, whatever is paid: its end has come, its customer wants no notifications, or the thread is somebody else's by now. */
export function findOutlived(
  db: Connection,
  row: Pick<OutboxRow, 'id' | 'expires_at'>,
  thread: ThreadRow,
  now: number,
): Outlived | null {
  if (row.expires_at === null) return null;
  if (row.expires_at <= now) return 'too_late';
  if (findNotificationInOutbox(db, row.id)?.customer !== thread.customer) return 'other_person';
  return isOptedOut(db, thread.id) ? 'opted_out' : null;
}

/** Gives a message up for that; the notification says why. */
export function endOutlived(db: Connection, row: OutboxRow, why: Outlived, now: number): void {
  updateOutbox(db, { ...row, state: 'discarded', discarded_from: row.state, settled_at: now });
  const notification = findNotificationInOutbox(db, row.id);
  if (notification !== undefined)
    updateNotification(db, { ...notification, state: states[why], reason: why, settled_at: now });
}

/** Gives up all that waits past its end, held or ready; what may be on its way is left to Meta's statuses. Returns how many. */
export function endAllOutlived(db: Connection, now: number): number {
  const rows = listEndedOutbox(db, now);
  for (const row of rows) endOutlived(db, row, 'too_late', now);
  return rows.length;
}

/** Whether anything would be given up. */
export function hasOutlived(db: Connection, now: number): boolean {
  return listEndedOutbox(db, now).length > 0;
}
