import type { Zone } from '../../../shared/time/zone.ts';
import { findMessageByKey, listThreadsWithMessage } from '../../database/messages.ts';
import type { Connection } from '../../database/open.ts';
import { insertThread, listThreadsNamed } from '../../database/thread-writes.ts';
import { readMessages } from '../../imports/read-messages.ts';
import type { Survey } from '../../imports/survey.ts';
import type { DateOrder, ExportSource } from '../../imports/types.ts';
import type { ChatIdentity } from './chat-identity.ts';
import { messageKey } from './message-key.ts';

/** The thread that an export belongs to and whether it is new. */
export interface ImportThread {
  id: number;
  isNew: boolean;
}

/** Who wrote, as the message's key tells it: the side in a chat of two, the name in a group. */
export function sideOf(author: string | null, identity: ChatIdentity): string {
  if (author === null) return 'system';
  if (author === identity.me) return 'out';
  return identity.kind === 'group' ? `in:${author}` : 'in';
}

/**
 * Finds the thread of an export, or makes one. The same phone number is the same customer; the same name alone is not:
 * at least one message must already be there, for two customers may share a name. A contact that was renamed or saved since is
 * known by several messages of the customer's: what the shop sends may go to many in the same minute. Two phone numbers are two
 * customers.
 */
export async function findImportThread(
  db: Connection,
  numberId: string,
  identity: ChatIdentity,
  source: ExportSource,
  survey: Survey,
  dateOrder: DateOrder,
  zone: Zone,
): Promise<ImportThread> {
  const candidates = listThreadsNamed(db, numberId, identity.kind, identity.name, identity.customer);
  const sameNumber = candidates.find(
    (row) => identity.customer !== null && row.customer === identity.customer,
  );
  if (sameNumber !== undefined) return { id: sameNumber.id, isNew: false };
  const [first] = candidates;
  if (first !== undefined) {
    const known =
      survey.authors.length === 0
        ? first.id
        : await findOverlap(db, candidates, identity, source, survey, dateOrder);
    if (known !== null) return { id: known, isNew: false };
  }
  const renamed = await findRenamed(db, numberId, identity, source, survey, dateOrder, zone);
  if (renamed !== null) return { id: renamed, isNew: false };
  const { kind, name, customer } = identity;
  return { id: insertThread(db, { number_id: numberId, kind, name, customer, is_demo: 0 }), isNew: true };
}

async function findOverlap(
  db: Connection,
  candidates: readonly { id: number }[],
  identity: ChatIdentity,
  source: ExportSource,
  survey: Survey,
  dateOrder: DateOrder,
): Promise<number | null> {
  for await (const batch of readMessages(source, survey, { dateOrder })) {
    for (const message of batch) {
      if (message.system) continue;
      const key = messageKey(message, sideOf(message.author, identity), 0);
      const known = candidates.find(({ id }) => findMessageByKey(db, id, key) !== undefined);
      if (known !== undefined) return known.id;
    }
  }
  return null;
}

/** How many of the customer's messages must stand at the same minute in a thread of another name. */
const renamedHits = 3;
/** How many of the export's messages are looked at for that. */
const renamedSample = 500;

async function findRenamed(
  db: Connection,
  numberId: string,
  identity: ChatIdentity,
  source: ExportSource,
  survey: Survey,
  dateOrder: DateOrder,
  zone: Zone,
): Promise<number | null> {
  if (identity.kind === 'group') return null;
  const hits = new Map<number, number>();
  let looked = 0;
  for await (const batch of readMessages(source, survey, { dateOrder })) {
    for (const message of batch) {
      if (message.system || message.author === identity.me) continue;
      const key = messageKey(message, sideOf(message.author, identity), 0);
      const at = zone.toInstant(message.timeLocal);
      for (const id of listThreadsWithMessage(db, numberId, identity.customer, at, key)) {
        const count = (hits.get(id) ?? 0) + 1;
        if (count === renamedHits) return id;
        hits.set(id, count);
      }
      looked += 1;
      if (looked === renamedSample) return null;
    }
  }
  return null;
}
