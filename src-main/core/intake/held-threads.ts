import type { Connection } from '../../database/open.ts';
import type { PartyRow } from '../../database/parties.ts';
import {
  findThreadOfCustomer,
  findThreadOfParty,
  listThreadsOfParty,
} from '../../database/party-messages.ts';
import { readThreadSpan } from '../../database/statuses.ts';
import { findThreadIdentity } from '../../database/thread-identities.ts';
import type { Person } from './partition.ts';
import { idsOf, type PlacedPerson } from './people.ts';

/** Looks where the messages of these people are: by what was noted where nothing can have moved, else message by message. */
export function findHeldThreads(
  db: Connection,
  people: readonly PlacedPerson[],
  rows: ReadonlyMap<number, PartyRow>,
  isNews: boolean,
  isScattered: boolean,
): void {
  const noted = new Map([...rows].map(([id, row]) => [id, threadOfRow(db, row)]));
  const isOne =
    !isScattered && people.length === 1 && new Set([...noted.values()].filter((id) => id !== null)).size < 2;
  for (const person of people) {
    const found = new Set<number | null>();
    for (const piece of person.pieces) {
      const isWhole = piece.from === -Infinity && piece.until === Infinity;
      if (isWhole) found.add(noted.get(piece.party) ?? null);
      if (isNews && !isOne) {
        for (const thread of listThreadsOfParty(db, piece.party, idsOf(piece))) found.add(thread);
      } else if (!isWhole) found.add(findThreadOfParty(db, piece.party, idsOf(piece)));
    }
    found.delete(null);
    person.held = ([...found] as number[]).sort((one, other) => one - other);
  }
}

/** Somebody who writes in one thread and whose number has another one, of an export or of what the shop sent, has both: they are the same customer. */
export function claimThreads(db: Connection, numberId: string, people: readonly PlacedPerson[]): void {
  const taken = new Set(people.flatMap(({ held }) => held));
  for (const person of people) {
    if (person.held.length === 0 || person.phone === null) continue;
    const thread = findThreadByNumber(db, numberId, person, taken);
    if (thread !== null) person.held = [...person.held, thread].sort((one, other) => one - other);
  }
}

/** The thread that a customer's number or user id has already, unless somebody else has it now, or it tells of a time when somebody else had the number. */
export function findThreadByNumber(
  db: Connection,
  numberId: string,
  { phone, phoneFrom, userId }: Person,
  taken: ReadonlySet<number | null>,
): number | null {
  const customer = phone ?? userId;
  const found = customer === null ? null : findThreadOfCustomer(db, numberId, customer);
  const thread = found === null ? null : (findThreadIdentity(db, found)?.id ?? null);
  if (thread === null || taken.has(thread)) return null;
  const isOlder = phoneFrom !== -Infinity && (readThreadSpan(db, thread)?.from ?? Infinity) < phoneFrom;
  return isOlder ? null : thread;
}

function threadOfRow(db: Connection, { thread_id: thread }: PartyRow): number | null {
  return thread === null ? null : (findThreadIdentity(db, thread)?.id ?? null);
}
