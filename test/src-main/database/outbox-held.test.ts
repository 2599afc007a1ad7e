import { expect, it } from 'vitest';
import type { Connection } from '../../../src-main/database/open.ts';
import { readHeld } from '../../../src-main/database/outbox-held.ts';
import { insertThread } from '../../../src-main/database/thread-writes.ts';
import { openCore, someDay } from '../../helpers/core.ts';

let callbacks = 0;

function addThread(db: Connection, name: string): number {
  return insertThread(db, { number_id: 'main', kind: 'customer', name, customer: null, is_demo: 0 });
}

function addEntry(
  db: Connection,
  thread: number,
  state: string,
  micros: number | null,
  currency = 'EUR',
): void {
  callbacks += 1;
  db.prepare(
    `INSERT INTO outbox (callback, thread_id, kind, text, written_at, state, quoted_max, quoted_currency)
     VALUES (?, ?, 'text', 'Bonjour', ?, ?, ?, ?)`,
  ).run(`c${String(callbacks)}`, thread, someDay, state, micros, currency);
}

it('tells how many messages of a thread wait for the owner and what they cost together', async () => {
  const { db } = (await openCore()).context;
  const [nadia, marc, zoe] = ['Nadia', 'Marc', 'Zoé'].map((name) => addThread(db, name)) as [
    number,
    number,
    number,
  ];
  addEntry(db, nadia, 'held', 24_800);
  addEntry(db, nadia, 'held', 14_200);
  for (const state of ['ready', 'sending', 'uncertain', 'failed', 'sent', 'discarded'])
    addEntry(db, nadia, state, 1_000_000);
  addEntry(db, marc, 'held', 24_800);
  addEntry(db, marc, 'held', null);
  addEntry(db, zoe, 'sent', 24_800);

  const held = readHeld(db, [nadia, marc, zoe]);
  expect(held.get(nadia)).toMatchObject({ count: 2, amount: 39_000, currency: 'EUR' });
  expect(held.get(marc)).toMatchObject({ count: 2, amount: null });
  expect(held.has(zoe)).toBe(false);
  expect(readHeld(db, [marc]).size).toBe(1);
});

it('adds no euros to dollars', async () => {
  const { db } = (await openCore()).context;
  const thread = addThread(db, 'Nadia');
  addEntry(db, thread, 'held', 24_800, 'EUR');
  addEntry(db, thread, 'held', 24_800, 'USD');
  expect(readHeld(db, [thread]).get(thread)).toMatchObject({ count: 2, amount: null });
});

it('shows what is held in the list, in the thread and in the search, and says nothing of other threads', async () => {
  const { client, context } = await openCore();
  const nadia = addThread(context.db, 'Nadia');
  addThread(context.db, 'Marc');
  addEntry(context.db, nadia, 'held', 14_200);

  const held = { count: 1, amount: '0.0142', currency: 'EUR' };
  const { threads } = await client.inbox.threads({});
  expect(threads.find(({ name }) => name === 'Nadia')?.held).toEqual(held);
  expect(threads.find(({ name }) => name === 'Marc')?.held).toBeNull();
  expect((await client.inbox.thread({ thread: String(nadia) })).thread.held).toEqual(held);
  expect((await client.inbox.search({ text: 'Nadia' })).threads[0]?.held).toEqual(held);
});

it('looks the held messages up by their threads, whatever else the outbox holds', async () => {
  const { db } = (await openCore()).context;
  const sql: string[] = [];
  const watched = new Proxy(db, {
    get: (target, name) =>
      name === 'prepare'
        ? (text: string) => {
            sql.push(text);
            return target.prepare(text);
          }
        : (Reflect.get(target, name, target) as unknown),
  });
  readHeld(watched, [1]);
  const plan = db.prepare<[string], { detail: string }>(`EXPLAIN QUERY PLAN ${sql[0] ?? ''}`).all('[1]');
  expect(plan.map(({ detail }) => detail).join('\n')).toMatch(
    /SEARCH outbox USING INDEX outbox_open \(thread_id=\?\)/,
  );
});
