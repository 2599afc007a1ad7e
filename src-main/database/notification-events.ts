import type { NotificationKind } from '../../shared/contract/notifications.ts';
import { selectNotifications, type NotificationRow } from './notifications.ts';
import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** Those that a calendar calls by one of its events' names, alone or as one of a series, and that may still leave. */
export function listOpenOfEvent(db: Connection, uid: string): NotificationRow[] {
  return statement<[object], NotificationRow>(
    db,
    `${selectNotifications} WHERE source = 'ics' AND (source_key = @uid OR (source_key >= @uid || '|' AND source_key < @uid || '}'))
       AND state IN ('planned', 'waiting', 'handed') ORDER BY event_at, id`,
  ).all({ uid });
}

/** One for the same customer's thread, of the same kind and for the same event, whoever planned it, that was not called off. */
export function findSameEvent(
  db: Connection,
  thread: number,
  kind: NotificationKind,
  eventAt: number,
): NotificationRow | undefined {
  return statement<[object], NotificationRow>(
    db,
    `${selectNotifications} WHERE thread_id = @thread AND event_at = @event_at AND kind = @kind
       AND state IN ('planned', 'waiting', 'handed', 'sent') ORDER BY id LIMIT 1`,
  ).get({ thread, kind, event_at: eventAt });
}
