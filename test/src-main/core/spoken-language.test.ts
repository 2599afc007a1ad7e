import { expect, it } from 'vitest';
import { holdsData } from '../../../src-main/database/data-summary.ts';
import { writeApiChat } from '../../helpers/api-chat.ts';
import { openCore, openFrenchShop } from '../../helpers/core.ts';

type Shop = Awaited<ReturnType<typeof openFrenchShop>>;

async function openPricedShop(): Promise<Shop> {
  const shop = await openFrenchShop();
  writeApiChat(shop, '+33639980101', [
    { at: '2026-11-03T10:00:00Z', template: 'rappel', category: 'utility' },
  ]);
  // The currency again: every message is priced.
  await shop.client.settings.set({ key: 'currency', value: 'EUR' });
  return shop;
}

async function explain({ client }: Shop): Promise<string | undefined> {
  const { messages } = await client.spend.messages({ month: '2026-11' });
  return messages[0]?.charge.explanation;
}

it('is that of the core’s sentences where the owner chose none, also after a restart, and is no setting', async () => {
  const shop = await openPricedShop();
  const english = await explain(shop);
  expect(await shop.client.settings.spoken({ language: 'fr' })).toEqual({ language: 'fr' });
  const french = await explain(shop);
  expect(french).toContain('modèle');
  expect(english).not.toBe(french);
  expect((await shop.client.settings.list()).settings.language).toBeNull();

  shop.close();
  const again = await openCore({ folder: shop.folder });
  expect(await explain(again)).toBe(french);
  await again.client.settings.spoken({ language: 'en' });
  expect(await explain(again)).toBe(english);
});

it('gives way to the language that the owner chose', async () => {
  const shop = await openPricedShop();
  const english = await explain(shop);
  await shop.client.settings.spoken({ language: 'fr' });
  await shop.client.settings.set({ key: 'language', value: 'en' });
  expect(await explain(shop)).toBe(english);
  expect(await shop.client.settings.spoken({ language: 'fr' })).toEqual({ language: 'en' });
  expect(await explain(shop)).toBe(english);
});

it('is told once to those who listen, and makes no data of an owner’s', async () => {
  const { client, context } = await openCore();
  const before = context.changes.revision;
  await client.settings.spoken({ language: 'en' });
  expect(context.changes.revision).toBe(before);
  await client.settings.spoken({ language: 'fr' });
  await client.settings.spoken({ language: 'fr' });
  expect(context.changes.revision).toBe(before + 1);
  expect(holdsData(context.db)).toBe(false);
});

it('is that in which the demo shop is told what went wrong', async () => {
  const { client, context } = await openCore();
  await client.settings.spoken({ language: 'fr' });
  await client.care.demo({});
  const failures = context.db.prepare('SELECT failure FROM message WHERE failure IS NOT NULL').pluck().all();
  expect(failures).toContainEqual(expect.stringContaining('Ce numéro n’a plus WhatsApp'));
});
