import path from 'node:path';
import type { Core } from '../../../src-main/core/create-core.ts';
import { nameMessage, recordStatus } from '../../../src-main/core/ledger-statuses.ts';
import { updateLedger } from '../../../src-main/core/ledger-update.ts';
import { rebuildLedger } from '../../../src-main/core/ledger.ts';
import { firstIdAt } from '../../../src-main/database/message-id.ts';
import { insertMessage } from '../../../src-main/database/messages.ts';
import type { Connection } from '../../../src-main/database/open.ts';
import { openBenchCore } from '../core.ts';
import { compare, median } from '../interleave.ts';
import { grouped, milliseconds, type Bench, type Row } from '../row.ts';
import { makeShop } from '../shop.ts';

const end = Date.parse('2026-11-20T17:00:00Z');
/** In a thread of middling length. */
const thread = 7;

/** The ledger after one new message with its delivery, beside building it all, and beside the same in a month ten times as full. */
export async function measureLedger(bench: Bench): Promise<Row[]> {
  const busy = await openShopOf(bench, 'busy', bench.messages);
  const calm = await openShopOf(bench, 'calm', bench.messages / 10);
  try {
    const toBusy = addOne(busy);
    const toCalm = addOne(calm);
    const whole = await compare(bench.rounds, toBusy, () =>
      timed(() => busy.context.writeLong(['spend'], (db) => rebuildLedger(db, busy.context))),
    );
    const both = await compare(bench.rounds * 10, toBusy, toCalm);
    const at = `${grouped(bench.messages)} messages in a month`;
    return [
      {
        work: 'Pricing one new message and its delivery, beside a full rebuild of the ledger',
        at,
        measured: whole.ratio * 100,
        limit: 2,
        unit: '% of the rebuild',
        note: `${milliseconds(whole.ours)} beside ${milliseconds(whole.bare)}`,
      },
      {
        work: 'Pricing one new message and its delivery, beside the same in a month with a tenth of the messages',
        at,
        measured: both.ratio,
        limit: 1.5,
        unit: '×',
        note: `${milliseconds(both.ours)} beside ${milliseconds(both.bare)}`,
      },
    ];
  } finally {
    busy.close();
    calm.close();
  }
}

async function openShopOf(bench: Bench, name: string, messages: number): Promise<Core> {
  const dataFolder = path.join(bench.folder, name);
  // As many messages in each thread, so that only the month differs.
  await makeShop(dataFolder, { messages, threads: messages / 50, longest: 50, end, days: 30 });
  return openBenchCore(dataFolder, 'api', end);
}

/** Sends one more message each time, at an instant after all others, and takes in its delivery. */
function addOne({ context }: Core): () => Promise<number> {
  let sent = 0;
  return async () => {
    sent += 1;
    const at = end + sent * 10_000;
    const times: number[] = [];
    await context.writeLong(['spend'], async (db) => {
      times.push(await timed(() => send(db, at)));
    });
    return median(times);
  };

  async function send(db: Connection, at: number): Promise<void> {
    const id = firstIdAt(at) + 1_500;
    const metaId = `wamid.${String(id)}`;
    insertMessage(db, {
      ...{ id, thread_id: thread, at, direction: 'out', kind: 'text', sent_from: 'api', source: 'api' },
      ...{ author: null, text: 'x', attachment: null, category: null, template: null, status: 'sent' },
      ...{ failure: null, delivered_at: null, read_at: null, key: null, import_file_id: null },
    });
    nameMessage(db, id, metaId);
    await updateLedger(db, context, [{ thread, from: at }]);
    const pricing = { model: 'PMP', type: 'regular', category: 'service', billable: true };
    const told = { meta_id: metaId, pricing, conversation: null, expires_at: null, error_code: null };
    const change = recordStatus(db, { ...told, kind: 'delivered', at: at + 2_000 });
    if (change === null) throw new Error('the delivery changed no price');
    await updateLedger(db, context, [change]);
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
