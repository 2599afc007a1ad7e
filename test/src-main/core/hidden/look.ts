import type { ThreadFilter } from '../../../../shared/contract/inbox.ts';
import { refreshThread } from '../../../../src-main/core/thread-summary.ts';
import { digestLedger } from '../../../../src-main/database/ledger-digest.ts';
import type { Core } from '../../../../src-main/core/create-core.ts';
import { dumpShop, type CoreClient } from '../../../helpers/core.ts';
import { arrive, openWorldShop } from '../ledger/arrive.ts';
import { makeWorld, threads, type Arrival } from '../ledger/world.ts';

const filters: readonly ThreadFilter[] = ['needs-reply', 'closing', 'waiting', 'done', 'all'];

/** Months on both sides of every change of rules in which the made world can have messages. */
const months = [
  '2019-03',
  '2022-01',
  '2022-02',
  '2022-12',
  '2023-06',
  '2024-11',
  '2025-07',
  '2025-09',
  '2026-10',
  '2026-11',
];

/** Of every thread of the made world, by the id it has in its shop. */
export const worldThreads = threads.map((_, index) => index + 1);

/** What becomes of threads of the made world: left out as if they had never been imported, or hidden before a message comes. */
interface Fate {
  leftOut?: readonly number[];
  hidden?: readonly number[];
}

/** A shop of the made world with words to search for. */
export async function openWorld(seed: number, { leftOut = [], hidden = [] }: Fate = {}): Promise<Core> {
  const core = await openWorldShop();
  for (const thread of hidden) await core.client.inbox.setHidden({ thread: String(thread), hidden: true });
  for (const arrival of without(makeWorld(seed, true), leftOut)) await arrive(core.context, arrival);
  await core.context.write(['inbox'], (db) => {
    for (const id of leftOut) db.prepare('DELETE FROM thread WHERE id = ?').run(id);
    db.exec(`UPDATE message SET text = 'robe ' || iif(id % 3 = 0, 'verte', 'bleue')`);
    db.exec(
      'INSERT INTO message_search (rowid, text, attachment) SELECT id, text, attachment FROM searchable_message ORDER BY id',
    );
    for (const id of worldThreads) refreshThread(db, id);
  });
  return core;
}

function without(arrivals: readonly Arrival[], leftOut: readonly number[]): Arrival[] {
  const gone = new Set<number>();
  return arrivals.filter((arrival) => {
    if (arrival.type === 'message') {
      if (!leftOut.includes(arrival.row.thread_id)) return true;
      gone.add(arrival.row.id);
      return false;
    }
    return arrival.type !== 'name' || !gone.has(arrival.messageId);
  });
}

/** Whatever the owner can see of a shop without opening a hidden chat. `messages`: ids to look for. */
export async function lookEverywhere(
  { client, context }: Pick<Core, 'client' | 'context'>,
  messages: readonly string[],
): Promise<Record<string, unknown>> {
  const lists = [];
  for (const filter of filters) {
    const { total, counts, threads: rows } = await client.inbox.threads({ filter });
    const { hidden: _, ...others } = counts;
    lists.push({ filter, total, counts: others, rows });
  }
  const spend = [];
  for (const month of months) {
    spend.push({
      month: await client.spend.month({ month }),
      whatIf: await client.spend.whatIf({ month, era: '2023-06-01' }),
      report: await readReport(client, month),
    });
  }
  return {
    lists,
    searched: await client.inbox.search({ text: 'robe', limit: 1000 }),
    total: (await client.inbox.search({ text: 'robe bl', limit: 1 })).total,
    from: await client.inbox.search({ text: 'robe', from: 'Nadia', limit: 3 }),
    named: (await client.inbox.search({ text: 'Nadia' })).threads,
    numbered: (await client.inbox.search({ text: '639980101' })).threads,
    found: await client.inbox.find({ messages: [...messages] }),
    months: await client.spend.months(),
    card: await client.spend.whatIf({ month: '2026-11', card: '2026-05-01' }),
    spend,
    ledger: digestLedger(context.db),
  };
}

async function readReport(client: CoreClient, month: string): Promise<string> {
  let text = '';
  for await (const piece of await client.reports.month({ month, format: 'csv' })) text += piece.text;
  return text;
}

/** All that is stored: two equal dumps are the same folder. */
export function dumpAll({ context: { db } }: Pick<Core, 'context'>): unknown {
  return {
    shop: dumpShop(db),
    threads: db.prepare('SELECT * FROM thread ORDER BY id').all(),
    messages: db.prepare('SELECT * FROM message ORDER BY id').all(),
    statuses: db.prepare('SELECT * FROM message_status ORDER BY id').all(),
    ledger: digestLedger(db),
  };
}

/** The ids of all messages, hidden or not. */
export function messageIds({ context: { db } }: Pick<Core, 'context'>): string[] {
  return db.prepare<[], number>('SELECT id FROM message ORDER BY id').pluck().all().slice(0, 400).map(String);
}
