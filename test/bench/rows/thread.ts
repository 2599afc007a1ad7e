import type { Core } from '../../../src-main/core/create-core.ts';
import { readThreadCharges } from '../../../src-main/database/charges.ts';
import { readMessageMedia } from '../../../src-main/database/media.ts';
import { listMessagesBefore } from '../../../src-main/database/messages.ts';
import { compareCalls } from '../interleave.ts';
import { grouped, milliseconds, type Row } from '../row.ts';

const page = 100;

/** The last page of the longest thread, its charges and files, below the contract, against one bare query for both. */
export async function measureThread(core: Core): Promise<Row> {
  const { db } = core.context;
  const { id, messages } = db
    .prepare<[], { id: number; messages: number }>(
      'SELECT thread_id AS id, count(*) AS messages FROM message GROUP BY thread_id ORDER BY 2 DESC LIMIT 1',
    )
    .get() ?? { id: 0, messages: 0 };
  const bare = db.prepare<[number, number]>(
    `SELECT m.*, c.*, l.* FROM message m LEFT JOIN charge c ON c.message_id = m.id
       LEFT JOIN charge_line l ON l.id = c.line_id
     WHERE m.thread_id = ? ORDER BY m.id DESC LIMIT ?`,
  );
  const readPage = (): void => {
    const rows = listMessagesBefore(db, id, Number.MAX_SAFE_INTEGER, page + 1);
    readThreadCharges(db, id, rows.at(-1)?.id ?? 0, rows.at(0)?.id ?? 0);
    readMessageMedia(
      db,
      rows.filter((row) => row.attachment !== null).map((row) => row.id),
    );
  };
  const found = await compareCalls(15, readPage, () => bare.all(id, page + 1));
  const whole = await compareCalls(
    15,
    () => core.client.inbox.messages({ thread: String(id), limit: page }),
    () => bare.all(id, page + 1),
  );
  return {
    work: 'Opening a thread at its end',
    at: `${grouped(messages)} messages in it`,
    measured: found.ratio,
    limit: 3,
    unit: '×',
    note: `${milliseconds(found.ours)} in the core beside ${milliseconds(found.bare)} for the bare page with its charges; ${milliseconds(whole.ours)} through the contract, explained`,
  };
}
