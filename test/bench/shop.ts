import { rebuildLedger } from '../../src-main/core/ledger.ts';
import { refreshThread } from '../../src-main/core/thread-summary.ts';
import { firstIdAt } from '../../src-main/database/message-id.ts';
import { insertMessage } from '../../src-main/database/messages.ts';
import { insertThread, setThreadDone } from '../../src-main/database/thread-writes.ts';
import type { Connection } from '../../src-main/database/open.ts';
import { shopChat } from '../helpers/make-export.ts';
import { openBenchCore } from './core.ts';

/** A made shop: how much of it, when its last message came, and how long its history is. */
export interface ShopPlan {
  messages: number;
  threads: number;
  /** How many messages its longest thread has. */
  longest: number;
  end: number;
  days: number;
}

const dayLength = 86_400_000;

/** Fills a data folder with a shop whose messages are spread evenly over its days and threads, priced and searchable. */
export async function makeShop(dataFolder: string, plan: ShopPlan): Promise<void> {
  const core = await openBenchCore(dataFolder, 'api', plan.end);
  await core.context.writeLong(['inbox', 'spend'], async (db) => {
    const threads = Array.from({ length: plan.threads }, (_, index) => addThread(db, index));
    writeMessages(db, plan, threads);
    db.exec(
      'INSERT INTO message_search (rowid, text, attachment) SELECT id, text, attachment FROM searchable_message ORDER BY id',
    );
    for (const [index, thread] of threads.entries()) {
      if (index % 20 === 0) setThreadDone(db, thread, plan.end);
      refreshThread(db, thread);
    }
    await rebuildLedger(db, core.context);
  });
  core.close();
}

function addThread(db: Connection, index: number): number {
  return insertThread(db, {
    number_id: 'main',
    kind: 'customer',
    name: `Customer ${String(index)}`,
    customer: `+336${String(10_000_000 + index)}`,
    is_demo: 0,
  });
}

// In order of time, as they would have come; customers and shop take turns in every thread.
function writeMessages(db: Connection, plan: ShopPlan, threads: readonly number[]): void {
  const start = plan.end - plan.days * dayLength;
  const step = (plan.days * dayLength) / plan.messages;
  const inLongest = Math.max(1, Math.floor(plan.messages / plan.longest));
  const seen = new Uint32Array(threads.length);
  let index = 0;
  for (const made of shopChat(plan.messages)) {
    const other = 1 + ((index * 7_919) % (threads.length - 1));
    const place = threads.length === 1 || index % inLongest === 0 ? 0 : other;
    const turn = (seen[place] = (seen[place] ?? 0) + 1);
    const isOurs = turn % 2 === 0;
    const at = Math.floor(start + index * step);
    insertMessage(db, {
      id: firstIdAt(at) + (index % 1_000),
      thread_id: threads[place] ?? 0,
      at,
      direction: isOurs ? 'out' : 'in',
      kind: 'text',
      sent_from: 'api',
      source: 'api',
      author: null,
      text: made.text,
      attachment: made.attachment ?? null,
      category: null,
      template: null,
      status: isOurs ? 'read' : null,
      failure: null,
      delivered_at: isOurs ? at + 1_000 : null,
      read_at: null,
      key: null,
      import_file_id: null,
    });
    index += 1;
  }
}
