import { expect, it } from 'vitest';
import { pairLimit } from '../../../../src-main/core/outbox/limits.ts';
import { openSendingShop } from '../../../helpers/outbox/sending-shop.ts';

it('sends one customer 45 messages at once and then one every six seconds, in order, and Meta never has to say so', async () => {
  const shop = await openSendingShop();
  const thread = shop.hear('+33611111111');
  const words = Array.from({ length: 48 }, (_, index) => `Nr. ${String(index)}`);
  for (const text of words) await shop.client.outbox.add({ thread, draft: { kind: 'text', text } });
  shop.send();
  const { taken, requests } = shop.graph.world;
  await shop.until(() => taken.length === 45);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(taken).toHaveLength(45);
  for (const count of [46, 47, 48]) {
    shop.advance(pairLimit.every - 500);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(taken).toHaveLength(count - 1);
    shop.advance(600);
    await shop.until(() => taken.length === count);
  }
  expect(taken.map(({ body }) => (body['text'] as { body: string }).body)).toEqual(words);
  expect(requests.filter(({ callback, status }) => callback !== null && status !== 200)).toEqual([]);
});

it('keeps a number that the phone shares to twenty in a second', async () => {
  const shop = await openSendingShop();
  await shop.client.settings.changeNumber({ id: 'main', channel: 'both' });
  for (const number of shop.graph.world.numbers.values()) number.isOnPhone = true;
  for (let index = 0; index < 25; index += 1) {
    const thread = shop.hear(`+336111111${String(10 + index)}`);
    await shop.client.outbox.add({ thread, draft: { kind: 'text', text: 'Oui' } });
  }
  shop.send();
  const { taken } = shop.graph.world;
  await shop.until(() => taken.length === 20);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(taken).toHaveLength(20);
  shop.advance(1_000);
  await shop.until(() => taken.length === 25);
});
