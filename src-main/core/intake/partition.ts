import { createGroups } from './groups.ts';
import { createTenures, type Tenures } from './tenures.ts';

/** Someone as Meta named them: a user id, a phone, or both, seen from `firstAt` to `lastAt` (ms UTC). */
export interface Seen {
  id: number;
  userId: string | null;
  parentUserId: string | null;
  phone: string | null;
  firstAt: number;
  lastAt: number;
}

/** Meta's note that somebody has another phone or another user id since `at`. */
export interface Change {
  at: number;
  oldPhone: string | null;
  oldUserId: string | null;
  newPhone: string | null;
  newUserId: string | null;
}

/** What of a sighting belongs to a person: all from `from` (included) to `until` (excluded). */
export interface Piece {
  party: number;
  from: number;
  until: number;
}

/** One person, with the phone that is theirs now, if any is, and the newest user id. Before `phoneFrom` the phone was somebody else's. */
export interface Person {
  pieces: Piece[];
  phone: string | null;
  phoneFrom: number;
  userId: string | null;
  firstAt: number;
}

/**
 * Who is who among sightings of one of the shop's numbers, whatever order they became known in. A user id is one person for ever, and so is
 * its parent id; a phone alone is whoever had it at that time: it goes to others by a change or by another user id. Names decide nothing.
 */
export function partition(seen: readonly Seen[], changes: readonly Change[]): Person[] {
  const groups = createGroups();
  const user = (id: string): string => `user ${id}`;
  for (const { userId, parentUserId } of seen)
    if (userId !== null && parentUserId !== null) groups.join(user(userId), user(parentUserId));
  for (const { oldUserId, newUserId } of changes)
    if (oldUserId !== null && newUserId !== null) groups.join(user(oldUserId), user(newUserId));
  const tenures = createTenures(seen, changes, (id) => groups.of(user(id)));
  for (const { node, owner } of tenures.owned()) groups.join(node, owner);
  for (const { at, oldPhone, oldUserId, newPhone, newUserId } of changes) {
    const before = oldUserId !== null ? user(oldUserId) : oldPhone && tenures.nodeAt(oldPhone, at - 1);
    const after = newUserId !== null ? user(newUserId) : newPhone && tenures.nodeAt(newPhone, at);
    if (before && after) groups.join(before, after);
  }
  return gather(seen, changes, tenures, (node) => groups.of(node));
}

function gather(
  seen: readonly Seen[],
  changes: readonly Change[],
  tenures: Tenures,
  groupOf: (node: string) => string,
): Person[] {
  const people = new Map<string, Person & { phoneSince: number; userSince: number }>();
  const personOf = (node: string): Person & { phoneSince: number; userSince: number } => {
    const group = groupOf(node);
    const none = { pieces: [], phone: null, phoneFrom: -Infinity, userId: null, firstAt: Infinity };
    const found = people.get(group) ?? { ...none, phoneSince: -Infinity, userSince: -Infinity };
    people.set(group, found);
    return found;
  };
  for (const { id, userId, phone, firstAt, lastAt } of seen) {
    if (userId !== null) {
      const person = personOf(`user ${userId}`);
      person.pieces.push({ party: id, from: -Infinity, until: Infinity });
      person.firstAt = Math.min(person.firstAt, firstAt);
      name(person, userId, firstAt);
      continue;
    }
    for (const { node, from, until } of tenures.of(phone ?? '')) {
      if (lastAt < from || firstAt >= until) continue;
      const person = personOf(node);
      person.pieces.push({ party: id, from, until });
      person.firstAt = Math.min(person.firstAt, Math.max(firstAt, from));
    }
  }
  for (const { at, newUserId } of changes)
    if (newUserId !== null) name(personOf(`user ${newUserId}`), newUserId, at);
  for (const { phone, node, since, from } of tenures.current()) {
    const person = personOf(node);
    const isNewer =
      since > person.phoneSince || (since === person.phoneSince && phone > (person.phone ?? ''));
    if (isNewer) [person.phone, person.phoneSince, person.phoneFrom] = [phone, since, from];
  }
  return [...people.values()]
    .filter(({ pieces }) => pieces.length > 0)
    .map(({ pieces, phone, phoneFrom, userId, firstAt }) => ({ pieces, phone, phoneFrom, userId, firstAt }));
}

function name(person: Person & { userSince: number }, userId: string, since: number): void {
  const isNewer = since > person.userSince || (since === person.userSince && userId > (person.userId ?? ''));
  if (isNewer) [person.userId, person.userSince] = [userId, since];
}
