import type { Connection } from '../../database/open.ts';
import { findThreadIdentity } from '../../database/thread-identities.ts';
import type { PlacedPerson } from './people.ts';

/** Gives each person one of the threads that hold something of theirs; one that several hold stays with whom it names, else with the first of them. */
export function chooseThreads(db: Connection, people: readonly PlacedPerson[]): void {
  const holders = new Map<number, PlacedPerson[]>();
  for (const person of people)
    for (const thread of person.held) holders.set(thread, [...(holders.get(thread) ?? []), person]);
  for (const [thread, wanting] of [...holders].sort(([one], [other]) => one - other)) {
    const customer = findThreadIdentity(db, thread)?.customer ?? null;
    const isNamed = (person: PlacedPerson): boolean =>
      customer !== null && (person.phone === customer || person.userId === customer);
    const winner = wanting.find(isNamed) ?? wanting.toSorted(byFirst)[0];
    if (winner !== undefined) winner.thread ??= thread;
  }
}

function byFirst(one: PlacedPerson, other: PlacedPerson): number {
  const text = ({ phone, userId }: PlacedPerson): string => `${userId ?? ''} ${phone ?? ''}`;
  return one.firstAt - other.firstAt || (text(one) < text(other) ? -1 : 1);
}
