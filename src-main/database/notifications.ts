import type {
  NotificationKind,
  NotificationReason,
  NotificationState,
} from '../../shared/contract/notifications.ts';
import type { Connection } from './open.ts';
import type { OutboxRow, OutboxState } from './outbox.ts';
import { statement } from './statement.ts';

/**
 * A notification to a customer. `at` is its moment, `next_at` when it is looked at next (its moment, or the end of a wait), `expires_at` from
 * when on it does not leave any more; `agreed_max` (micros) the most that the owner lets it cost. `parameters` is JSON. Instants in ms UTC.
 */
export interface NotificationRow {
  id: number;
  thread_id: number;
  customer: string;
  kind: NotificationKind;
  template_id: number | null;
  parameters: string;
  event_at: number | null;
  at: number;
  expires_at: number;
  in_window: 'ask' | 'reply' | 'template';
  state: NotificationState;
  reason: NotificationReason | null;
  agreed_max: number | null;
  agreed_currency: string | null;
  /** Whether the owner let it leave although its price was not known or the budget would be passed. */
  is_insisted: 0 | 1;
  next_at: number;
  outbox_id: number | null;
  message_id: number | null;
  source: 'hand' | 'csv' | 'ics';
  source_key: string | null;
  written_at: number;
  changed_at: number;
  settled_at: number | null;
}

const fields = [
  ...(['thread_id', 'customer', 'kind', 'template_id', 'parameters', 'event_at', 'at'] as const),
  ...(['expires_at', 'in_window', 'state', 'reason', 'agreed_max', 'agreed_currency'] as const),
  ...(['is_insisted', 'next_at', 'outbox_id', 'message_id', 'source', 'source_key'] as const),
  ...(['written_at', 'changed_at', 'settled_at'] as const),
];
/** The columns of a row, with what it takes to read them. */
export const selectNotifications = `SELECT id, ${fields.join(', ')} FROM notification`;

/** Writes one down and returns its id; throws on a repeated source and key. */
export function insertNotification(db: Connection, row: Omit<NotificationRow, 'id'>): number {
  const values = fields.map((field) => `@${field}`).join(', ');
  return Number(
    statement<[object]>(db, `INSERT INTO notification (${fields.join(', ')}) VALUES (${values})`).run(row)
      .lastInsertRowid,
  );
}

/** Replaces all that is known of one. */
export function updateNotification(db: Connection, row: NotificationRow): void {
  const sets = fields.map((field) => `${field} = @${field}`).join(', ');
  statement<[NotificationRow]>(db, `UPDATE notification SET ${sets} WHERE id = @id`).run(row);
}

/** One by its id. */
export function findNotification(db: Connection, id: number): NotificationRow | undefined {
  return statement<[number], NotificationRow>(db, `${selectNotifications} WHERE id = ?`).get(id);
}

/** One by what a file calls it. */
export function findNotificationBySource(
  db: Connection,
  source: NotificationRow['source'],
  key: string,
): NotificationRow | undefined {
  return statement<[string, string], NotificationRow>(
    db,
    `${selectNotifications} WHERE source = ? AND source_key = ?`,
  ).get(source, key);
}

/** Lets a file's name for one be given to another: an appointment that moved after its notification was sent. */
export function forgetSource(db: Connection, id: number): void {
  statement<[number]>(db, 'UPDATE notification SET source_key = NULL WHERE id = ?').run(id);
}

/** Which ones are listed: by moment (`until` excluded), or those to come; of one thread with what was merged into it. */
export interface NotificationScope {
  from: number | null;
  until: number | null;
  thread: number | null;
}

/** Those of a scope, earliest first. */
export function listNotifications(
  db: Connection,
  { from, until, thread }: NotificationScope,
): NotificationRow[] {
  const scope = [
    ...(from === null && until === null ? ["state IN ('planned', 'waiting', 'handed')"] : []),
    ...(from === null ? [] : ['at >= @from']),
    ...(until === null ? [] : ['at < @until']),
    ...(thread === null ? [] : [ofThread]),
  ];
  return statement<[object], NotificationRow>(
    db,
    `${selectNotifications} WHERE ${scope.join(' AND ')} ORDER BY at, id`,
  ).all({ from, until, thread });
}

const ofThread = `thread_id IN (
  WITH RECURSIVE near (id) AS (
    VALUES (@thread) UNION SELECT t.id FROM thread t JOIN near ON t.merged_into = near.id)
  SELECT id FROM near)`;

/** Forgets those of the demo shop's customers. */
export function deleteDemoNotifications(db: Connection): void {
  statement<[]>(
    db,
    'DELETE FROM notification WHERE thread_id IN (SELECT id FROM thread WHERE is_demo = 1)',
  ).run();
}

/** Those that wait for the owner, soonest end first. */
export function listWaitingNotifications(db: Connection): NotificationRow[] {
  return statement<[], NotificationRow>(
    db,
    `${selectNotifications} WHERE state IN ('planned', 'waiting') AND state = 'waiting' ORDER BY expires_at, id`,
  ).all();
}

/** No end lies further behind the moment, in ms. */
const longestLife = 366 * 86_400_000;

/** Those whose end came first, noticed since an instant, the latest first. */
export function listExpiredNotifications(db: Connection, since: number): NotificationRow[] {
  return statement<[object], NotificationRow>(
    db,
    `${selectNotifications} WHERE at >= @earliest AND state = 'expired' AND settled_at >= @since
     ORDER BY settled_at DESC, id DESC`,
  ).all({ since, earliest: since - longestLife });
}

/** Those to be looked at by an instant, earliest first. */
export function listDueNotifications(db: Connection, now: number): NotificationRow[] {
  return statement<[number], NotificationRow>(
    db,
    `${selectNotifications} WHERE state IN ('planned', 'waiting') AND next_at <= ? ORDER BY next_at, id`,
  ).all(now);
}

/** When the next one is to be looked at, or ends in the outbox; null: none is. */
export function readNextNotification(db: Connection): number | null {
  return (
    statement<[], { at: number | null }>(
      db,
      `SELECT min(at) AS at FROM (
         SELECT min(next_at) AS at FROM notification WHERE state IN ('planned', 'waiting')
         UNION ALL SELECT min(expires_at) FROM outbox
           WHERE expires_at IS NOT NULL AND state NOT IN ('sent', 'discarded') AND state IN ('ready', 'held'))`,
    ).get()?.at ?? null
  );
}

/** Those that were to leave as plain replies and are held in the outbox, since the window closed first. */
export function listShutReplies(db: Connection): NotificationRow[] {
  return statement<[], NotificationRow>(
    db,
    `${selectNotifications} WHERE outbox_id IN (
       SELECT id FROM outbox WHERE expires_at IS NOT NULL AND state NOT IN ('sent', 'discarded')
         AND state = 'held' AND reason = 'window_closed' AND kind = 'text') ORDER BY id`,
  ).all();
}

/** The one that a row of the outbox carries. */
export function findNotificationInOutbox(db: Connection, outboxId: number): NotificationRow | undefined {
  return statement<[number], NotificationRow>(db, `${selectNotifications} WHERE outbox_id = ?`).get(outboxId);
}

/** Gives a notification to the message that takes the place of the one that carried it. */
export function followNewEntry(db: Connection, old: number, by: number): void {
  statement<[number, number]>(db, 'UPDATE notification SET outbox_id = ? WHERE outbox_id = ?').run(by, old);
}

const followed: Readonly<Record<OutboxState, Pick<NotificationRow, 'state' | 'reason'>>> = {
  ready: { state: 'handed', reason: null },
  sending: { state: 'handed', reason: null },
  uncertain: { state: 'handed', reason: null },
  held: { state: 'handed', reason: 'held_in_outbox' },
  failed: { state: 'refused', reason: 'not_deliverable' },
  sent: { state: 'sent', reason: null },
  discarded: { state: 'cancelled', reason: 'by_owner' },
};

/** Says of a notification what became of it in the outbox; one given up from its end on has expired. */
export function followOutbox(
  db: Connection,
  row: Pick<OutboxRow, 'id' | 'state' | 'message_id' | 'settled_at' | 'expires_at'>,
): void {
  const isLate = row.state === 'discarded' && (row.settled_at ?? 0) >= (row.expires_at ?? Infinity);
  const fate = isLate ? ({ state: 'expired', reason: 'too_late' } as const) : followed[row.state];
  statement<[object]>(
    db,
    `UPDATE notification SET state = @state, reason = @reason, message_id = @message, settled_at = @settled
     WHERE outbox_id = @id`,
  ).run({ ...fate, id: row.id, message: row.message_id, settled: row.settled_at });
}
