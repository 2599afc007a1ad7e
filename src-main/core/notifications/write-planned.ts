import { Refusal } from '../../../shared/contract/refusal.ts';
import { templateParameters } from '../../../shared/contract/outbox.ts';
import {
  findNotification,
  insertNotification,
  updateNotification,
  type NotificationRow,
} from '../../database/notifications.ts';
import type { Connection } from '../../database/open.ts';
import { isOptedOut } from '../../database/opt-outs.ts';
import { findOutbox, updateOutbox } from '../../database/outbox.ts';
import type { CoreContext } from '../context.ts';
import { createSay } from './find-problems.ts';
import { moneyText } from './money-text.ts';
import type { Proposed, Wanted } from './proposer.ts';

/** Where a notification comes from; `agreed` in micros: the most that the owner lets it cost. */
export interface Origin {
  agreed: number | null;
  source: NotificationRow['source'];
  source_key: string | null;
}

/** Writes a proposal down, in the caller's transaction. Refuses `bad_notification` with all that speaks against it. */
export function addPlanned(
  db: Connection,
  context: CoreContext,
  proposed: Proposed,
  { agreed, source, source_key }: Origin,
): NotificationRow {
  const now = context.clock();
  const row = {
    ...fieldsOf(context, proposed, agreed),
    ...({ state: 'planned', reason: null, is_insisted: 0, outbox_id: null, message_id: null } as const),
    ...{ source, source_key, written_at: now, changed_at: now, settled_at: null },
  };
  return { ...row, id: insertNotification(db, row) };
}

/** Plans one anew that has not left, in the caller's transaction; a cancelled one stays so. Refuses `has_left` and `bad_notification`. */
export function changePlanned(
  db: Connection,
  context: CoreContext,
  row: NotificationRow,
  proposed: Proposed,
  agreed: number | null,
): NotificationRow {
  const now = context.clock();
  const fields = fieldsOf(context, proposed, agreed);
  if (!takeOut(db, row, now)) throw hasLeft(row);
  const isOff = row.state === 'cancelled';
  const changed: NotificationRow = {
    ...row,
    ...fields,
    ...(isOff ? {} : ({ state: 'planned', reason: null, settled_at: null } as const)),
    ...({ is_insisted: 0, outbox_id: null, changed_at: now } as const),
  };
  updateNotification(db, changed);
  return changed;
}

/** Calls one off, also where it waits in the outbox; false, with nothing done, when it has left or may have. */
export function cancelPlanned(
  db: Connection,
  context: CoreContext,
  row: NotificationRow,
  reason: 'by_owner' | 'event_cancelled' | 'opted_out',
): boolean {
  if (row.state === 'cancelled' || row.state === 'expired') return true;
  const now = context.clock();
  if (!takeOut(db, row, now)) return false;
  updateNotification(db, { ...row, state: 'cancelled', reason, changed_at: now, settled_at: now });
  return true;
}

/** Takes a cancelling back: it is planned as it was, and one that may have arrived is left to Meta's statuses. Refuses `too_late` and `opted_out`. */
export function restorePlanned(db: Connection, context: CoreContext, row: NotificationRow): NotificationRow {
  if (row.state !== 'cancelled') return row;
  const now = context.clock();
  if (row.expires_at <= now)
    throw new Refusal('too_late', 'Its end has come: plan another one.', { id: String(row.id) });
  if (isOptedOut(db, row.thread_id))
    throw new Refusal('opted_out', 'This customer wants no notifications.', { id: String(row.id) });
  const entry = row.outbox_id === null ? undefined : findOutbox(db, row.outbox_id);
  if (entry?.state === 'discarded' && entry.discarded_from === 'uncertain') {
    updateOutbox(db, { ...entry, state: 'uncertain', discarded_from: null, settled_at: null });
    return findNotification(db, row.id) ?? row;
  }
  const next_at = Math.max(row.at, now);
  const back: NotificationRow = {
    ...row,
    ...({ state: 'planned', reason: null, outbox_id: null, settled_at: null } as const),
    ...{ next_at, changed_at: now },
  };
  updateNotification(db, back);
  return back;
}

/** Takes one out of the outbox that was to leave as a plain reply: it leaves as its template, at once. */
export function leaveAsTemplate(db: Connection, row: NotificationRow, now: number): void {
  if (!takeOut(db, row, now)) return;
  updateNotification(db, {
    ...row,
    ...({
      state: 'planned',
      reason: null,
      in_window: 'template',
      outbox_id: null,
      settled_at: null,
    } as const),
    ...{ next_at: now, changed_at: now },
  });
}

/** What was wanted of one, with its moment and end as they are. */
export function wantedOf(row: NotificationRow): Wanted {
  return {
    thread: row.thread_id,
    kind: row.kind,
    template: row.template_id === null ? '' : String(row.template_id),
    parameters: templateParameters.parse(JSON.parse(row.parameters)),
    event_at: row.event_at,
    at: row.at,
    expires_at: row.expires_at,
    in_window: row.in_window,
  };
}

/** The refusal of a change that comes too late. */
export function hasLeft(row: Pick<NotificationRow, 'id'>): Refusal {
  return new Refusal('has_left', 'This message is on its way already.', { id: String(row.id) });
}

// Takes one out of the outbox where it has not left; false when Meta has it, or may.
function takeOut(db: Connection, row: NotificationRow, now: number): boolean {
  const entry = row.outbox_id === null ? undefined : findOutbox(db, row.outbox_id);
  if (entry === undefined) return row.state !== 'sent';
  if (entry.state === 'discarded') return entry.discarded_from !== 'uncertain';
  if (entry.state !== 'ready' && entry.state !== 'held' && entry.state !== 'failed') return false;
  updateOutbox(db, { ...entry, state: 'discarded', discarded_from: entry.state, settled_at: now });
  return true;
}

type Planned = Pick<
  NotificationRow,
  | ('thread_id' | 'customer' | 'kind' | 'template_id' | 'parameters' | 'event_at' | 'at' | 'expires_at')
  | ('in_window' | 'agreed_max' | 'agreed_currency' | 'next_at')
>;

function fieldsOf(context: CoreContext, proposed: Proposed, agreed: number | null): Planned {
  const { wanted, thread, template, at, expiresAt, charge } = proposed;
  const problems = [...proposed.problems, ...priceProblems(context, proposed, agreed)];
  const customer = thread?.customer;
  if (problems.length > 0 || thread === undefined || template === undefined || customer == null) {
    throw new Refusal(
      'bad_notification',
      'This notification cannot be planned like this: change what is marked.',
      { problems },
    );
  }
  return {
    thread_id: thread.id,
    customer,
    kind: wanted.kind,
    template_id: template.id,
    parameters: JSON.stringify(wanted.parameters),
    event_at: wanted.event_at,
    at,
    expires_at: expiresAt,
    in_window: wanted.in_window,
    agreed_max: agreed,
    agreed_currency: agreed === null ? null : (charge?.currency ?? null),
    next_at: at,
  };
}

function priceProblems(
  context: CoreContext,
  { charge }: Proposed,
  agreed: number | null,
): Proposed['problems'] {
  const price = charge?.amount ?? null;
  if (agreed === null || price === null || price.max <= agreed) return [];
  const of = { price: moneyText(context, price, charge), agreed: moneyText(context, agreed, charge) };
  return [createSay(context)('agreed', 'costs_more', of)];
}
