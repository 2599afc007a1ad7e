import { createCore } from '../../src-main/core/create-core.ts';
import { nameMessage, recordStatus } from '../../src-main/core/ledger-statuses.ts';
import { updateLedger } from '../../src-main/core/ledger-update.ts';
import { firstIdAt } from '../../src-main/database/message-id.ts';
import { insertMessage } from '../../src-main/database/messages.ts';
import { insertThread } from '../../src-main/database/thread-writes.ts';

// Writes messages, Meta's statuses and their charges until it is killed; prints a line for each one begun.
const [dataFolder = ''] = process.argv.slice(2);
const start = Date.parse('2026-10-31T20:00:00Z');
const { context } = createCore({ dataFolder, host: 'test', now: Date.parse('2026-11-22T12:00:00Z') });
const thread = await context.write(['inbox'], (db) =>
  insertThread(db, {
    number_id: 'main',
    kind: 'customer',
    name: 'Nadia',
    customer: '+33639980112',
    is_demo: 0,
  }),
);
for (let index = 0; ; index += 1) {
  process.stdout.write(`${String(index)}\n`);
  await context.writeLong(['inbox', 'spend'], async (db) => {
    // Every third statuses come late, so that months are rebuilt as well.
    const at = start + index * 300_000 - (index % 3 === 0 ? 7_200_000 : 0);
    const id = firstIdAt(at) + (index % 2_000);
    insertMessage(db, {
      ...{ id, thread_id: thread, at, direction: 'out', kind: 'template', sent_from: 'api', source: 'api' },
      ...{ author: null, text: 'x', attachment: null, category: 'utility', template: 'commande_prete' },
      ...{
        status: 'sent',
        failure: null,
        delivered_at: null,
        read_at: null,
        key: null,
        import_file_id: null,
      },
    });
    nameMessage(db, id, `wamid.${String(index)}`);
    await updateLedger(db, context, [{ thread, from: at }]);
    const pricing = { model: 'PMP', type: 'regular', category: 'utility', billable: true };
    const status = {
      meta_id: `wamid.${String(index)}`,
      conversation: null,
      expires_at: null,
      error_code: null,
    };
    const change = recordStatus(db, { ...status, kind: 'delivered', at: at + 3_000, pricing });
    if (change !== null) await updateLedger(db, context, [change]);
  });
}
