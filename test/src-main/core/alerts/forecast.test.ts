import { describe, expect, it } from 'vitest';
import { openPayingShop, price, type PayingShop } from '../../../helpers/alerts/paying-shop.ts';

/** Two templates on each of the days, at noon in Paris. */
async function payDaily(shop: PayingShop, month: string, from: number, until: number): Promise<void> {
  for (let day = from; day <= until; day += 1)
    await shop.pay(2, `${month}-${String(day).padStart(2, '0')}T11:00:00Z`);
}

async function kindsOf(shop: PayingShop): Promise<string[]> {
  return (await shop.unseen()).map(({ facts }) => facts.kind);
}

describe('a forecast that passes the budget', () => {
  it('is told once it is nine times in ten sure, and ends when the budget is passed', async () => {
    const shop = await openPayingShop({ budget: 40, now: '2026-11-10T20:00:00Z' });
    await payDaily(shop, '2026-11', 1, 10);
    const [alert, ...others] = await shop.unseen();
    expect(others).toEqual([]);
    expect(alert?.facts).toMatchObject({ kind: 'forecast_over_budget', month: '2026-11', budget: '2.848' });
    if (alert?.facts.kind !== 'forecast_over_budget') throw new Error('another kind');
    expect(Number(alert.facts.low)).toBeGreaterThan(2.848);
    expect(Number(alert.facts.low)).toBeLessThanOrEqual(Number(alert.facts.middle));
    await shop.pay(25);
    expect(await kindsOf(shop)).toEqual(['budget']);
  });

  it('is not told of a forecast that stays below, or may', async () => {
    const shop = await openPayingShop({ budget: 61, now: '2026-11-10T20:00:00Z' });
    await payDaily(shop, '2026-11', 1, 10);
    const { forecast } = await shop.client.spend.month({});
    expect(Number(forecast.low)).toBeLessThanOrEqual(61 * price);
    expect(await kindsOf(shop)).toEqual([]);
  });

  it('is not told in the first days of a shop of which nothing is known', async () => {
    const shop = await openPayingShop({ budget: 20, now: '2026-11-05T20:00:00Z' });
    await payDaily(shop, '2026-11', 1, 5);
    expect(Number((await shop.client.spend.month({})).forecast.low)).toBeGreaterThan(20 * price);
    expect(await kindsOf(shop)).toEqual([]);
  });

  it('is not told in the first three days, and then is, where last month is known', async () => {
    const shop = await openPayingShop({ budget: 20, now: '2026-12-03T20:00:00Z' });
    await payDaily(shop, '2026-11', 10, 30);
    await payDaily(shop, '2026-12', 1, 3);
    expect(await kindsOf(shop)).toEqual([]);
    shop.moveTo('2026-12-04T20:00:00Z');
    await payDaily(shop, '2026-12', 4, 4);
    expect(await kindsOf(shop)).toEqual(['forecast_over_budget']);
  });
});

describe('free replies', () => {
  it('are warned of at 80 and at 100 %, those used elsewhere included, each month anew', async () => {
    const shop = await openPayingShop();
    const use = (replies: number, month = '2026-11'): Promise<unknown> =>
      shop.client.spend.setUsedElsewhere({ number: 'main', month, replies });
    await use(799);
    expect(await shop.unseen()).toEqual([]);
    await use(800);
    expect((await shop.unseen()).map(({ facts }) => facts)).toEqual([
      {
        kind: 'allowance',
        month: '2026-11',
        number: 'main',
        level: 80,
        used: 800,
        limit: 1000,
        runs_out_on: null,
      },
    ]);
    await use(1_008);
    expect((await shop.unseen()).map(({ facts }) => facts)).toMatchObject([
      { level: 100, used: 1_008, runs_out_on: '2026-11-01' },
    ]);
    await use(0);
    await use(1_000);
    expect(await shop.all()).toHaveLength(2);
    await use(1_000, '2026-10');
    expect(await shop.all()).toHaveLength(2);
    shop.moveTo('2026-12-01T12:00:00Z');
    await use(900, '2026-12');
    expect((await shop.all()).map(({ facts }) => 'month' in facts && facts.month)).toContain('2026-12');
  });
});
