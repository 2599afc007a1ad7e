import { readThreadCharges } from '../database/charges.ts';
import { readMessageMedia } from '../database/media.ts';
import type { ListedMessageRow } from '../database/messages.ts';
import { readMetaMediaStates } from '../database/meta-media.ts';
import type { Connection } from '../database/open.ts';
import { readReactions } from '../database/reactions.ts';
import type { ThreadRow } from '../database/threads.ts';
import { readQuoted } from '../database/quoted-messages.ts';
import { readFailures } from '../database/statuses.ts';
import { standingReactions } from './inbox/standing-reactions.ts';
import { readEarlier } from './message-page.ts';
import type { MessageExtras } from './present-message.ts';

/** What other tables know of a page of a thread's messages, for each of them. */
export function readExtras(
  db: Connection,
  thread: Pick<ThreadRow, 'id' | 'kind'>,
  rows: readonly ListedMessageRow[],
): (row: ListedMessageRow) => MessageExtras {
  const charges = readThreadCharges(db, thread.id, rows.at(0)?.id ?? 0, rows.at(-1)?.id ?? 0);
  const attached = rows.filter((row) => row.attachment !== null).map((row) => row.id);
  const files = readMessageMedia(db, attached);
  const atMeta = readMetaMediaStates(db, attached);
  const earlier = readEarlier(db, thread.id, rows);
  const quoted = readQuoted(
    db,
    thread.id,
    rows.flatMap((row) => row.refers_to ?? []),
  );
  const reacted = rows.flatMap(({ meta_id: metaId }) => metaId ?? []);
  const reactions = standingReactions(readReactions(db, thread.id, reacted), thread);
  const failures = readFailures(
    db,
    rows.filter((row) => row.status === 'failed').map((row) => row.id),
  );
  return ({ id, meta_id: metaId, refers_to: refersTo }) => ({
    charge: charges.get(id),
    file: files.get(id),
    atMeta: atMeta.get(id),
    earlier: earlier.get(id) ?? [],
    failed: failures.get(id),
    quoted: refersTo === null ? undefined : quoted.get(refersTo),
    reactions: metaId === null ? [] : (reactions.get(metaId) ?? []),
  });
}
