import type { Area } from '../../../shared/contract/changes.ts';
import type { Draft } from '../../../shared/contract/outbox.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Connection } from '../../database/open.ts';
import { followNewEntry } from '../../database/notifications.ts';
import {
  findOutbox,
  insertOutbox,
  updateOutbox,
  type OutboxRow,
  type OutboxState,
} from '../../database/outbox.ts';
import { findThread, type ThreadRow } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { fresh, newCallback, putJudged, quotedOf } from './add-entry.ts';
import { judge, newcomer } from './judge.ts';
import { findOutlived } from './outlived.ts';
import { lastHeardOf } from './quote-message.ts';
import { readDraft } from './read-draft.ts';

/** Other words for a message that has not left. What the owner agreed to holds on, unless it is another template. */
export async function editEntry(context: CoreContext, id: string, draft: Draft): Promise<OutboxRow> {
  const { row: before } = requireEntry(context.db, id, ['ready', 'held', 'failed']);
  const fields = await readDraft(context, before.thread_id, draft);
  return changeEntry(context, id, ['ready', 'held', 'failed'], (db, row, thread, now) => {
    const isSame = fields.kind === row.kind && fields.template_id === row.template_id;
    const kept = isSame
      ? row
      : { ...row, agreed_max: null, agreed_unknown: 0 as const, agreed_category: null };
    const { charge } = judge(db, context, thread, { ...newcomer, ...fields }, now);
    const quoted = { quoted_outcome: charge.outcome, ...quotedOf(charge) };
    const { agreed_max: _max, agreed_unknown: _unknown, agreed_category: _category, ...rest } = fresh;
    const lasting = { waits_since: row.waits_since, expires_at: row.expires_at };
    const edited = { ...kept, ...rest, ...fields, ...quoted, ...lasting };
    return putJudged(
      db,
      context,
      thread,
      row.sending_since === null ? edited : leaveBehind(db, row, edited, now),
      now,
    );
  });
}

// What Meta may have had keeps its words under its own callback: a late status still finds them, and not the new ones.
function leaveBehind(db: Connection, row: OutboxRow, edited: OutboxRow, now: number): OutboxRow {
  updateOutbox(db, { ...row, state: 'discarded', discarded_from: row.state, settled_at: now });
  const { id: _id, ...rest } = edited;
  const written = { ...rest, callback: newCallback(), written_at: now };
  const id = insertOutbox(db, written);
  if (row.expires_at !== null) followNewEntry(db, row.id, id);
  return { ...written, id };
}

/** Lets a held message wait until the customer writes. */
export function waitEntry(context: CoreContext, id: string): Promise<OutboxRow> {
  return changeEntry(context, id, ['held'], (db, row, thread) =>
    put(db, { ...row, waits_since: lastHeardOf(db, thread.id) ?? 0 }),
  );
}

/** Gives a message up; it can be taken back. */
export function discardEntry(context: CoreContext, id: string): Promise<OutboxRow> {
  return changeEntry(
    context,
    id,
    ['ready', 'held', 'uncertain', 'failed'],
    (db, row, _thread, now) =>
      put(db, { ...row, state: 'discarded', discarded_from: row.state, settled_at: now }),
    [],
    true,
  );
}

/** Takes a discarded message back, as it was; one that was to leave is judged anew. */
export function undiscardEntry(context: CoreContext, id: string): Promise<OutboxRow> {
  return changeEntry(context, id, ['discarded'], (db, row, thread, now) => {
    const state = row.discarded_from ?? 'held';
    const back: OutboxRow = { ...row, state, discarded_from: null, settled_at: null };
    return state === 'ready' ? putJudged(db, context, thread, back, now) : put(db, back);
  });
}

/** Sends a failed message once more, or an uncertain one although it may have arrived; not before Meta said it may. */
export function sendEntryAgain(context: CoreContext, id: string): Promise<OutboxRow> {
  return changeEntry(context, id, ['failed', 'uncertain'], (db, row, thread, now) => {
    const { error_code, error_details, tries } = fresh;
    const again: OutboxRow = { ...row, error_code, error_details, tries, next_at: Math.max(row.next_at, 0) };
    return putJudged(db, context, thread, again, now);
  });
}

/** Changes one that is in one of these states, in one transaction, and tells whoever sends; what must not leave any more can only be given up. */
export async function changeEntry(
  context: CoreContext,
  id: string,
  states: readonly OutboxState[],
  change: (db: Connection, row: OutboxRow, thread: ThreadRow, now: number) => OutboxRow,
  alsoTouches: readonly Area[] = [],
  isGivingUp = false,
): Promise<OutboxRow> {
  const changed = await context.write(['outbox', 'inbox', ...alsoTouches], (db) => {
    const { row, thread } = requireEntry(db, id, states);
    const now = context.clock();
    if (row.expires_at !== null && !isGivingUp) requireCurrent(db, row, thread, now);
    return change(db, row, thread, now);
  });
  context.bells.ring('outbox');
  return changed;
}

// A notification that was cancelled, moved or has ended leaves no more by way of its old entry.
function requireCurrent(db: Connection, row: OutboxRow, thread: ThreadRow, now: number): void {
  const why = findOutlived(db, row, thread, now);
  if (why !== null)
    throw new Refusal('no_longer_current', 'This notification is not sent any more: plan it anew.', { why });
}

function put(db: Connection, row: OutboxRow): OutboxRow {
  updateOutbox(db, row);
  return row;
}

function requireEntry(
  db: Connection,
  id: string,
  states: readonly OutboxState[],
): { row: OutboxRow; thread: ThreadRow } {
  const row = /^\d{1,15}$/.test(id) ? findOutbox(db, Number(id)) : undefined;
  const thread = row === undefined ? undefined : findThread(db, row.thread_id);
  if (row === undefined || thread === undefined || row.kind === 'read')
    throw new Refusal('unknown_entry', `There is no message "${id.slice(0, 40)}" in the outbox.`, { id });
  if (states.includes(row.state)) return { row, thread };
  if (row.state === 'sending' || row.state === 'sent')
    throw new Refusal('has_left', 'This message is on its way already.', { id });
  throw new Refusal('other_state', 'This message stands otherwise by now: look at it again.', {
    id,
    state: row.state,
  });
}
