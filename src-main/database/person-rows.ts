import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** A thread that may be a person's. */
export interface PersonThreadRow {
  id: number;
  name: string;
  customer: string | null;
  merged_into: number | null;
}

/** Somebody as Meta named them, who may be the person. */
export interface PersonPartyRow {
  id: number;
  user_id: string | null;
  parent_user_id: string | null;
  phone: string | null;
  thread_id: number | null;
  profile_name: string | null;
  saved_name: string | null;
  username: string | null;
}

const list = (name: string): string => `(SELECT value FROM json_each(@${name}))`;

/** The customers' threads of these ids or names, hidden ones and those that were merged into others too. */
export function listThreadsBy(
  db: Connection,
  by: { ids?: readonly number[]; customers?: readonly string[]; name?: string },
): PersonThreadRow[] {
  const { ids = [], customers = [], name = null } = by;
  return statement<[object], PersonThreadRow>(
    db,
    `SELECT id, name, customer, merged_into FROM thread WHERE kind = 'customer' AND (id IN ${list('ids')}
       OR merged_into IN ${list('ids')} OR id IN (SELECT merged_into FROM thread WHERE id IN ${list('ids')})
       OR customer IN ${list('customers')} OR (@name IS NOT NULL AND fold_text(name) = fold_text(@name))) ORDER BY id`,
  ).all({ ids: JSON.stringify(ids), customers: JSON.stringify(customers), name });
}

/** The threads of phones that somebody was known by before, where nobody else writes from them now. */
export function listThreadsOfOldPhones(
  db: Connection,
  phones: readonly string[],
  userIds: readonly string[],
): PersonThreadRow[] {
  return statement<[object], PersonThreadRow>(
    db,
    `SELECT id, name, customer, merged_into FROM thread t WHERE kind = 'customer' AND customer IN ${list('phones')}
       AND NOT EXISTS (SELECT 1 FROM party p WHERE p.thread_id = t.id AND p.user_id NOT IN ${list('users')})`,
  ).all({ phones: JSON.stringify(phones), users: JSON.stringify(userIds) });
}

/** These of Meta's somebodies, and everybody who writes in these threads or has these ids of Meta's or, without a thread, these phones. */
export function listPartiesAround(
  db: Connection,
  threads: readonly number[],
  parties: readonly number[],
  phones: readonly string[],
  userIds: readonly string[],
): PersonPartyRow[] {
  return statement<[object], PersonPartyRow>(
    db,
    `SELECT id, user_id, parent_user_id, phone, thread_id, profile_name, saved_name, username
     FROM party p WHERE thread_id IN ${list('threads')} OR user_id IN ${list('users')} OR parent_user_id IN ${list('users')}
       OR (thread_id IS NULL AND phone IN ${list('phones')}) OR id IN ${list('parties')}
     ORDER BY id`,
  ).all({
    threads: JSON.stringify(threads),
    parties: JSON.stringify(parties),
    phones: JSON.stringify(phones),
    users: JSON.stringify(userIds),
  });
}

/** Who wrote the next messages of a thread above `after`, as Meta named them. */
export function listWriters(
  db: Connection,
  thread: number,
  after: number,
  limit: number,
): { id: number; party: number | null }[] {
  return statement<[number, number, number], { id: number; party: number | null }>(
    db,
    'SELECT id, party_id AS party FROM message WHERE thread_id = ? AND id > ? ORDER BY id LIMIT ?',
  ).all(thread, after, limit);
}

/** In which threads the next messages above `after` are of somebody whom Meta named; null for groups. */
export function listPlacesOf(
  db: Connection,
  party: number,
  after: number,
  limit: number,
): { id: number; thread: number | null }[] {
  return statement<[number, number, number], { id: number; thread: number | null }>(
    db,
    `SELECT m.id, iif(t.kind = 'customer', t.id, NULL) AS thread FROM message m JOIN thread t ON t.id = m.thread_id
     WHERE m.party_id = ? AND m.id > ? ORDER BY m.id LIMIT ?`,
  ).all(party, after, limit);
}

/** The names that exports gave these threads. */
export function listImportedNames(db: Connection, threads: readonly number[]): string[] {
  return statement<[object], { name: string }>(
    db,
    `SELECT DISTINCT thread_name AS name FROM import_file WHERE thread_id IN ${list('threads')} AND thread_name IS NOT NULL
     UNION SELECT name_before FROM import_file WHERE thread_id IN ${list('threads')} AND name_before IS NOT NULL`,
  )
    .all({ threads: JSON.stringify(threads) })
    .map(({ name }) => name);
}

/** Which of these names somebody else goes by too: a customer's thread, or somebody whom Meta named. */
export function listSharedNames(
  db: Connection,
  names: readonly string[],
  threads: readonly number[],
  parties: readonly number[],
): string[] {
  return statement<[object], { name: string }>(
    db,
    `SELECT name FROM thread WHERE name IN ${list('names')} AND kind = 'customer' AND id NOT IN ${list('threads')}
     UNION SELECT saved_name FROM party WHERE saved_name IN ${list('names')} AND id NOT IN ${list('parties')}`,
  )
    .all({
      names: JSON.stringify(names),
      threads: JSON.stringify(threads),
      parties: JSON.stringify(parties),
    })
    .map(({ name }) => name);
}

/** Everybody whom exports name as an author in groups. */
export function listGroupAuthors(db: Connection): string[] {
  return statement<[], { author: string }>(
    db,
    `SELECT DISTINCT m.author FROM thread t JOIN message m ON m.thread_id = t.id
     WHERE t.kind = 'group' AND m.direction = 'in' AND m.party_id IS NULL AND m.author IS NOT NULL`,
  )
    .all()
    .map(({ author }) => author);
}

/** What a person wrote in groups, and the notices about them there: by Meta's ids of them, and by the names that exports have. */
export function listGroupMessages(
  db: Connection,
  parties: readonly number[],
  authors: readonly string[],
): number[] {
  return statement<[object], { id: number }>(
    db,
    `SELECT m.id FROM message m JOIN thread t ON t.id = m.thread_id WHERE t.kind = 'group' AND m.party_id IN ${list('parties')}
     UNION SELECT m.id FROM thread t JOIN message m ON m.thread_id = t.id
       WHERE t.kind = 'group' AND m.party_id IS NULL AND json_array_length(@authors) > 0
         AND (m.author IN ${list('authors')} OR (m.direction = 'system' AND EXISTS (
           SELECT 1 FROM json_each(@authors) a WHERE instr(m.text, a.value) > 0)))`,
  )
    .all({ parties: JSON.stringify(parties), authors: JSON.stringify(authors) })
    .map(({ id }) => id);
}

/** A thread's kind, whatever became of it. */
export function readThreadKind(db: Connection, id: number): 'customer' | 'group' | undefined {
  return statement<[number], { kind: 'customer' | 'group' }>(db, 'SELECT kind FROM thread WHERE id = ?').get(
    id,
  )?.kind;
}

/** How many other customers' threads go by one of these names and have no number. */
export function countNamesakes(db: Connection, names: readonly string[], threads: readonly number[]): number {
  return (
    statement<[object], { n: number }>(
      db,
      `SELECT count(*) AS n FROM thread WHERE name IN ${list('names')} AND kind = 'customer' AND customer IS NULL
         AND merged_into IS NULL AND id NOT IN ${list('threads')}`,
    ).get({ names: JSON.stringify(names), threads: JSON.stringify(threads) })?.n ?? 0
  );
}
