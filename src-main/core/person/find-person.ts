import { Refusal } from '../../../shared/contract/refusal.ts';
import type { Connection } from '../../database/open.ts';
import {
  listGroupAuthors,
  listGroupMessages,
  listImportedNames,
  listSharedNames,
  listThreadsBy,
  listThreadsOfOldPhones,
  readThreadKind,
  type PersonThreadRow,
} from '../../database/person-rows.ts';
import { readE164 } from '../e164.ts';
import type { Steps } from '../steps.ts';
import { createAcquaintances, isUserId, type PersonParty } from './acquaintances.ts';

/** Everything by which one person is kept here. */
export interface Person {
  /** The number, Meta's id, or the thread's id where there is neither. */
  customer: string;
  name: string;
  /** Every thread with them alone, with any of the shop's numbers, hidden and merged ones too. */
  threads: readonly number[];
  /** Those of them that stand for themselves. */
  standing: readonly number[];
  parties: readonly number[];
  /** Phones (E.164) and Meta's ids that are theirs and nobody else's. */
  ids: ReadonlySet<string>;
  names: readonly string[];
  /** What they wrote in groups, where Meta's ids or a name that nobody else has say so. */
  groupMessages: readonly number[];
}

const userId = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]+$/;

/** The person of a phone number as people write it, of one of Meta's ids, of a thread's id, or of a name that only one has. Refuses all else. */
export function* findPerson(db: Connection, typed: string): Steps<Person> {
  const text = typed.trim();
  const seed = findSeed(db, text);
  const person = yield* gather(db, seed.threads, seed.ids);
  if (person === null) throw unknown(text);
  if (seed.isName && seed.threads.some(({ id }) => !person.threads.includes(id)))
    throw new Refusal(
      'several_customers',
      `Several customers go by the name "${text.slice(0, 40)}": say the number, or the thread's id.`,
      { text: text.slice(0, 40) },
    );
  return person;
}

interface Seed {
  threads: PersonThreadRow[];
  ids: string[];
  isName: boolean;
}

function findSeed(db: Connection, text: string): Seed {
  if (/^\d{1,15}$/.test(text)) {
    const kind = readThreadKind(db, Number(text));
    if (kind === 'group')
      throw new Refusal('group_is_no_person', 'A group is many people: name one of them.', { text });
    if (kind !== undefined)
      return { threads: listThreadsBy(db, { ids: [Number(text)] }), ids: [], isName: false };
  }
  const phone = readE164(text) ?? readE164(`+${text}`);
  const id = phone ?? (userId.test(text) ? text : null);
  if (id !== null) return { threads: listThreadsBy(db, { customers: [id] }), ids: [id], isName: false };
  if (text === '') throw unknown(text);
  const named = listThreadsBy(db, { name: text });
  const exact = named.filter(({ name }) => name === text);
  const found = exact.length > 0 ? exact : named;
  return { threads: found, ids: [], isName: true };
}

// Each round may show more: threads lead to Meta's ids, these to other threads.
function* gather(
  db: Connection,
  seed: readonly PersonThreadRow[],
  ids: readonly string[],
): Steps<Person | null> {
  const first = seed.filter(({ id }) => id === seed[0]?.id);
  const threads = new Map((ids.length > 0 ? seed : first).map((row) => [row.id, row]));
  const parties = new Map<number, PersonParty>();
  const acquaintances = createAcquaintances(db);
  for (let before = -1; before !== threads.size + parties.size;) {
    before = threads.size + parties.size;
    const customers = [...threads.values()].flatMap(({ customer }) => customer ?? []);
    const known = [...new Set([...ids, ...customers])];
    const users = [...known, ...[...parties.values()].flatMap((row) => row.user_id ?? [])].filter(isUserId);
    const phones = known.filter((id) => !isUserId(id));
    for (const row of yield* acquaintances.around([...threads.keys()], phones, users)) {
      const isIn = row.thread_id !== null && threads.has(row.thread_id);
      const isNamed = row.user_id !== null && users.includes(row.user_id);
      if (isIn || isNamed || !row.elsewhere) parties.set(row.id, row);
    }
    const oldPhones = [...parties.values()].flatMap(({ phone }) => phone ?? []);
    for (const row of [
      ...listThreadsBy(db, { ids: [...threads.keys()], customers: [...known, ...users] }),
      ...listThreadsOfOldPhones(db, oldPhones, users),
    ])
      threads.set(row.id, row);
  }
  if (threads.size === 0 && parties.size === 0) return null;
  return describe(db, [...threads.values()], [...parties.values()], ids);
}

function describe(
  db: Connection,
  threads: readonly PersonThreadRow[],
  parties: readonly PersonParty[],
  asked: readonly string[],
): Person {
  const threadIds = threads.map(({ id }) => id);
  const partyIds = parties.map(({ id }) => id);
  const standing = threads.filter((row) => row.merged_into === null);
  const [shown] = standing;
  const own = parties.filter((row) => !row.elsewhere);
  const ids = new Set([
    ...asked,
    ...threads.flatMap(({ customer }) => customer ?? []),
    ...parties.flatMap((row) => [row.user_id ?? [], row.parent_user_id ?? []].flat()),
    ...own.flatMap(({ phone }) => phone ?? []),
  ]);
  const names = [
    ...new Set([
      ...threads.map(({ name }) => name),
      ...parties.flatMap((row) => [row.saved_name ?? [], row.profile_name ?? [], row.username ?? []].flat()),
      ...listImportedNames(db, threadIds),
    ]),
  ];
  const authors = authorsOf(db, names, ids, threadIds, partyIds);
  const [party] = parties;
  const isNumber = [...ids].find((id) => id.startsWith('+'));
  return {
    customer: shown?.customer ?? isNumber ?? [...ids][0] ?? String(shown?.id ?? ''),
    name: shown?.name ?? party?.saved_name ?? party?.profile_name ?? party?.username ?? isNumber ?? '',
    threads: threadIds,
    standing: standing.map(({ id }) => id),
    parties: partyIds,
    ids,
    names,
    groupMessages: listGroupMessages(db, partyIds, authors),
  };
}

// An export of a group names its authors as the phone's address book does, or by the number.
function authorsOf(
  db: Connection,
  names: readonly string[],
  ids: ReadonlySet<string>,
  threads: readonly number[],
  parties: readonly number[],
): string[] {
  const shared = new Set(listSharedNames(db, names, threads, parties));
  const own = new Set(names.filter((name) => !shared.has(name)));
  return listGroupAuthors(db).filter((author) => {
    const phone = readE164(author.replace(/^[~\s]+/, ''));
    return phone === null ? own.has(author) : ids.has(phone);
  });
}

function unknown(text: string): Refusal {
  return new Refusal('unknown_customer', `Nothing is kept here of "${text.slice(0, 40)}".`, {
    text: text.slice(0, 40),
  });
}
