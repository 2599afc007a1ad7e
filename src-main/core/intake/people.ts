import { firstIdAt } from '../../database/message-id.ts';
import type { Connection } from '../../database/open.ts';
import { setPartyThread, type PartyRow } from '../../database/parties.ts';
import { insertThread } from '../../database/thread-writes.ts';
import type { IdRange } from '../../database/ledger-events.ts';
import type { PartyFacts } from '../../whatsapp/webhook/update.ts';
import type { BookedParty } from './booked-party.ts';
import { chooseThreads } from './choose-threads.ts';
import { claimThreads, findHeldThreads, findThreadByNumber } from './held-threads.ts';
import { moveTogether } from './move-together.ts';
import { nameOf } from './name-of.ts';
import { partition, type Person, type Piece } from './partition.ts';
import type { PartyBook } from './party-book.ts';
import { tellThread } from './tell-thread.ts';
import type { Work } from './work.ts';

/** A person and the thread that shows what they write; null until they have one. */
export interface PlacedPerson extends Person {
  thread: number | null;
  /** The threads in which messages of theirs are. */
  held: number[];
}

/** Whose thread a message belongs into, among those who write to one of the shop's numbers. */
export interface People {
  /** Works out who these are, and moves what turned out to be somebody else's. */
  meet(seen: Iterable<BookedParty>): void;
  /** The thread of whoever these ids meant at that time, and the party's id; a new thread where there is none yet. */
  threadOf(facts: Pick<PartyFacts, 'userId' | 'phone'>, at: number): { thread: number; party: number };
  /** Names threads as their customers are called by now. */
  nameThreads(): void;
}

interface PlacedCircle {
  people: PlacedPerson[];
  parties: ReadonlyMap<number, BookedParty>;
}

/** Nobody met yet. */
export function createPeople(db: Connection, numberId: string, book: PartyBook, work: Work): People {
  const byParty = new Map<number, PlacedCircle>();

  function place(start: PartyRow): void {
    const { parties, changes, isNews } = book.around(start);
    const rows = new Map(parties.map((party) => [party.row.id, party.row]));
    const persons = partition(
      parties.map(({ row }) => ({
        ...{ id: row.id, userId: row.user_id, parentUserId: row.parent_user_id, phone: row.phone },
        ...{ firstAt: row.first_at, lastAt: row.last_at },
      })),
      changes.map((row) => ({
        ...{ at: row.at, oldPhone: row.old_phone, oldUserId: row.old_user_id },
        ...{ newPhone: row.new_phone, newUserId: row.new_user_id },
      })),
    );
    const people = persons.map((person): PlacedPerson => ({ ...person, thread: null, held: [] }));
    const isScattered = parties.some((party) => party.isScattered);
    for (const party of parties) party.isScattered = false;
    findHeldThreads(db, people, rows, isNews || isScattered, isScattered);
    if (isNews || isScattered) claimThreads(db, numberId, people);
    chooseThreads(db, people);
    const taken = new Set(people.map((person) => person.thread));
    for (const person of people) {
      person.thread ??= findThreadByNumber(db, numberId, person, taken);
      if (person.held.length > 0) person.thread ??= create(person, rows);
      taken.add(person.thread);
    }
    moveTogether(db, people, work);
    const circle = { people, parties: new Map(parties.map((party) => [party.row.id, party])) };
    for (const id of rows.keys()) byParty.set(id, circle);
    for (const person of people) settle(person, circle);
  }

  function create(person: Person, rows: ReadonlyMap<number, PartyRow>): number {
    const customer = person.phone ?? person.userId;
    const name = nameOf(person, rows);
    work.areas.add('inbox');
    return insertThread(db, { number_id: numberId, kind: 'customer', name, customer, is_demo: 0 });
  }

  function settle(person: PlacedPerson, { parties }: PlacedCircle): void {
    const { thread } = person;
    if (thread === null) return;
    for (const { party, until } of person.pieces) {
      const row = parties.get(party)?.row;
      if (row === undefined || row.thread_id === thread || row.last_at >= until) continue;
      setPartyThread(db, party, thread);
      row.thread_id = thread;
    }
    tellThread(db, thread, person.phone ?? person.userId, nameOf(person, rowsOf(parties)), work);
  }

  function personAt(party: number, at: number): PlacedPerson | undefined {
    return byParty
      .get(party)
      ?.people.find(({ pieces }) =>
        pieces.some((piece) => piece.party === party && piece.from <= at && at < piece.until),
      );
  }

  return {
    meet(seen) {
      for (const { row, isNews, isScattered } of seen)
        if (isNews || isScattered || !byParty.has(row.id)) place(row);
    },
    threadOf(facts, at) {
      const party = book.find(facts)?.row;
      // Whoever writes from a number after its owner left it was nobody until now.
      if (party !== undefined && personAt(party.id, at) === undefined) place(party);
      const person = party === undefined ? undefined : personAt(party.id, at);
      const circle = party === undefined ? undefined : byParty.get(party.id);
      if (party === undefined || circle === undefined || person === undefined)
        throw new Error('A message came of somebody who was not noted before.');
      if (person.thread === null) {
        person.thread = create(person, rowsOf(circle.parties));
        settle(person, circle);
      }
      return { thread: person.thread, party: party.id };
    },
    nameThreads() {
      for (const circle of new Set(byParty.values())) {
        const isRenamed = [...circle.parties.values()].some((party) => party.isRenamed);
        if (!isRenamed) continue;
        for (const party of circle.parties.values()) party.isRenamed = false;
        for (const person of circle.people) settle(person, circle);
      }
    },
  };
}

function rowsOf(parties: ReadonlyMap<number, BookedParty>): ReadonlyMap<number, PartyRow> {
  return new Map([...parties].map(([id, { row }]) => [id, row]));
}

/** The ids that messages of a piece can have. */
export function idsOf({ from, until }: Piece): IdRange {
  return {
    first: from === -Infinity ? Number.MIN_SAFE_INTEGER : firstIdAt(from),
    end: until === Infinity ? Number.MAX_SAFE_INTEGER : firstIdAt(until),
  };
}
