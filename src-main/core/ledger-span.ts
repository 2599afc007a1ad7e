import { adAnswerLength } from '../../shared/window/free-entry-point.ts';
import { windowLength } from '../../shared/window/customer-service-window.ts';
import {
  listAdClicks,
  listThreadAdClicks,
  readLastDelivery,
  readLateSending,
  type AdClickRow,
} from '../database/ledger-events.ts';
import { firstIdAt } from '../database/message-id.ts';
import type { Connection } from '../database/open.ts';

const day = 86_400_000;
/** Longer than all but the deliveries of which an index knows. */
const usualDelivery = 31 * day;
const longestFreeEntry = 7 * day;
/** A call taken later than this after its placing is no call that was taken. */
export const longestRinging = day;
/** The furthest from a click at which Meta's own word on the free entry point's end is believed. */
const longestClick = adAnswerLength + 31 * day;

/** What of the messages changed: instants in ms UTC from the earliest sending to the last delivery, and in which threads (all when not said). */
export interface Change {
  from: number;
  to: number;
  threads?: readonly number[];
}

/**
 * How early to begin reading so that everything priced from an instant on is priced as by the whole history: the sending of what is
 * delivered then, the window it was sent in, and free entry points from a time when none could be open. For eras since July 2025.
 */
export function findContextStart(db: Connection, from: number, threads?: readonly number[]): number {
  // A call of the shop's own stands at its placing and opens the window at its taking, up to a day later.
  let start = findFirstSending(db, from) - longestRinging - windowLength;
  for (;;) {
    const click = findUnbrokenClick(listClicks(db, start - longestClick, from, threads), start, from);
    if (click === null) return start;
    start = click;
  }
}

/** When the first message was sent of those that are delivered from an instant on. */
export function findFirstSending(db: Connection, from: number): number {
  const usual = from - usualDelivery;
  return readLateSending(db, usual, from) ?? usual;
}

/** The last instant at which something may be priced otherwise than before a change. For eras since July 2025. */
export function findReach(db: Connection, { from, to, threads }: Change): number {
  const among = threads === undefined ? null : new Set(threads);
  const isAffected = ({ thread_id: thread }: AdClickRow): boolean => among === null || among.has(thread);
  let until = to + adAnswerLength + longestFreeEntry;
  for (let longer = until; ; until = longer) {
    const ids = { first: firstIdAt(from - longestClick), end: firstIdAt(until + 1) };
    for (const click of listAdClicks(db, ids)) if (isAffected(click)) longer = Math.max(longer, endOf(click));
    if (longer === until) break;
  }
  const recent = { first: firstIdAt(Math.max(from, until - usualDelivery)), end: firstIdAt(until + 1) };
  return Math.max(until, readLastDelivery(db, recent, from, until + 1) ?? until);
}

// When the first click came of a chain in one thread that lets no instant between `start` and `from` be free of clicks that still matter.
function findUnbrokenClick(clicks: readonly AdClickRow[], start: number, from: number): number | null {
  const chains = new Map<number, { begun: number; end: number }>();
  let earliest: number | null = null;
  for (const click of clicks) {
    const chain = chains.get(click.thread_id);
    const isJoined = chain !== undefined && click.at < chain.end;
    const begun = isJoined ? chain.begun : click.at;
    const end = Math.max(isJoined ? chain.end : 0, endOf(click));
    chains.set(click.thread_id, { begun, end });
    if (begun < start && end > from) earliest = Math.min(earliest ?? begun, begun);
  }
  return earliest;
}

/** Until when a click may decide a price: it is answered within a day, and what that opens lasts a week or as long as Meta said. */
function endOf({ at, expires_at: expiresAt }: AdClickRow): number {
  const usual = at + adAnswerLength + longestFreeEntry;
  return expiresAt === null || expiresAt > at + longestClick ? usual : Math.max(usual, expiresAt);
}

function listClicks(
  db: Connection,
  from: number,
  until: number,
  threads: readonly number[] | undefined,
): AdClickRow[] {
  const ids = { first: firstIdAt(from), end: firstIdAt(until) };
  return threads === undefined
    ? listAdClicks(db, ids)
    : threads.flatMap((thread) => listThreadAdClicks(db, thread, ids));
}
