import { describe, expect, it } from 'vitest';
import { insertThread } from '../../../../src-main/database/thread-writes.ts';
import { openFrenchShop } from '../../../helpers/core.ts';
import { openSendingShop } from '../../../helpers/outbox/sending-shop.ts';

const nadia = '+33611111111';
const text = (words = 'Oui'): { kind: 'text'; text: string } => ({ kind: 'text', text: words });

describe('changing what has not left', () => {
  it('takes other words, gives up, and takes back as it was', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    const { entry } = await shop.client.outbox.add({ thread, draft: text() });
    const edited = (await shop.client.outbox.edit({ id: entry.id, draft: text('Non') })).entry;
    expect(edited).toMatchObject({ id: entry.id, text: 'Non', state: 'ready' });
    await shop.client.outbox.discard({ id: entry.id });
    expect(await shop.entries()).toEqual([]);
    await expect(shop.client.outbox.edit({ id: entry.id, draft: text() })).rejects.toMatchObject({
      data: { code: 'other_state' },
    });
    expect((await shop.client.outbox.undiscard({ id: entry.id })).entry).toMatchObject({
      state: 'ready',
      text: 'Non',
    });
    shop.send();
    await shop.untilSent(1);
    await shop.until(async () => (await shop.entries()).length === 0);
    await expect(shop.client.outbox.discard({ id: entry.id })).rejects.toMatchObject({
      data: { code: 'has_left' },
    });
    await expect(shop.client.outbox.discard({ id: '99' })).rejects.toMatchObject({
      data: { code: 'unknown_entry' },
    });
  });

  it('leaves the words that Meta may have under their own name', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    shop.graph.world.disturbances.push({ kind: 'error', status: 400, code: 100, path: '/messages' });
    const { entry } = await shop.client.outbox.add({ thread, draft: text('alt') });
    shop.send();
    await shop.until(async () => (await shop.entries())[0]?.state === 'failed');
    const [failed] = await shop.entries();
    expect(failed?.choices).toEqual(['send_again', 'edit', 'discard']);
    expect(failed?.sentence).toMatch(/\w+.*\. \w+/);
    const edited = (await shop.client.outbox.edit({ id: entry.id, draft: text('neu') })).entry;
    expect(edited.id).not.toBe(entry.id);
    await shop.untilSent(1);
    const callbacks = shop.context.db.prepare('SELECT callback FROM outbox ORDER BY id').pluck().all();
    expect(new Set(callbacks).size).toBe(2);
    expect(shop.graph.world.taken[0]?.callback).toBe(callbacks[1]);
  });

  it('refuses threads through which nothing can be sent, and says what to do', async () => {
    const shop = await openSendingShop();
    const { db } = shop.context;
    const add = async (change: object): Promise<unknown> => {
      const row = {
        number_id: 'main',
        kind: 'customer',
        name: 'X',
        customer: nadia,
        is_demo: 0,
        ...change,
      } as const;
      const thread = String(insertThread(db, row));
      return shop.client.outbox.add({ thread, draft: text() }).catch((error: unknown) => error);
    };
    expect(await add({ kind: 'group', customer: null })).toMatchObject({
      data: { code: 'group_cannot_send' },
    });
    expect(await add({ is_demo: 1 })).toMatchObject({ data: { code: 'demo_thread' } });
    expect(await add({ customer: null })).toMatchObject({ data: { code: 'no_address' } });
    const thread = shop.hear('+33633333333');
    const empty = shop.client.outbox.add({ thread, draft: text('  \n') });
    await expect(empty).rejects.toMatchObject({ data: { code: 'empty_message' } });
    await shop.client.connection.disconnect({ number: 'main' });
    await expect(shop.client.outbox.add({ thread, draft: text() })).rejects.toMatchObject({
      data: { code: 'number_not_connected' },
    });
  });

  it('says prices in the demo shop and before a number is connected, where nothing can be sent', async () => {
    const { client } = await openFrenchShop();
    await client.care.demo({ leave: false });
    const { threads } = await client.inbox.threads({ filter: 'closing' });
    const thread = threads.find(({ channel }) => channel !== 'phone')?.id ?? '';
    const quoted = await client.outbox.quote({ thread, draft: text() });
    expect(quoted).toMatchObject({ hold: null, charge: { outcome: 'free' } });
    await expect(client.outbox.add({ thread, draft: text() })).rejects.toMatchObject({
      data: { code: 'demo_thread' },
    });
  });

  it('refuses a number that lives on the phone', async () => {
    const { client, context } = await openFrenchShop();
    const row = { number_id: 'main', kind: 'customer', name: 'X', customer: nadia, is_demo: 0 } as const;
    const thread = String(insertThread(context.db, row));
    for (const answer of [
      client.outbox.add({ thread, draft: text() }),
      client.outbox.quote({ thread, draft: text() }),
    ])
      await expect(answer).rejects.toMatchObject({ data: { code: 'number_on_phone' } });
  });
});
