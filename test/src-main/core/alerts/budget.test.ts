import { describe, expect, it } from 'vitest';
import { setAll } from '../../../helpers/core.ts';
import { inTemplates, levelsOf, openPayingShop } from '../../../helpers/alerts/paying-shop.ts';

describe('the budget', () => {
  it('is warned of at each level once, however often anybody asks', async () => {
    const shop = await openPayingShop({ budget: 10 });
    await shop.pay(7);
    expect(await shop.unseen()).toEqual([]);
    await shop.pay(1);
    const [first, ...others] = await shop.unseen();
    expect(others).toEqual([]);
    expect(first).toEqual({
      id: first?.id,
      raised_at: '2026-11-22T13:00:00+01:00',
      seen_at: null,
      facts: {
        kind: 'budget',
        month: '2026-11',
        currency: 'EUR',
        level: 80,
        budget: '0.712',
        spent: '0.5696',
      },
    });
    expect(await shop.unseen()).toHaveLength(1);
    expect(await shop.client.alerts.see({ id: first?.id ?? '' })).toEqual({ seen: true });
    expect(await shop.unseen()).toEqual([]);
    await shop.pay(2);
    expect(levelsOf(await shop.unseen())).toEqual([100]);
    await shop.pay(20);
    expect(levelsOf(await shop.all())).toEqual([100, 80]);
  });

  it('is warned of at the highest of several levels that are reached at once', async () => {
    const shop = await openPayingShop({ budget: 10 });
    await setAll(shop.client, { budget_levels: '[50,80,100]' });
    await shop.pay(12);
    expect(levelsOf(await shop.unseen())).toEqual([100]);
    expect(levelsOf(await shop.all())).toEqual([100]);
    // A lower one that is chosen later was reached before.
    await setAll(shop.client, { budget_levels: '[30,50,80,100]' });
    expect(levelsOf(await shop.unseen())).toEqual([100]);
  });

  it('takes a lower warning as answered once a higher one is there', async () => {
    const shop = await openPayingShop({ budget: 10 });
    await shop.pay(8);
    expect(levelsOf(await shop.unseen())).toEqual([80]);
    await shop.pay(2);
    expect(levelsOf(await shop.unseen())).toEqual([100]);
  });

  it('is not warned of again when the sum falls and rises, the clock goes back, or all is priced anew', async () => {
    const shop = await openPayingShop({ budget: 10 });
    const ids = await shop.pay(10);
    const [first] = await shop.unseen();
    await shop.client.alerts.see({ id: first?.id ?? '' });
    await shop.takeBack(ids.slice(2));
    expect(await shop.unseen()).toEqual([]);
    await shop.pay(8);
    await shop.rebuild();
    expect(await shop.unseen()).toEqual([]);
    shop.moveTo('2026-10-20T12:00:00Z');
    expect(await shop.unseen()).toEqual([]);
    shop.moveTo('2026-11-23T12:00:00Z');
    await shop.pay(3);
    expect(await shop.all()).toHaveLength(1);
  });

  it('is another when its sum is another, and the same again when that is taken back', async () => {
    const shop = await openPayingShop({ budget: 10 });
    await shop.pay(10);
    expect(levelsOf(await shop.unseen())).toEqual([100]);
    // Whoever raises the budget has taken note.
    await setAll(shop.client, { monthly_budget: inTemplates(100) });
    expect(await shop.unseen()).toEqual([]);
    await setAll(shop.client, { monthly_budget: inTemplates(12) });
    expect((await shop.unseen()).map(({ facts }) => facts)).toMatchObject([{ level: 80, budget: '0.8544' }]);
    await setAll(shop.client, { monthly_budget: '0,7120' });
    expect(await shop.unseen()).toEqual([]);
    await shop.client.settings.set({ key: 'monthly_budget', value: null });
    expect(await shop.unseen()).toEqual([]);
  });

  it('of no old month is warned of: an import of last month says nothing', async () => {
    const shop = await openPayingShop({ budget: 10 });
    await shop.pay(50, '2026-10-15T12:00:00Z');
    expect(await shop.unseen()).toEqual([]);
  });

  it('begins anew with the month, at midnight in the shop’s zone', async () => {
    const shop = await openPayingShop({ budget: 2, now: '2026-11-30T22:59:00Z' });
    await shop.pay(2, '2026-11-30T12:00:00Z');
    expect((await shop.unseen()).map(({ facts }) => facts)).toMatchObject([{ month: '2026-11', level: 100 }]);
    shop.moveTo('2026-11-30T23:01:00Z');
    expect(await shop.unseen()).toHaveLength(1);
    await shop.pay(2, '2026-11-30T23:00:10Z');
    expect((await shop.unseen()).map(({ facts }) => facts)).toMatchObject([
      { month: '2026-12', level: 100 },
      { month: '2026-11', level: 100 },
    ]);
  });

  it('of nothing is passed by whatever costs anything, and by nothing else', async () => {
    const shop = await openPayingShop({ budget: 0 });
    expect(await shop.unseen()).toEqual([]);
    await shop.pay(1);
    expect(levelsOf(await shop.unseen())).toEqual([100]);
  });

  it('is in one currency: what was told in another is no more', async () => {
    const shop = await openPayingShop({ budget: 10 });
    await shop.pay(10);
    expect(await shop.unseen()).toHaveLength(1);
    await setAll(shop.client, { currency: 'USD' });
    expect((await shop.unseen()).every(({ facts }) => 'currency' in facts && facts.currency === 'USD')).toBe(
      true,
    );
  });

  it('is warned of at no level when none is chosen', async () => {
    const shop = await openPayingShop({ budget: 10 });
    await setAll(shop.client, { budget_levels: '[]' });
    await shop.pay(20);
    expect(await shop.unseen()).toEqual([]);
  });
});

describe('taking note', () => {
  it('can be taken back, and is of a warning that there is', async () => {
    const shop = await openPayingShop({ budget: 10 });
    await shop.pay(10);
    const [alert] = await shop.unseen();
    const id = alert?.id ?? '';
    await shop.client.alerts.see({ id });
    expect(await shop.client.alerts.see({ id, seen: false })).toEqual({ seen: false });
    expect(await shop.unseen()).toEqual([alert]);
    for (const unknown of ['999', '', 'x', '1e3', '-1', '9'.repeat(400)])
      await expect(shop.client.alerts.see({ id: unknown })).rejects.toMatchObject({
        data: { code: 'no_such_alert' },
      });
  });
});
