import type { Connection } from '../../database/open.ts';
import { deleteMessages, deleteMetaWords, dropReferences } from '../../database/person-messages.ts';
import { inParts, type Pace } from './pace.ts';

/** How many are dealt with in one turn: each way it takes some milliseconds. */
const messagesAtOnce = 200;
const metaIdsAtOnce = 1_000;
const readAtOnce = 10_000;

/** Removes messages with all that hangs on them and all that Meta told of them; others' answers to them lose what they refer to. */
export async function eraseMessages(
  db: Connection,
  messages: readonly number[],
  metaIds: ReadonlySet<string>,
  pace: Pace,
): Promise<void> {
  for (const { part, before } of inParts(messages, messagesAtOnce)) {
    deleteMessages(db, part);
    await pace.rest('messages', before);
  }
  for (const { part, before } of inParts([...metaIds], metaIdsAtOnce)) {
    deleteMetaWords(db, part);
    await pace.rest('references', before / 2);
  }
  if (metaIds.size === 0) return;
  for (let after: number | null = Number.MIN_SAFE_INTEGER; after !== null;) {
    after = dropReferences(db, after, readAtOnce, (metaId) => metaIds.has(metaId));
    await pace.rest('references', 0.5);
  }
}
