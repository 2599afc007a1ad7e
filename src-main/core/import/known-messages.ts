import {
  findKnownMessage,
  listKnownMessages,
  listLeadingNotices,
  readMessageSpan,
  type KnownMessageRow,
} from '../../database/known-messages.ts';
import { firstIdAt } from '../../database/message-id.ts';
import { listConfirmedSends, listPendingSends } from '../../database/noted-sends.ts';
import type { ChangeReason } from '../../database/message-changes.ts';
import type { Connection } from '../../database/open.ts';
import { isNoted, isNotedOtherwise } from './noted-send.ts';
import {
  comparable,
  isSameChanged,
  isSameMedia,
  isSameNotice,
  isSameText,
  type Told,
} from './same-message.ts';

/** A message to look for; `keyAt` its key with an ordinal, null when it has no key of that ordinal. */
export interface Wanted extends Told {
  keyAt(ordinal: number): Uint8Array | null;
  /** A notice before the first message of its export. */
  isLeading: boolean;
}

/** A message that is there already, and what the one that was looked for adds to it. */
export interface FoundMessage {
  row: KnownMessageRow;
  reason: ChangeReason | null;
}

/** Takes a row for this pass; false when it was taken before. One message of a thread is one of an export, never two. */
export type Claim = (row: KnownMessageRow) => boolean;

/** How far around its printed time a message is looked for, in ms. */
const around = 180_000;

/** Finds messages in one thread, group by group: those of one minute are decided together, the surest first. */
export class KnownMessages {
  readonly #db: Connection;
  readonly #thread: number;
  readonly #claim: Claim;
  readonly #mayDiffer: boolean;
  readonly #taken = new Set<number>();
  readonly #span: { first: number; last: number } | null;
  readonly #pending: readonly KnownMessageRow[];
  readonly #confirmed: readonly KnownMessageRow[];
  readonly #notices: KnownMessageRow[];

  /** `mayDiffer`: a note of the owner's may stand for words that were changed in WhatsApp, which then take its place. */
  constructor(db: Connection, thread: number, claim: Claim, { mayDiffer }: { mayDiffer: boolean }) {
    this.#db = db;
    this.#thread = thread;
    this.#claim = claim;
    this.#mayDiffer = mayDiffer;
    this.#span = readMessageSpan(db, thread);
    this.#pending = listPendingSends(db, thread);
    this.#confirmed = listConfirmedSends(db, thread);
    this.#notices = listLeadingNotices(db, thread);
  }

  /** What of each message is there; null for one that is new. */
  find(group: readonly Wanted[]): (FoundMessage | null)[] {
    const found = group.map((wanted) => this.#byKey(wanted));
    if (found.every((one) => one !== null)) return found;
    const near = this.#near(group);
    const tests = [isSameText, isSameMedia, isSameChanged, isSameNotice];
    for (const isSame of tests) {
      group.forEach((wanted, index) => {
        found[index] ??= this.#take(
          near.filter((row) => isSame(wanted, row)),
          wanted,
        );
      });
    }
    group.forEach((wanted, index) => {
      if (wanted.isLeading) found[index] ??= this.#take(this.#notices, wanted);
    });
    // What the owner noted has no time of its own: the same words of a whole group come before words that were changed.
    for (const isSame of this.#mayDiffer ? [isNoted, isNotedOtherwise] : [isNoted]) {
      group.forEach((wanted, index) => {
        if (wanted.direction !== 'out') return;
        found[index] ??= this.#take(
          this.#pending.filter((row) => isSame(wanted, row)),
          wanted,
        );
      });
    }
    return found;
  }

  #byKey(wanted: Wanted): FoundMessage | null {
    for (let ordinal = 0; ; ordinal++) {
      const key = wanted.keyAt(ordinal);
      const row = key === null ? undefined : findKnownMessage(this.#db, this.#thread, key);
      if (row === undefined) return null;
      if (this.#take([row], wanted) !== null) return { row, reason: reasonFor(wanted, row) };
    }
  }

  #near(group: readonly Wanted[]): KnownMessageRow[] {
    const times = group.map((wanted) => wanted.at);
    const from = Math.min(...times) - around;
    const until = Math.max(...times) + around;
    const confirmed = this.#confirmed.filter(({ at }) => at >= from && at < until);
    const isBeside = this.#span === null || from > this.#span.last || until < this.#span.first;
    const rows = isBeside ? [] : listKnownMessages(this.#db, this.#thread, firstIdAt(from), firstIdAt(until));
    // A confirmed note stands where the export saw it, not where it was written down.
    const others = rows.filter(({ id }) => !this.#confirmed.some((note) => note.id === id));
    return [...others, ...confirmed].filter((row) => !this.#taken.has(row.id));
  }

  // The nearest in time of those that fit, the earlier one of two.
  #take(fitting: readonly KnownMessageRow[], wanted: Wanted): FoundMessage | null {
    const nearest = fitting.toSorted(
      (one, other) => Math.abs(one.at - wanted.at) - Math.abs(other.at - wanted.at),
    );
    for (const row of nearest) {
      if (this.#taken.has(row.id) || !this.#claim(row)) continue;
      this.#remember(row.id);
      return { row, reason: reasonFor(wanted, row) };
    }
    return null;
  }

  // Claims are kept by the caller; this only spares the questions about rows near by.
  #remember(id: number): void {
    if (this.#taken.size > 10_000) this.#taken.clear();
    this.#taken.add(id);
  }
}

function reasonFor(wanted: Wanted, row: KnownMessageRow): ChangeReason | null {
  if (wanted.direction === 'system') return null;
  if (row.status === 'queued' && row.source === 'phone' && row.direction === 'out') return 'sent';
  if (wanted.instead === 'deleted') return row.instead === 'deleted' ? null : 'deleted';
  if (row.instead === 'deleted') return null;
  if (wanted.attachment !== null && row.attachment === null)
    return row.instead === 'omitted' ? 'media' : null;
  const isNewer = wanted.edited && comparable(wanted.text) !== comparable(row.text);
  return isNewer && wanted.attachment === null && wanted.instead === null ? 'edited' : null;
}
