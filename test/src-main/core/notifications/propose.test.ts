import { describe, expect, it } from 'vitest';
import { createZone } from '../../../../shared/time/zone.ts';
import { setAll, openFrenchShop } from '../../../helpers/core.ts';
import { addTemplate } from '../../../helpers/graph/shop-events.ts';
import { openNotifyingShop, type NotifyingShop } from '../../../helpers/notifications/notifying-shop.ts';

const filled = { header: {}, body: { client: 'Nadia' }, buttons: {} };

/** When one would leave, for an event of a customer, in the shop's time. */
async function momentOf(shop: NotifyingShop, thread: string, event: string): Promise<string> {
  const wish = { thread, kind: 'appointment', template: shop.template, parameters: filled } as const;
  const { at } = await shop.client.notifications.propose({ ...wish, event_at: event });
  return at;
}

describe('a proposal', () => {
  it('says all that speaks against it at once, in the owner’s language, and refuses nothing', async () => {
    const shop = await openNotifyingShop();
    const { client } = shop;
    addTemplate(shop.graph.world, { name: 'promo', category: 'MARKETING' });
    addTemplate(shop.graph.world, {
      name: 'photo',
      components: [
        { type: 'HEADER', format: 'IMAGE' },
        { type: 'BODY', text: 'Voilà' },
      ],
    });
    await client.templates.sync();
    const { templates } = await client.templates.list({});
    const idOf = (name: string): string => templates.find((one) => one.name === name)?.id ?? '';
    const thread = shop.hear('+33611111111');
    await client.notifications.setOptOut({ thread, out: true });
    const fields = async (wish: Parameters<typeof client.notifications.propose>[0]): Promise<string[]> =>
      (await client.notifications.propose(wish)).problems.map(({ field }) => field);

    const bad = {
      thread,
      kind: 'ticket',
      template: shop.template,
      event_at: '2026-11-20T10:00:00Z',
    } as const;
    expect(await fields(bad)).toEqual(['thread', 'body.client', 'event_at']);
    await setAll(client, { language: 'fr' });
    const { problems } = await client.notifications.propose(bad);
    expect(problems[0]?.text).toContain('ne veut pas de notifications');
    await expect(client.notifications.add(bad)).rejects.toMatchObject({
      data: { code: 'bad_notification', details: { problems } },
    });
    await client.notifications.setOptOut({ thread, out: false });
    const good = { ...bad, parameters: filled, event_at: '2026-11-26T14:00:00Z' };
    expect(await fields(good)).toEqual([]);
    expect(await fields({ ...good, template: idOf('promo') })).toContain('template');
    expect(await fields({ ...good, template: idOf('photo') })).toEqual(['template']);
    expect(await fields({ ...good, template: '999' })).toEqual(['template']);
    expect(await fields({ ...good, thread: '999' })).toEqual(['thread']);
    expect(await fields({ ...good, at: '2026-11-25T22:30:00Z' })).toEqual(['at']);
    expect(await fields({ ...good, at: '2026-11-27T10:00:00Z' })).toEqual(['at']);
    expect(await fields({ ...good, at: '2026-11-20T10:00:00Z' })).toEqual(['at']);
    expect(await fields({ ...good, expires_at: '2026-11-21T10:00:00Z' })).toEqual(['expires_at']);
    await expect(client.notifications.add({ ...good, agreed: '0.000001' })).rejects.toMatchObject({
      data: { details: { problems: [{ field: 'agreed' }] } },
    });
    expect((await client.notifications.plan({ from: '2026-01-01' })).plan).toEqual([]);
  });

  it('goes only through the API, and only to somebody who wrote', async () => {
    const { client, context } = await openFrenchShop();
    const insert = `INSERT INTO thread (number_id, kind, name, customer, is_demo) VALUES ('main', 'customer', 'Nadia', '+33611111111', 0) RETURNING id`;
    const thread = String(context.db.prepare(insert).pluck().get());
    const { problems } = await client.notifications.propose({ thread, kind: 'delivery', template: '1' });
    expect(problems.map(({ field, text }) => [field, text.slice(0, 40)])).toEqual([
      ['thread', 'Notifications leave through the API only'],
      ['thread', 'This customer never wrote to you: notifi'],
      ['template', 'Choose a template.'],
    ]);
  });

  it('names the card to import where no price is known, and waits for the owner’s word on it', async () => {
    const shop = await openNotifyingShop();
    await setAll(shop.client, { currency: 'CHF' });
    const thread = shop.hear('+33611111111');
    const { id, price, charge } = await shop.plan(thread, { agreed: '1' });
    expect(price).toBeNull();
    expect(charge?.explanation).toContain('CHF');
    shop.run();
    await shop.goTo('2026-11-25T14:00:00Z');
    await shop.until(async () => (await shop.one(id)).reason === 'price_unknown');
    const plan = await shop.client.notifications.plan({});
    expect(plan.total).toMatchObject({ messages: 1, unknown: 1, amount: '0' });
    expect(plan.days[0]).toMatchObject({ amount: null, unknown: 1 });
    await shop.client.notifications.decide({ id, as: 'template', agreed: '1' });
    await shop.untilSent(1);
  });

  it('finds the moment in opening hours, by day where the customer is, across clock changes', async () => {
    const shop = await openNotifyingShop('2026-10-20T08:00:00Z');
    const paris = shop.hear('+33611111111');
    const newYork = shop.hear('+12125550123');
    const tokyo = shop.hear('+81312345678');
    // Sunday, the clocks go back: Monday's appointment is told of on Saturday before closing.
    expect(await momentOf(shop, paris, '2026-10-26T10:00:00+01:00')).toBe('2026-10-24T18:45:00+02:00');
    expect(await momentOf(shop, paris, '2026-10-27T10:00:00+01:00')).toBe('2026-10-26T10:00:00+01:00');
    // When it is day in all of a country's hours the shop is shut: it is told of by day there all the same.
    const there = Date.parse(await momentOf(shop, newYork, '2026-10-23T10:00:00+02:00'));
    const hoursIn = ['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu'].map((zone) =>
      Number(createZone(zone).toLocal(there).slice(11, 13)),
    );
    expect(hoursIn.filter((hour) => hour < 8 || hour >= 21)).toEqual([]);
    // 24 hours before 10:00 in Paris it is 17:00 in Tokyo; before 18:00 it is 01:00 there.
    expect(await momentOf(shop, tokyo, '2026-10-23T10:00:00+02:00')).toBe('2026-10-22T10:00:00+02:00');
    const evening = await momentOf(shop, tokyo, '2026-10-23T18:00:00+02:00');
    expect(evening.slice(11, 16) >= '09:30' && evening.slice(11, 16) <= '14:00').toBe(true);
  });
});
