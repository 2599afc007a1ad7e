import type { Connection } from '../../database/open.ts';
import {
  listPartiesAround,
  listPlacesOf,
  listWriters,
  type PersonPartyRow,
} from '../../database/person-rows.ts';
import type { Steps } from '../steps.ts';

/** Somebody as Meta named them, who may be the person; `elsewhere`: other customers' threads hold messages under these ids. */
export interface PersonParty extends PersonPartyRow {
  elsewhere: boolean;
}

/** Who writes where, looked up once however often it is asked. */
export interface Acquaintances {
  /** Everybody who writes in these threads, ever wrote there, or has these ids of Meta's or, without a thread, these phones. */
  around(
    threads: readonly number[],
    phones: readonly string[],
    userIds: readonly string[],
  ): Steps<PersonParty[]>;
}

/** How many messages are looked at in one turn. */
const pageSize = 5_000;

/** What a database knows of that. */
export function createAcquaintances(db: Connection): Acquaintances {
  const writersIn = new Map<number, ReadonlySet<number>>();
  const threadsOf = new Map<number, ReadonlySet<number>>();
  return {
    *around(threads, phones, userIds) {
      const writers = new Set<number>();
      for (const thread of threads)
        for (const party of yield* once(writersIn, thread, findWriters(db, thread))) writers.add(party);
      const own = new Set(threads);
      const found: PersonParty[] = [];
      for (const row of listPartiesAround(db, threads, [...writers], phones, userIds)) {
        const places = yield* once(threadsOf, row.id, findThreads(db, row.id));
        found.push({ ...row, elsewhere: [...places].some((thread) => !own.has(thread)) });
      }
      return found;
    },
  };
}

/** Whether an id is one of Meta's, and no phone number. */
export function isUserId(id: string): boolean {
  return !id.startsWith('+');
}

function* once<Key, Value>(known: Map<Key, Value>, key: Key, find: Steps<Value>): Steps<Value> {
  const value = known.get(key) ?? (yield* find);
  known.set(key, value);
  return value;
}

function* findWriters(db: Connection, thread: number): Steps<ReadonlySet<number>> {
  const found = new Set<number>();
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const page = listWriters(db, thread, after, pageSize);
    for (const { party } of page) if (party !== null) found.add(party);
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return found;
    after = last.id;
    yield;
  }
}

function* findThreads(db: Connection, party: number): Steps<ReadonlySet<number>> {
  const found = new Set<number>();
  for (let after = Number.MIN_SAFE_INTEGER; ;) {
    const page = listPlacesOf(db, party, after, pageSize);
    for (const { thread } of page) if (thread !== null) found.add(thread);
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return found;
    after = last.id;
    yield;
  }
}
