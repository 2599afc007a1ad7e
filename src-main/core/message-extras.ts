import { readThreadCharges } from '../database/charges.ts';
import { readMessageMedia } from '../database/media.ts';
import type { ListedMessageRow } from '../database/messages.ts';
import { readMetaMediaStates } from '../database/meta-media.ts';
import type { Connection } from '../database/open.ts';
import { readQuoted } from '../database/quoted-messages.ts';
import { readFailures } from '../database/statuses.ts';
import { readEarlier } from './message-page.ts';
import type { MessageExtras } from './present-message.ts';

/** What other tables know of a page of a thread's messages, for each of them. */
export function readExtras(
  db: Connection,
  threadId: number,
  rows: readonly ListedMessageRow[],
): (row: ListedMessageRow) => MessageExtras {
  const charges = readThreadCharges(db, threadId, rows.at(0)?.id ?? 0, rows.at(-1)?.id ?? 0);
  const attached = rows.filter((row) => row.attachment !== null).map((row) => row.id);
  const files = readMessageMedia(db, attached);
  const atMeta = readMetaMediaStates(db, attached);
  const earlier = readEarlier(db, threadId, rows);
  const quoted = readQuoted(
    db,
    rows.flatMap((row) => row.refers_to ?? []),
  );
  const failures = readFailures(
    db,
    rows.filter((row) => row.status === 'failed').map((row) => row.id),
  );
  return ({ id, refers_to: refersTo }) => ({
    charge: charges.get(id),
    file: files.get(id),
    atMeta: atMeta.get(id),
    earlier: earlier.get(id) ?? [],
    failed: failures.get(id),
    quoted: refersTo === null ? undefined : quoted.get(refersTo),
  });
}
