import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { notificationsJob } from '../../../../src-main/core/notifications/notifications-job.ts';
import { setAll } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { openNotifyingShop, type NotifyingShop } from '../../../helpers/notifications/notifying-shop.ts';

const nadia = '+33611111111';

/** One planned at the price of the day that has come to the outbox, with a threshold far above, and nobody who sends yet. */
async function handOne(): Promise<{ shop: NotifyingShop; id: string; agreed: string }> {
  const shop = await openNotifyingShop();
  const { client } = shop;
  await setAll(client, { hold_above: '1' });
  const { id, price } = await shop.plan(shop.hear(nadia));
  const agreed = price as string;
  await client.notifications.change({ id, agreed });
  shop.keep(notificationsJob(shop.context));
  await shop.goTo('2026-11-25T14:00:00Z');
  await shop.until(async () => (await shop.entries())[0]?.state === 'ready');
  return { shop, id, agreed };
}

async function takeCard(shop: NotifyingShop, utility: string): Promise<void> {
  const file = path.join(await temporaryFolder(), 'card.csv');
  writeFileSync(
    file,
    `Effective November 25, 2026\nMarket,Currency,Marketing,Utility,Authentication,Service\nFrance,EUR,0.2,${utility},0.1,0.05\n`,
  );
  await shop.client.rates.importFile({ path: file });
}

it('asks in the outbox too where it costs more than was agreed to, whatever the threshold allows', async () => {
  const { shop, id, agreed } = await handOne();
  const { client } = shop;
  await takeCard(shop, '0.1');
  shop.send();
  await shop.until(async () => (await shop.entries())[0]?.state === 'held');
  const [entry] = await shop.entries();
  expect(entry).toMatchObject({ hold: 'above_threshold', quote: { amount: '0.1' } });
  expect(entry?.sentence).toBe(`It costs €0.10 by now and you agreed to €${agreed}: it waits for your word.`);
  expect((await shop.one(id)).sentence).toBe(entry?.sentence);
  // No other threshold lets it go.
  await setAll(client, { hold_above: '5' });
  await shop.goTo('2026-11-25T14:10:00Z');
  expect((await shop.entries())[0]?.state).toBe('held');
  expect(shop.taken()).toEqual([]);
  await client.outbox.release({ id: entry?.id ?? '', agreed: '0.1' });
  await shop.untilSent(1);
  expect((await shop.one(id)).state).toBe('sent');
});

it('leaves where it costs less by now, without another word', async () => {
  const { shop, id } = await handOne();
  await takeCard(shop, '0.001');
  shop.send();
  await shop.untilSent(1);
  expect((await shop.one(id)).state).toBe('sent');
});

it('has a price of its own beside the threshold only where one was agreed to', async () => {
  const shop = await openNotifyingShop();
  await setAll(shop.client, { hold_above: '1' });
  const { id } = await shop.plan(shop.hear(nadia), { agreed: undefined });
  shop.keep(notificationsJob(shop.context));
  await shop.goTo('2026-11-25T14:00:00Z');
  await shop.until(async () => (await shop.entries())[0]?.state === 'ready');
  await takeCard(shop, '0.1');
  shop.send();
  await shop.untilSent(1);
  expect((await shop.one(id)).state).toBe('sent');
});
