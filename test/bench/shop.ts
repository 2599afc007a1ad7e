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
  /** Every customer wrote once more within the last day, so that every window is open; the second one wrote a hundred messages. */
  isOpen?: boolean;
}

const dayLength = 86_400_000;

/** Fills a data folder with a shop whose messages are spread evenly over its days and threads, priced and searchable. */
export async function makeShop(dataFolder: string, plan: ShopPlan): Promise<void> {
  const core = await openBenchCore(dataFolder, 'api', plan.end);
  await core.context.writeLong(['inbox', 'spend'], async (db) => {
    const threads = Array.from({ length: plan.threads }, (_, index) => addThread(db, index));
    writeMessages(db, plan, threads);
    if (plan.isOpen === true) writeLastWords(db, plan.end, threads);
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
    const at = Math.floor(start + index * step);
    const message = { id: firstIdAt(at) + (index % 1_000), thread: threads[place] ?? 0, at };
    write(db, { ...message, isOurs: turn % 2 === 0, text: made.text, attachment: made.attachment ?? null });
    index += 1;
  }
}

// At instants and with ids of their own, one after the other over most of a day.
function writeLastWords(db: Connection, end: number, threads: readonly number[]): void {
  const step = (0.9 * dayLength) / threads.length;
  for (const [index, thread] of threads.entries()) {
    const at = Math.floor(end - 60_000 - index * step);
    for (let word = index === 1 ? 100 : 1; word > 0; word -= 1) {
      const message = { id: firstIdAt(at) + 2_000 - word, thread, at, isOurs: false, attachment: null };
      write(db, { ...message, text: `Vous êtes là ? #${String(index)}` });
    }
  }
}

interface Written {
  id: number;
  thread: number;
  at: number;
  isOurs: boolean;
  text: string;
  attachment: string | null;
}

function write(db: Connection, { id, thread, at, isOurs, text, attachment }: Written): void {
  insertMessage(db, {
    id,
    thread_id: thread,
    at,
    direction: isOurs ? 'out' : 'in',
    kind: 'text',
    sent_from: 'api',
    source: 'api',
    author: null,
    text,
    attachment,
    category: null,
    template: null,
    status: isOurs ? 'read' : null,
    failure: null,
    delivered_at: isOurs ? at + 1_000 : null,
    read_at: null,
    key: null,
    import_file_id: null,
  });
}
