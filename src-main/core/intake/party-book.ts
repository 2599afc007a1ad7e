import type { Connection } from '../../database/open.ts';
import {
  findParty,
  insertParty,
  insertPartyChange,
  listPartiesOfPhone,
  listPartiesOfUser,
  listPartyChanges,
  updateParty,
  type PartyChangeRow,
  type PartyRow,
} from '../../database/parties.ts';
import type { PartyFacts } from '../../whatsapp/webhook/update.ts';
import { noParty, saveName, seeNames, seeParty, type BookedParty } from './booked-party.ts';
import { changeKeys, partyKeys } from './party-keys.ts';

/** All parties and changes that hang together through user ids and phones. */
export interface Circle {
  parties: BookedParty[];
  changes: PartyChangeRow[];
  /** Whether anything of it is new since it was last worked out. */
  isNews: boolean;
}

/** Who writes to one of the shop's numbers: read when first asked for, and kept until `flush`. */
export interface PartyBook {
  /** Notes that somebody was seen, and under which names. */
  see(facts: PartyFacts, at: number): BookedParty;
  /** Notes by which name the phone's address book knows somebody; null when they were removed there. */
  save(facts: PartyFacts, at: number, name: string | null): BookedParty;
  /** Notes a change of number or user id; false when it is known. */
  change(row: Omit<PartyChangeRow, 'number_id'>): boolean;
  find(facts: Pick<PartyFacts, 'userId' | 'phone'>): BookedParty | undefined;
  /** The circle of a party. Everybody in it has an id then, and is no news any more. */
  around(party: PartyRow): Circle;
  /** Writes all that changed. */
  flush(): void;
}

/** Opens the book of a number for one transaction. */
export function openPartyBook(db: Connection, numberId: string): PartyBook {
  const booked = new Map<string, BookedParty>();
  const dirty = new Set<BookedParty>();
  const news = new Set<string>();
  let changes: PartyChangeRow[] | null = null;

  const book = (row: PartyRow, isNews = false): BookedParty => {
    const key = `${row.user_id ?? ''} ${row.phone ?? ''}`;
    const known = booked.get(key) ?? { row, isNews, isRenamed: false, isScattered: false };
    booked.set(key, known);
    return known;
  };
  const find: PartyBook['find'] = ({ userId, phone }) => {
    const known = booked.get(`${userId ?? ''} ${phone ?? ''}`);
    if (known !== undefined) return known;
    const row = findParty(db, numberId, userId, phone);
    return row === undefined ? undefined : book(row);
  };
  const sight = (facts: PartyFacts, at: number): BookedParty => {
    const found = find(facts) ?? book({ ...noParty(facts, at), number_id: numberId }, true);
    const isChanged = seeParty(found, facts, at);
    if (isChanged || found.row.id === 0) dirty.add(found);
    return found;
  };
  const write = (party: BookedParty): void => {
    if (party.row.id === 0) party.row.id = insertParty(db, party.row);
    else updateParty(db, party.row);
  };
  const writeNews = (): void => {
    for (const party of dirty) {
      if (!party.isNews) continue;
      write(party);
      dirty.delete(party);
    }
  };
  const readChanges = (): PartyChangeRow[] => (changes ??= listPartyChanges(db, numberId));

  return {
    find,
    see(facts, at) {
      const found = sight(facts, at);
      if (seeNames(found, facts, at)) dirty.add(found);
      return found;
    },
    save(facts, at, name) {
      const found = sight(facts, at);
      if (saveName(found, at, name)) dirty.add(found);
      return found;
    },
    change(row) {
      if (!insertPartyChange(db, { ...row, number_id: numberId })) return false;
      changes = null;
      for (const key of changeKeys(row)) news.add(key);
      return true;
    },
    around(start) {
      writeNews();
      const parties = new Set<BookedParty>();
      const near = new Set<PartyChangeRow>();
      const keys = new Set(partyKeys(start));
      // A set grows while it is walked: every key found leads to more.
      for (const key of keys) {
        const id = key.slice(1);
        const rows = key.startsWith('u')
          ? listPartiesOfUser(db, numberId, id)
          : listPartiesOfPhone(db, numberId, id);
        for (const row of rows) {
          const party = book(row);
          parties.add(party);
          for (const other of partyKeys(party.row)) keys.add(other);
        }
        for (const change of readChanges()) {
          const ofChange = changeKeys(change);
          if (!ofChange.includes(key)) continue;
          near.add(change);
          for (const other of ofChange) keys.add(other);
        }
      }
      let isNews = false;
      for (const key of keys) isNews = news.delete(key) || isNews;
      for (const party of parties) {
        isNews ||= party.isNews;
        party.isNews = false;
      }
      const all = [...parties].sort((one, other) => one.row.id - other.row.id);
      return { parties: all, changes: readChanges().filter((change) => near.has(change)), isNews };
    },
    flush() {
      for (const party of dirty) write(party);
      dirty.clear();
    },
  };
}
