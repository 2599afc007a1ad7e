import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { quarterStart } from '../../../../src-main/core/alerts/find-cards.ts';
import { openCore, setAll } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { openPayingShop, type PayingShop } from '../../../helpers/alerts/paying-shop.ts';

/** Meta's card of 1 January, with other prices for France. */
async function importJanuary(shop: PayingShop, marketing: string): Promise<void> {
  const file = path.join(await temporaryFolder(), 'card.csv');
  writeFileSync(
    file,
    `Effective January 1, 2027\nMarket,Currency,Marketing,Utility,Authentication,Service\nFrance,EUR,${marketing},0.0248,0.0248,0.0248\n`,
  );
  await shop.client.rates.importFile({ path: file });
}

async function factsOf(shop: PayingShop): Promise<unknown[]> {
  return (await shop.unseen()).map(({ facts }) => facts);
}

describe('a rate card that is old', () => {
  it('is told of when a quarter has begun since, once a quarter, until there is a newer one', async () => {
    const shop = await openPayingShop({ now: '2026-12-31T22:59:00Z' });
    expect(await factsOf(shop)).toEqual([]);
    shop.moveTo('2026-12-31T23:00:00Z');
    const old = { kind: 'card_old', currency: 'EUR', effective: '2026-10-01' };
    expect(await factsOf(shop)).toEqual([{ ...old, months: 3 }]);
    shop.moveTo('2027-02-28T12:00:00Z');
    expect(await shop.all()).toHaveLength(1);
    await shop.client.alerts.see({ id: (await shop.unseen())[0]?.id ?? '' });
    shop.moveTo('2027-04-01T12:00:00Z');
    expect(await factsOf(shop)).toEqual([{ ...old, months: 6 }]);
    await importJanuary(shop, '0.09');
    // The one of January is old by now as well, and the older one nobody asks about any more.
    expect(await factsOf(shop)).toEqual([{ ...old, effective: '2027-01-01', months: 3 }]);
  });

  it('says nothing to a shop that pays nobody', async () => {
    const shop = await openPayingShop({ now: '2027-02-01T12:00:00Z' });
    expect(await factsOf(shop)).toHaveLength(1);
    const phone = await openPayingShop({ now: '2027-02-01T12:00:00Z' });
    await phone.client.settings.changeNumber({ id: 'main', channel: 'phone' });
    expect(await factsOf(phone)).toEqual([]);
  });

  it('leaves with the demo shop that it was about', async () => {
    const { client } = await openCore({ now: Date.parse('2027-02-01T12:00:00Z') });
    await client.care.demo({});
    expect((await client.alerts.list({})).alerts.map(({ facts }) => facts.kind)).toContain('card_old');
    await client.care.demo({ leave: true });
    expect((await client.alerts.list({ all: true })).alerts).toEqual([]);
  });

  it('is measured by the quarters of Meta', () => {
    const days = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'];
    expect(days.map(quarterStart)).toEqual(['2026-01-01', '2026-01-01', '2026-04-01', '2026-10-01']);
  });
});

describe('a rate card that comes next month', () => {
  it('is told of, up and down, when it changes last month’s costs by more than 5 %', async () => {
    for (const [marketing, other, percent] of [
      ['0.0783', '0.783', 10],
      ['0.0641', '0.641', -10],
    ] as const) {
      const shop = await openPayingShop({ now: '2026-12-05T12:00:00Z' });
      await shop.pay(10, '2026-11-10T12:00:00Z');
      await importJanuary(shop, marketing);
      const told = {
        kind: 'card_change',
        currency: 'EUR',
        effective: '2027-01-01',
        month: '2026-11',
        actual: '0.712',
      };
      expect(await factsOf(shop)).toEqual([{ ...told, other, percent }]);
      expect(await shop.all()).toHaveLength(1);
    }
  });

  it('is not told of when it changes little, nothing that is paid, or comes later', async () => {
    const shop = await openPayingShop({ now: '2026-12-05T12:00:00Z' });
    await importJanuary(shop, '0.1');
    expect(await factsOf(shop)).toEqual([]);
    await shop.pay(10);
    await importJanuary(shop, '0.0747');
    expect(await factsOf(shop)).toEqual([]);
    shop.moveTo('2026-11-30T12:00:00Z');
    await importJanuary(shop, '0.2');
    expect(await factsOf(shop)).toEqual([]);
  });

  it('is compared over this month where there is none before, and the comparison is made again when the card is', async () => {
    const shop = await openPayingShop({ now: '2026-12-05T12:00:00Z' });
    await shop.pay(10);
    await importJanuary(shop, '0.0712');
    expect(await factsOf(shop)).toEqual([]);
    await importJanuary(shop, '0.12');
    expect(await factsOf(shop)).toMatchObject([{ kind: 'card_change', month: '2026-12', other: '1.2' }]);
  });

  it('of another currency says nothing', async () => {
    const shop = await openPayingShop({ now: '2026-12-05T12:00:00Z' });
    await shop.pay(10, '2026-11-10T12:00:00Z');
    await importJanuary(shop, '0.2');
    await setAll(shop.client, { currency: 'USD' });
    expect(await factsOf(shop)).toEqual([]);
  });
});
