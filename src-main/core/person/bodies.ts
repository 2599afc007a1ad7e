import { setImmediate } from 'node:timers/promises';
import type { Connection } from '../../database/open.ts';
import { listBodies } from '../../database/person-bodies.ts';
import { listMetaIds } from '../../database/person-counts.ts';
import { mayName, needlesOf, partByPerson, type PartedBody } from '../../whatsapp/webhook/part-by-person.ts';
import type { Person } from './find-person.ts';

const pageSize = 200;

/** Every webhook body that tells of a person or names them, parted: one by one, for there may be a million others. */
export async function* readBodiesOf(
  db: Connection,
  person: Person,
): AsyncGenerator<PartedBody & { id: number }> {
  const ids = new Set([...person.ids, ...listMetaIds(db, person)]);
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
    await setImmediate();
  }
}
