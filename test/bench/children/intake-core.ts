import { ingestFiles } from '../../../src-main/core/intake/ingest.ts';
import { nameMessage } from '../../../src-main/core/ledger-statuses.ts';
import { rebuildLedger } from '../../../src-main/core/ledger.ts';
import { firstIdAt } from '../../../src-main/database/message-id.ts';
import { insertMessage } from '../../../src-main/database/messages.ts';
import { indexMessage } from '../../../src-main/database/search.ts';
import { insertThread } from '../../../src-main/database/thread-writes.ts';
import { peakMemory } from '../child.ts';
import { openBenchCore } from '../core.ts';
import { listReplies, phoneOf, replyId } from '../meta-log.ts';

/** What taking in a webhook log took, in ms, and the process's peak in MB. */
export interface CoreIntake {
  taken: number;
  peak: number;
}

// Reads a log of webhooks through the core, in a shop that has sent the replies of which it tells.
const [dataFolder = '', file = '', people = '', replies = ''] = process.argv.slice(2);
const core = await openBenchCore(dataFolder, 'api');
const { context } = core;
await context.writeLong([], async (db) => {
  const threads = Array.from({ length: Number(people) }, (_, index) => {
    const customer = `+${phoneOf(index)}`;
    return insertThread(db, { number_id: 'main', kind: 'customer', name: customer, customer, is_demo: 0 });
  });
  for (const { index, person, at } of listReplies(Number(people), Number(replies))) {
    const id = firstIdAt(at) + (index % 1_000);
    insertMessage(db, {
      ...{
        id,
        thread_id: threads[person] ?? 0,
        at,
        direction: 'out',
        kind: 'text',
        sent_from: 'api',
        source: 'api',
      },
      ...{
        author: null,
        text: `Resposta ${String(index)}`,
        attachment: null,
        category: null,
        template: null,
        status: 'queued',
      },
      ...{ failure: null, delivered_at: null, read_at: null, key: null, import_file_id: null },
    });
    indexMessage(db, id);
    nameMessage(db, id, replyId(index));
  }
  await rebuildLedger(db, context);
});

const start = performance.now();
for await (const event of ingestFiles(context, { files: [file] }, undefined)) {
  if (event.type !== 'finished') continue;
  const { new: added, problems } = event.result;
  if (problems.length > 0 || added === 0) throw new Error('The log was not taken in.');
}
const result: CoreIntake = { taken: performance.now() - start, peak: peakMemory() };
core.close();
process.stdout.write(JSON.stringify(result));
