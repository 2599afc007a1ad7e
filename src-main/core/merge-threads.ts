import { Refusal } from '../../shared/contract/refusal.ts';
import type { KnownMessageRow } from '../database/known-messages.ts';
import type { Connection } from '../database/open.ts';
import { followMerges } from '../database/outbox.ts';
import { findThreadIdentity, type ThreadIdentity } from '../database/thread-identities.ts';
import {
  findMerge,
  insertMerge,
  listMergingMessages,
  moveMessage,
  undoMerge,
  type MergingRow,
} from '../database/thread-merges.ts';
import { findSnooze, setSnooze } from '../database/snoozes.ts';
import { setThreadCustomer } from '../database/thread-writes.ts';
import type { CoreContext } from './context.ts';
import { refuseDemo } from './demo/refuse-demo.ts';
import { KnownMessages, type Wanted } from './import/known-messages.ts';
import { joinNotes, partNotes } from './merged-notes.ts';
import { heedOptOuts } from './notifications/opt-out/hear.ts';
import { changeThreads } from './thread-change.ts';
import { refreshThread } from './thread-summary.ts';

/** A merge: the messages that moved, and those that were in both threads. */
export interface Merged {
  merge: string;
  thread: string;
  moved: number;
  duplicates: number;
}

const pageSize = 1_000;
const minute = 60_000;

/**
 * Makes two threads of one customer one, by the owner's word: messages that both hold are kept once (the one that came through the API
 * where there is one, for it knows its price), all others move. Nothing is deleted; `unmergeThreads` takes it back.
 */
export async function mergeThreads(context: CoreContext, from: string, into: string): Promise<Merged> {
  const [going, staying] = [requireShown(context.db, from), requireShown(context.db, into)];
  refuseStrangers(going, staying);
  const merged = await context.writeLong(
    ['inbox', 'spend', 'outbox', 'drafts', 'notifications'],
    async (db) => {
      const result: Merged = { merge: '', thread: String(staying.id), moved: 0, duplicates: 0 };
      await changeThreads(db, context, [going.id, staying.id], () => {
        const pairs = comparePairs(db, going.id, staying.id);
        const customer = staying.customer === null ? going.customer : null;
        const merge = insertMerge(db, {
          from_thread: going.id,
          into_thread: staying.id,
          merged_at: context.clock(),
          gave_customer: customer,
        });
        if (customer !== null) setThreadCustomer(db, staying.id, customer);
        for (const { id, isApi, twin } of pairs) {
          if (twin !== null) result.duplicates += 1;
          else result.moved += 1;
          if (twin !== null && (!isApi || twin.source !== 'import')) continue;
          moveMessage(db, merge, id, staying.id);
          if (twin !== null) moveMessage(db, merge, twin.id, going.id);
        }
        result.merge = String(merge);
        joinSnoozes(db, going.id, staying.id);
        joinNotes(db, merge, going.id, staying.id);
        followMerges(db);
        heedOptOuts(db, context);
        refreshThread(db, going.id);
        refreshThread(db, staying.id);
      });
      return result;
    },
  );
  context.bells.ring('outbox');
  return merged;
}

/** Takes a merge back: both threads are as they were, what came since stays where it is. Refuses `unknown_merge`. */
export async function unmergeThreads(context: CoreContext, id: string): Promise<{ thread: string }> {
  const merge = /^\d{1,15}$/.test(id) ? findMerge(context.db, Number(id)) : undefined;
  if (merge === undefined)
    throw new Refusal(
      'unknown_merge',
      `There is no merge "${id.slice(0, 40)}", or it was taken back already.`,
    );
  const { from_thread: from, into_thread: into } = merge;
  if (findThreadIdentity(context.db, into)?.id !== into) {
    throw new Refusal(
      'merge_covered',
      'The thread it went into was merged itself since: take that back first.',
    );
  }
  await context.writeLong(['inbox', 'spend', 'drafts'], (db) =>
    changeThreads(db, context, [from, into], () => {
      undoMerge(db, merge, context.clock());
      if (merge.gave_customer !== null) setThreadCustomer(db, into, null);
      partSnoozes(db, from, into);
      partNotes(db, merge);
      refreshThread(db, from);
      refreshThread(db, into);
    }),
  );
  return { thread: String(from) };
}

// Put off until the later of both; all that either held when it was put off was known.
function joinSnoozes(db: Connection, going: number, staying: number): void {
  const snoozes = [staying, going].map((id) => findSnooze(db, id)).filter((one) => one !== undefined);
  const [latest] = snoozes.toSorted((one, other) => other.until - one.until);
  if (latest !== undefined) setSnooze(db, staying, { ...latest, heard: latest.at });
}

function partSnoozes(db: Connection, from: number, into: number): void {
  const [gone, left] = [findSnooze(db, from), findSnooze(db, into)];
  if (gone !== undefined && left?.at === gone.at && left.until === gone.until) setSnooze(db, into, null);
}

interface Pair {
  id: number;
  isApi: boolean;
  /** The same message in the thread that stays. */
  twin: KnownMessageRow | null;
}

function comparePairs(db: Connection, from: number, into: number): Pair[] {
  const claimed = new Set<number>();
  const known = new KnownMessages(db, into, ({ id }) => !claimed.has(id) && claimed.add(id) === claimed, {
    mayDiffer: false,
  });
  const pairs: Pair[] = [];
  let group: MergingRow[] = [];
  const compare = (): void => {
    const found = known.find(group.map(toWanted));
    group.forEach((row, index) => {
      pairs.push({ id: row.id, isApi: row.source !== 'import', twin: found[index]?.row ?? null });
    });
    group = [];
  };
  for (let after = 0; ;) {
    const rows = listMergingMessages(db, from, after, pageSize);
    for (const row of rows) {
      const first = group[0];
      if (first !== undefined && Math.floor(first.at / minute) !== Math.floor(row.at / minute)) compare();
      group.push(row);
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  compare();
  return pairs;
}

function toWanted(row: MergingRow): Wanted {
  const { direction, at, text, attachment, instead, key } = row;
  const keyAt = (ordinal: number): Uint8Array | null => (ordinal === 0 ? key : null);
  return { direction, at, text, attachment, edited: row.edited === 1, instead, isLeading: false, keyAt };
}

function requireShown(db: Connection, id: string): ThreadIdentity {
  const thread = /^\d{1,15}$/.test(id) ? findThreadIdentity(db, Number(id)) : undefined;
  if (thread === undefined)
    throw new Refusal('unknown_thread', `There is no thread "${id.slice(0, 40)}" here.`, { thread: id });
  return thread;
}

function refuseStrangers(going: ThreadIdentity, staying: ThreadIdentity): void {
  if (going.id === staying.id)
    throw new Refusal('same_thread', 'This is the same thread: choose another one.');
  refuseDemo(going);
  refuseDemo(staying);
  if (going.kind !== staying.kind)
    throw new Refusal('not_same_kind', 'A group and a customer’s chat cannot be one thread.');
  if (going.number_id !== staying.number_id) {
    throw new Refusal('other_number', 'These threads belong to two numbers of the shop: they stay apart.');
  }
  // Two of Meta's ids may be one customer's as well: of a username, and of the number behind it.
  const numbers = [going.customer, staying.customer].filter((customer) => customer?.startsWith('+') === true);
  if (numbers.length === 2 && going.customer !== staying.customer) {
    throw new Refusal(
      'other_customer',
      `${going.name} is ${going.customer}, and ${staying.name} is ${staying.customer}: two numbers are two customers.`,
      { here: going.customer, there: staying.customer },
    );
  }
}
