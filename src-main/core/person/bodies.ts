import { setImmediate } from 'node:timers/promises';
import type { Connection } from '../../database/open.ts';
import { emptyBody, listBodies, readLastBody, rewriteBody } from '../../database/person-bodies.ts';
import { listMetaIdsOf } from '../../database/person-messages.ts';
import { mayName, needlesOf, partByPerson, type PartedBody } from '../../whatsapp/webhook/part-by-person.ts';
import type { Person } from './find-person.ts';
import { inParts, type Pace } from './pace.ts';

const pageSize = 200;
const idsAtOnce = 2_000;

/**
 * Every webhook body that tells of a person or names them, parted: one by one, for there may be a million others; `messages` are the
 * person's. Between its pages it
 * waits for `rest`, which hears the last body's id (0 before the first).
 */
export async function* readBodiesOf(
  db: Connection,
  person: Person,
  messages: readonly number[],
  rest: (id: number) => Promise<void> = () => setImmediate(),
): AsyncGenerator<PartedBody & { id: number }> {
  const ids = new Set(person.ids);
  for (const { part } of inParts(messages, idsAtOnce)) {
    for (const id of listMetaIdsOf(db, part)) ids.add(id);
    await rest(0);
  }
  const needles = needlesOf(person.ids);
  for (let after = 0; ;) {
    const page = listBodies(db, after, pageSize);
    for (const { id, body } of page) {
      if (!mayName(body, ids, needles)) continue;
      const parted = partByPerson(body, ids);
      if (parted.others !== body) yield { id, ...parted };
    }
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.id;
    await rest(after);
  }
}

/** Bodies that tell of a person, with what each is to hold instead, and Meta's ids of the messages that they tell of. */
export interface BodiesOfPerson {
  bodies: { id: number; others: string | null }[];
  metaIds: Set<string>;
}

/** Finds the bodies that are to forget a person. */
export async function findBodies(
  db: Connection,
  person: Person,
  messages: readonly number[],
  pace: Pace,
): Promise<BodiesOfPerson> {
  const found: BodiesOfPerson = { bodies: [], metaIds: new Set() };
  const end = Math.max(1, readLastBody(db));
  const rest = (id: number): Promise<void> => pace.rest('bodies', id / end);
  for await (const { id, others, metaIds } of readBodiesOf(db, person, messages, rest)) {
    found.bodies.push({ id, others });
    for (const metaId of metaIds) found.metaIds.add(metaId);
  }
  return found;
}

/** Writes instead of each what others have in it. */
export async function rewriteBodies(
  db: Connection,
  bodies: BodiesOfPerson['bodies'],
  pace: Pace,
): Promise<void> {
  for (const { part, before } of inParts(bodies, pageSize)) {
    for (const { id, others } of part) rewriteBody(db, id, others ?? emptyBody);
    await pace.rest('emptying', before);
  }
}
