import type { Area } from '../../../shared/contract/changes.ts';
import type { Connection } from '../../database/open.ts';
import { readThreadSpan } from '../../database/statuses.ts';
import type { CoreContext } from '../context.ts';
import { heedOptOuts } from '../notifications/opt-out/hear.ts';
import { listPartyThreads, updateLedger, type LedgerChange } from '../ledger-update.ts';
import { rebuildLedger } from '../ledger.ts';
import { refreshThread } from '../thread-summary.ts';

/** What applying webhooks has changed so far, to be summed up, priced and announced once at its end. */
export interface Work {
  /** By thread. */
  readonly changes: Map<number, LedgerChange>;
  /** Threads whose summaries are to be made again. */
  readonly threads: Set<number>;
  /** Threads that messages left or joined, or whose customer changed. */
  readonly shifted: Set<number>;
  readonly spans: { from: number; to: number }[];
  readonly parties: Set<number>;
  readonly areas: Set<Area>;
  /** How many messages changed: beyond some thousands their months are priced whole. */
  touched: number;
}

/** Nothing done yet. */
export function createWork(): Work {
  return {
    changes: new Map(),
    threads: new Set(),
    shifted: new Set(),
    spans: [],
    parties: new Set(),
    areas: new Set(),
    touched: 0,
  };
}

/** Notes what the ledger has to be told; null is nothing. */
export function noteChange(work: Work, change: LedgerChange | null): void {
  if (change === null) return;
  const { thread, from, sentAt = from, to = from } = change;
  const known = work.changes.get(thread);
  work.touched += 1;
  work.threads.add(thread);
  work.areas.add('inbox').add('spend');
  work.changes.set(thread, {
    thread,
    from: Math.min(from, known?.from ?? from),
    sentAt: Math.min(sentAt, known?.sentAt ?? sentAt),
    to: Math.max(to, known?.to ?? to),
  });
}

/** To be said before threads change hands or lose messages: all that they held is priced again. */
export function noteShift(db: Connection, work: Work, threads: readonly number[]): void {
  lookAt(db, work, threads);
  for (const thread of threads) {
    work.shifted.add(thread);
    work.threads.add(thread);
  }
  work.areas.add('inbox').add('spend');
}

/** To be said when a message of an instant goes: its months are priced again. */
export function noteLoss(db: Connection, work: Work, thread: number, at: number): void {
  work.spans.push({ from: at, to: at });
  for (const party of listPartyThreads(db, [thread])) work.parties.add(party);
}

/** Sums up the threads and brings the ledger up to date, in the transaction of the work. */
export async function finishWork(
  db: Connection,
  context: CoreContext,
  work: Work,
  onProgress: (done: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<void> {
  for (const thread of work.threads) refreshThread(db, thread);
  if (work.areas.has('notifications') || work.shifted.size > 0) heedOptOuts(db, context);
  lookAt(db, work, [...work.shifted]);
  const changes = [...work.changes.values()];
  if (work.spans.length === 0 && work.touched < manyChanges) {
    await updateLedger(db, context, changes);
    return;
  }
  const threads = new Set([
    ...work.parties,
    ...listPartyThreads(
      db,
      changes.map((change) => change.thread),
    ),
  ]);
  if (threads.size === 0) return;
  const starts = [...work.spans, ...changes].map(({ from }) => from);
  const ends = [...work.spans, ...changes].map(({ to, from }) => to ?? from);
  await rebuildLedger(db, context, {
    from: starts.concat(changes.map(({ from, sentAt }) => sentAt ?? from)).reduce(least),
    to: ends.reduce(most),
    threads: [...threads],
    onProgress,
    ...(signal === undefined ? {} : { signal }),
  });
}

const manyChanges = 5_000;

function lookAt(db: Connection, work: Work, threads: readonly number[]): void {
  for (const thread of threads) {
    const span = readThreadSpan(db, thread);
    if (span !== null) work.spans.push(span);
  }
  for (const party of listPartyThreads(db, threads)) work.parties.add(party);
}

function least(one: number, other: number): number {
  return Math.min(one, other);
}

function most(one: number, other: number): number {
  return Math.max(one, other);
}
