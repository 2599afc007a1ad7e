import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { ErasingEvent } from '../../../../shared/contract/person.ts';
import { indexMessage, unindexMessage } from '../../../../src-main/database/search.ts';
import { mergeSearch } from '../../../../src-main/database/search-merge.ts';
import type { Core } from '../../../../src-main/core/create-core.ts';
import { writeApiChat } from '../../../helpers/api-chat.ts';
import { openFrenchShop, type CoreClient } from '../../../helpers/core.ts';
import { erasePerson } from '../../../helpers/erase-person.ts';

const nadia = '+33612345678';
const messages = 2_000;

type Shop = Core & { client: CoreClient; folder: string };

async function openShop(): Promise<Shop> {
  const shop = await openFrenchShop();
  const lines = Array.from({ length: messages }, (_, index) => ({
    at: new Date(Date.UTC(2026, 10, 1) + index * 60_000).toISOString(),
    ...(index % 2 === 0 ? { from: 'customer' as const } : {}),
  }));
  writeApiChat(shop, nadia, lines);
  return shop;
}

async function countOf({ client }: Shop): Promise<number> {
  return client.person.data({ customer: nadia }).then(
    (data) => data.messages,
    () => 0,
  );
}

it('an erasing tells how far it is, and the core answers others meanwhile', async () => {
  const shop = await openShop();
  const events: ErasingEvent[] = [];
  let answered = 0;
  const erased = await erasePerson(shop.client, nadia, async (event) => {
    events.push(event);
    if (event.type !== 'progress' || event.stage !== 'erasing') return;
    // Still all there, for nothing is gone until all is.
    if ((await shop.client.inbox.threads({})).threads.length === 1) answered += 1;
  });
  expect(erased).toMatchObject({ customer: nadia, messages, scrubbed: true });
  expect(events.map(({ type }) => type).filter((type) => type !== 'progress')).toEqual([
    'started',
    'finished',
  ]);
  const told = events.flatMap((event) => (event.type === 'progress' ? [event] : []));
  const done = told.flatMap((event) => (event.stage === 'erasing' ? [event.done ?? -1] : []));
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(done.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(answered).toBeGreaterThan(0);
  expect(await countOf(shop)).toBe(0);
});

it('an erasing that is given up has erased nothing, and lets others write', async () => {
  const shop = await openShop();
  const { client } = shop;
  let erasing = '';
  const types: string[] = [];
  for await (const event of await client.person.erase({ customer: nadia })) {
    types.push(event.type);
    if (event.type === 'started') ({ erasing } = event);
    else if (event.type === 'progress')
      expect(await client.person.cancelErase({ erasing })).toEqual({ asked: true });
  }
  expect(types.at(-1)).toBe('cancelled');
  expect(await countOf(shop)).toBe(messages);
  expect(await client.person.cancelErase({ erasing })).toEqual({ asked: false });
  await client.settings.set({ key: 'shop_name', value: 'Salon' });
});

it('an erasing that nobody listens to any more is finished all the same', async () => {
  const shop = await openShop();
  for await (const event of await shop.client.person.erase({ customer: nadia }))
    if (event.type === 'progress') break;
  // Whatever writes waits for it.
  await shop.client.settings.set({ key: 'shop_name', value: 'Salon' });
  expect(await countOf(shop)).toBe(0);
});

it('a search index that is merged holds no word of what was taken out of it, nor the marks that it was', async () => {
  const { db } = (await openFrenchShop()).context;
  const thread = db
    .prepare("INSERT INTO thread (number_id, kind, name) VALUES ('main', 'customer', 'Nadia')")
    .run().lastInsertRowid;
  const insert = db.prepare(
    `INSERT INTO message (id, thread_id, at, direction, kind, sent_from, source, text) VALUES (?, ?, 1, 'in', 'text', 'phone', 'import', ?)`,
  );
  // Neighbours in the index share a few first letters at most, and only these are left out of it.
  const wordOf = (id: number): string => hash('sha256', String(id)).slice(0, 24);
  const isIn = (): ((id: number) => boolean) => {
    const pieces = db.prepare<[], Buffer>('SELECT block FROM message_search_data').pluck().all();
    const text = pieces.map((piece) => piece.toString('latin1')).join('\n');
    return (id) => text.includes(wordOf(id).slice(10));
  };
  const isOut = (id: number): boolean => id % 3 === 0 && id <= 2_500;
  const ids = Array.from({ length: 3_000 }, (_, index) => index + 1);
  // In many transactions, as messages come and change: the index grows in pieces, of which some are merged meanwhile.
  for (let first = 1; first <= 3_000; first += 30)
    db.transaction(() => {
      for (let id = first; id < first + 30; id += 1) {
        insert.run(id, thread, wordOf(id));
        indexMessage(db, id);
        if (id > 500 && isOut(id - 500)) unindexMessage(db, id - 500);
      }
    })();
  expect(ids.filter(isOut).filter(isIn()).length).toBeGreaterThan(0);
  let turns = 0;
  db.transaction(() => {
    for (const _ of mergeSearch(db)) turns += 1;
  })();
  expect(turns).toBeGreaterThan(0);
  const isInNow = isIn();
  expect(ids.filter((id) => isInNow(id) === isOut(id))).toEqual([]);
});
