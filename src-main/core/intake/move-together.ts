import type { Connection } from '../../database/open.ts';
import { followMerges } from '../../database/outbox.ts';
import { mergeThreadInto, movePartyMessages } from '../../database/party-messages.ts';
import { idsOf, type PlacedPerson } from './people.ts';
import { noteShift, type Work } from './work.ts';

/** Moves each person's messages into their thread; a thread that nobody is left in shows the one of who was in it last. */
export function moveTogether(db: Connection, people: readonly PlacedPerson[], work: Work): void {
  const kept = new Set(people.map((person) => person.thread));
  const moving = people.filter(({ held, thread }) => held.some((one) => one !== thread));
  if (moving.length === 0) return;
  noteShift(db, work, [
    ...new Set(moving.flatMap(({ held, thread }) => [...held, ...(thread === null ? [] : [thread])])),
  ]);
  for (const { thread, held, pieces } of moving) {
    if (thread === null) continue;
    for (const from of held.filter((one) => one !== thread))
      for (const piece of pieces) movePartyMessages(db, piece.party, idsOf(piece), from, thread);
  }
  for (const { thread, held } of moving)
    for (const from of held)
      if (thread !== null && !kept.has(from) && kept.add(from) === kept) mergeThreadInto(db, from, thread);
  followMerges(db);
  work.areas.add('outbox');
}
