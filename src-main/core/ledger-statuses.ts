import { adAnswerLength } from '../../shared/window/free-entry-point.ts';
import { hasReferrals, listThreadAdClicks } from '../database/ledger-events.ts';
import { firstIdAt } from '../database/message-id.ts';
import type { Connection } from '../database/open.ts';
import {
  findTrackedMessage,
  insertStatus,
  linkStatuses,
  listStatuses,
  setFate,
  setMetaId,
  type MetaStatus,
  type ToldStatus,
  type TrackedMessage,
} from '../database/statuses.ts';
import { foldFate, foldPricing } from './fold-statuses.ts';
import { listPartyThreads, type LedgerChange } from './ledger-update.ts';

/** Until this instant (in every zone) what is sent may decide what is sent after it, delivered or not. */
const chainedUntil = Date.UTC(2025, 8, 3);

/** Instants outside of these are nobody's: message ids reach no further, and there was nothing to tell before. */
const sensible = { from: Date.UTC(2015, 0, 1), until: Date.UTC(2100, 0, 1) };

/**
 * Takes in a status: it is kept, whatever has come before it, and the message says what all of them say together. Returns what
 * `updateLedger` has to be told, null when no price depends on it. A status of no sensible instant is not kept. In the caller's transaction.
 */
export function recordStatus(db: Connection, status: MetaStatus): LedgerChange | null {
  return takeStatus(db, status).change;
}

/** The same, and whether it was new and in which thread its message is, if that is known. */
export function takeStatus(
  db: Connection,
  status: MetaStatus,
): { isNew: boolean; thread: number | null; change: LedgerChange | null } {
  if (!isSensible(status.at)) return { isNew: false, thread: null, change: null };
  const message = findTrackedMessage(db, status.meta_id);
  const id = insertStatus(db, status);
  if (id === null || message === undefined) return { isNew: id !== null, thread: null, change: null };
  const all = listStatuses(db, message.id);
  const before = all.filter((one) => one.id !== id);
  return { isNew: true, thread: message.thread_id, change: changeOf(db, message, before, all) };
}

/** Whether anything can have happened at an instant: message ids reach no further. */
export function isSensible(at: number): boolean {
  return at >= sensible.from && at < sensible.until;
}

/** Gives a message the id that Meta has for it, and with it the statuses that came before; returns the same as `recordStatus`. */
export function nameMessage(db: Connection, messageId: number, metaId: string): LedgerChange | null {
  setMetaId(db, messageId, metaId);
  return takeEarlyStatuses(db, messageId, metaId);
}

/** Gives a message that has its id already the statuses that came before it; returns the same. */
export function takeEarlyStatuses(db: Connection, messageId: number, metaId: string): LedgerChange | null {
  if (linkStatuses(db, messageId, metaId) === 0) return null;
  const message = findTrackedMessage(db, metaId);
  return message === undefined ? null : changeOf(db, message, [], listStatuses(db, messageId));
}

function changeOf(
  db: Connection,
  message: TrackedMessage,
  before: readonly ToldStatus[],
  all: readonly ToldStatus[],
): LedgerChange | null {
  const fate = foldFate(all);
  const isOther =
    fate.status !== message.status ||
    fate.delivered_at !== message.delivered_at ||
    fate.read_at !== message.read_at;
  if (isOther) setFate(db, message.id, fate);
  const was = deliveryOf(message);
  const is = deliveryOf({ ...message, ...fate });
  const isRepriced = JSON.stringify(foldPricing(all)) !== JSON.stringify(foldPricing(before));
  if (was === is && (is === null || !isRepriced)) return null;
  const { at, thread_id: thread } = message;
  const decidesMore = is === null || at < chainedUntil || mayAnswerLead(db, message);
  const from = decidesMore ? at : Math.max(at, Math.min(is, was ?? is));
  return { thread, from, sentAt: at, to: Math.max(at, was ?? at, is ?? at) };
}

/** When a message counts as delivered: by its statuses, or at once where there never are any. */
function deliveryOf({ at, source, status, ...known }: TrackedMessage): number | null {
  return known.delivered_at ?? known.read_at ?? (source === 'import' || status === null ? at : null);
}

function mayAnswerLead(db: Connection, { thread_id: thread, at }: TrackedMessage): boolean {
  if (!hasReferrals(db)) return false;
  const ids = { first: firstIdAt(at - adAnswerLength), end: firstIdAt(at + 1) };
  return listPartyThreads(db, [thread]).some((one) => listThreadAdClicks(db, one, ids).length > 0);
}
