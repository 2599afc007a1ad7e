import { describe, expect, it } from 'vitest';
import { openNotifyingShop } from '../../../helpers/notifications/notifying-shop.ts';

const nadia = '+33611111111';

describe('a notification of an appointment', () => {
  it('leaves once, 24 hours before it, at the price that was told beforehand, and says what it really cost', async () => {
    const shop = await openNotifyingShop();
    const { client } = shop;
    const thread = shop.hear(nadia);
    const wish = {
      thread,
      kind: 'appointment',
      template: shop.template,
      parameters: { header: {}, body: { client: 'Nadia' }, buttons: {} },
      event_at: '2026-11-26T14:00:00Z',
    } as const;
    const proposed = await client.notifications.propose(wish);
    expect(proposed).toMatchObject({
      at: '2026-11-25T15:00:00+01:00',
      expires_at: '2026-11-26T15:00:00+01:00',
      problems: [],
      charge: { outcome: 'charged', category: 'utility', market: 'France' },
    });
    const price = proposed.charge?.amount as string;
    const { notification } = await client.notifications.add({ ...wish, agreed: price });
    expect(notification).toMatchObject({ state: 'planned', reason: null, price, agreed: price });
    const week = await client.notifications.plan({ from: '2026-11-23', until: '2026-11-30' });
    expect(week.days).toEqual([{ day: '2026-11-25', messages: 1, amount: price, unknown: 0 }]);
    expect(week.total).toEqual({ messages: 1, amount: price, unknown: 0, currency: 'EUR' });

    shop.run();
    await shop.goTo('2026-11-25T13:59:59Z');
    expect((await shop.one(notification.id)).state).toBe('planned');
    expect(shop.taken()).toEqual([]);
    await shop.goTo('2026-11-25T14:00:00Z');
    await shop.untilSent(1);
    expect(shop.taken()).toEqual([{ to: nadia, type: 'template' }]);
    const sent = await shop.one(notification.id);
    expect(sent).toMatchObject({
      state: 'sent',
      reason: null,
      text: expect.stringContaining('Bonjour Nadia') as string,
    });
    const after = await client.notifications.plan({ from: '2026-11-23', until: '2026-11-30' });
    expect(after.total.messages).toBe(0);
    expect(after.sent).toMatchObject({ messages: 1, unknown: 0 });
    await shop.goTo('2026-11-27T14:00:00Z');
    expect(shop.taken()).toHaveLength(1);
  });
});
