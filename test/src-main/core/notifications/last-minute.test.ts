import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { notificationsJob } from '../../../../src-main/core/notifications/notifications-job.ts';
import { setAll } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { tellTemplateCategory } from '../../../helpers/graph/shop-events.ts';
import { openNotifyingShop, type NotifyingShop } from '../../../helpers/notifications/notifying-shop.ts';

const people = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `+336111111${String(10 + index)}`);

/** What became of each, as "state reason". */
async function fates(shop: NotifyingShop, ids: readonly string[]): Promise<string[]> {
  const all = await Promise.all(ids.map((id) => shop.one(id)));
  return all.map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`));
}

it('is checked by all that is so at its moment: who it is for, what they said, where the window stands', async () => {
  const shop = await openNotifyingShop();
  const { client } = shop;
  const phones = people(9);
  const threads = phones.map((phone) => shop.hear(phone));
  const ways = ['ask', 'ask', 'ask', 'ask', 'ask', 'ask', 'reply', 'template', 'ask'] as const;
  const ids: string[] = [];
  for (const [index, thread] of threads.entries())
    ids.push((await shop.plan(thread, { in_window: ways[index] ?? 'ask' })).id);
  shop.run();
  await shop.goTo('2026-11-25T13:58:00Z');
  const [quiet = '', out = '', gone = '', moved = '', other = '', asked = ''] = threads;
  await client.notifications.setOptOut({ thread: out, out: true });
  await client.notifications.cancel({ id: ids[2] ?? '' });
  await client.notifications.change({ id: ids[3] ?? '', event_at: '2026-11-27T14:00:00Z' });
  await client.inbox.setCustomerNumber({ thread: other, e164: '+33799999999' });
  for (const index of [5, 6, 7, 8]) shop.hear(phones[index] ?? '');
  expect([quiet, gone, moved, asked]).not.toContain('');

  await shop.goTo('2026-11-25T14:00:00Z');
  await shop.untilSent(3);
  expect(await fates(shop, ids)).toEqual([
    'sent',
    'cancelled opted_out',
    'cancelled by_owner',
    'planned',
    'refused other_person',
    'waiting reply_cheaper',
    'sent',
    'sent',
    'waiting reply_cheaper',
  ]);
  const kinds = new Map(shop.taken().map(({ to, type }) => [to, type]));
  expect([0, 6, 7].map((index) => kinds.get(phones[index] ?? ''))).toEqual(['template', 'text', 'template']);
  const waiting = await client.notifications.waiting();
  expect(waiting.plan.map(({ id, next_at }) => [id, next_at])).toEqual(
    [ids[5], ids[8]].map((id) => [id, '2026-11-25T15:30:00+01:00']),
  );
  expect((await shop.one(ids[6] ?? '')).price).toBe('0');

  // The owner answers one; the other's agreed template leaves when the time for an answer is over.
  await client.notifications.decide({ id: ids[5] ?? '', as: 'reply' });
  await shop.untilSent(4);
  await shop.goTo('2026-11-25T14:29:59Z');
  expect(shop.taken()).toHaveLength(4);
  await shop.goTo('2026-11-25T14:30:00Z');
  await shop.untilSent(5);
  expect(shop.taken().slice(3)).toEqual([
    { to: phones[5], type: 'text' },
    { to: phones[8], type: 'template' },
  ]);
  await shop.goTo('2026-11-26T14:00:00Z');
  await shop.untilSent(6);
  expect(shop.taken().at(-1)).toEqual({ to: phones[3], type: 'template' });
  await expect(client.notifications.cancel({ id: ids[0] ?? '' })).rejects.toMatchObject({
    data: { code: 'has_left' },
  });
  await expect(client.notifications.decide({ id: ids[0] ?? '', as: 'reply' })).rejects.toMatchObject({
    data: { code: 'not_waiting' },
  });
  await shop.goTo('2026-12-05T14:00:00Z');
  expect(shop.taken()).toHaveLength(6);
});

it('waits for the owner where it would cost more than they agreed to: by a new card, or beside the budget', async () => {
  const shop = await openNotifyingShop();
  const { client } = shop;
  const phones = people(3);
  const ids: string[] = [];
  const prices: string[] = [];
  for (const phone of phones) {
    const thread = shop.hear(phone);
    const wish = {
      thread,
      kind: 'appointment',
      template: shop.template,
      event_at: '2026-11-26T14:00:00Z',
    } as const;
    const { charge } = await client.notifications.propose({
      ...wish,
      parameters: { header: {}, body: { client: 'Nadia' }, buttons: {} },
    });
    prices.push(charge?.amount as string);
    ids.push((await shop.plan(thread, { agreed: prices[0] })).id);
  }
  const [first = '', second = '', third = ''] = ids;
  shop.run();
  const file = path.join(await temporaryFolder(), 'card.csv');
  writeFileSync(
    file,
    'Effective November 25, 2026\nMarket,Currency,Marketing,Utility,Authentication,Service\nFrance,EUR,0.2,0.1,0.1,0.05\n',
  );
  await client.rates.importFile({ path: file });
  // A card that is coming counts for what lies behind its day.
  expect((await shop.one(first)).price).toBe('0.1');
  await client.notifications.change({ id: second, agreed: '0.1' });
  await shop.goTo('2026-11-25T14:00:00Z');
  await shop.untilSent(1);
  expect(await fates(shop, ids)).toEqual(['waiting price_rose', 'sent', 'waiting price_rose']);
  expect((await shop.one(first)).sentence).toContain('€0.10');
  await expect(
    client.notifications.decide({ id: first, as: 'template', agreed: '0.09' }),
  ).rejects.toMatchObject({ data: { code: 'price_rose', details: { price: '0.1' } } });
  await client.notifications.decide({ id: first, as: 'template', agreed: '0.1' });
  await shop.untilSent(2);

  // The month has no room for the third, until the owner says so.
  await setAll(client, { monthly_budget: '0.2' });
  await client.notifications.change({ id: third, agreed: '0.1' });
  await shop.goTo('2026-11-25T14:05:00Z');
  await shop.until(async () => (await fates(shop, [third]))[0] === 'waiting over_budget');
  expect(shop.taken()).toHaveLength(2);
  await client.notifications.decide({ id: third, as: 'template', agreed: '0.1' });
  await shop.untilSent(3);
});

it('waits while its template may not be sent, and leaves by itself when it may; never as marketing', async () => {
  const shop = await openNotifyingShop();
  const { client } = shop;
  const { id } = await shop.plan(shop.hear('+33611111111'));
  const keep = shop.keep(notificationsJob(shop.context));
  shop.send();
  shop.atMeta.status = 'PAUSED';
  await client.templates.sync();
  await shop.goTo('2026-11-25T14:00:00Z');
  await shop.until(async () => (await fates(shop, [id]))[0] === 'waiting template_state');
  tellTemplateCategory(shop.graph.world, shop.atMeta, 'MARKETING', 'done');
  shop.atMeta.status = 'APPROVED';
  await client.templates.sync();
  await client.templates.agree({ template: shop.template });
  await shop.goTo('2026-11-25T14:01:00Z');
  await shop.until(async () => (await fates(shop, [id]))[0] === 'waiting category_moved');
  tellTemplateCategory(shop.graph.world, shop.atMeta, 'UTILITY', 'done');
  await client.templates.sync();
  await client.templates.agree({ template: shop.template });
  await shop.goTo('2026-11-25T14:02:00Z');
  await shop.untilSent(1);
  expect(await fates(shop, [id])).toEqual(['sent']);
  await keep();
});
