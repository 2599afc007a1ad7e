import { describe, expect, it } from 'vitest';
import { countStatusGaps } from '../../../../src-main/database/statuses.ts';
import { statuses, type Json } from '../../../helpers/make-webhook.ts';
import { openWebhookShop, sendReplies, takeWebhooks } from '../../../helpers/take-webhooks.ts';

const customer = '+5511987654321';
const now = Date.parse('2026-11-25T12:00:00Z');

function told(index: number, status: string, at: string, more: Json = {}): Json {
  return { id: `wamid.R${String(index)}`, status, timestamp: String(Date.parse(at) / 1_000), ...more };
}

type Shop = Awaited<ReturnType<typeof openWebhookShop>>;

/** The charges of the shop's replies in the order they were written. */
function charges({ context }: Shop): { outcome: string; reason: string; month: number; n: number | null }[] {
  return context.db
    .prepare<[], { outcome: string; reason: string; month: number; n: number | null }>(
      `SELECT l.outcome, l.reason, c.month, c.allowance_index AS n FROM charge c JOIN charge_line l ON l.id = c.line_id
       WHERE l.through_api = 0 ORDER BY c.message_id`,
    )
    .all();
}

describe('statuses of webhooks', () => {
  it('count the free replies to the last one: 999, 1,000 and the first that costs', async () => {
    const shop = await openWebhookShop(now);
    const begin = Date.parse('2026-11-20T09:00:00Z');
    const times = Array.from({ length: 1_001 }, (_, index) => new Date(begin + index * 10_000).toISOString());
    await sendReplies(shop, customer, times);
    const items = times.map((at, index) => told(index + 1, 'delivered', at));
    await takeWebhooks(shop, [statuses(items.slice(0, 999)), statuses(items.slice(999, 1_000))]);
    const before = charges(shop);
    expect(before.filter(({ reason }) => reason === 'service_allowance')).toHaveLength(1_000);
    expect(before.at(-1)).toMatchObject({ outcome: 'not_delivered' });
    await takeWebhooks(shop, [statuses(items.slice(1_000))]);
    expect(charges(shop).at(-2)).toMatchObject({ outcome: 'free', reason: 'service_allowance', n: 1_000 });
    expect(charges(shop).at(-1)).toMatchObject({ outcome: 'charged', reason: 'service_over_allowance' });
  });

  it('count a reply in the month of its delivery by the account’s own zone', async () => {
    const shop = await openWebhookShop(now);
    // Paris is an hour ahead of UTC: the first arrives in October there, the second in November.
    await sendReplies(shop, customer, ['2026-10-31T22:30:00Z', '2026-10-31T22:31:00Z']);
    await takeWebhooks(shop, [
      statuses([told(2, 'delivered', '2026-10-31T23:00:00Z'), told(1, 'delivered', '2026-10-31T22:59:59Z')]),
    ]);
    expect(charges(shop).map(({ month, n }) => [month, n])).toEqual([
      [202_610, 1],
      [202_611, 1],
    ]);
  });

  it('take a reading without a delivery for one', async () => {
    const shop = await openWebhookShop(now);
    await sendReplies(shop, customer, ['2026-11-20T10:00:00Z']);
    await takeWebhooks(shop, [statuses([told(1, 'read', '2026-11-20T11:00:00Z')])]);
    expect(charges(shop)).toMatchObject([{ outcome: 'free', reason: 'service_allowance' }]);
  });

  it('wait for their message when they come before it', async () => {
    const shop = await openWebhookShop(now);
    await takeWebhooks(shop, [statuses([told(1, 'delivered', '2026-11-20T10:00:05Z')])]);
    await sendReplies(shop, customer, ['2026-11-20T10:00:00Z']);
    const { messages } = await shop.client.inbox.messages({ thread: '1', limit: 10 });
    expect(messages.at(-1)).toMatchObject({ status: 'delivered' });
    expect(countStatusGaps(shop.context.db)).toBe(0);
  });

  it('say in words why a message failed, and nothing of it once something arrived', async () => {
    const shop = await openWebhookShop(now);
    await sendReplies(shop, customer, ['2026-11-20T10:00:00Z', '2026-11-20T10:01:00Z']);
    const errors = [{ code: 131_026, title: 'Message undeliverable', error_data: { details: 'unable' } }];
    await takeWebhooks(shop, [
      statuses([
        told(1, 'failed', '2026-11-20T10:00:05Z', { errors }),
        told(2, 'failed', '2026-11-20T10:01:05Z', { errors }),
        told(2, 'delivered', '2026-11-20T10:01:09Z'),
      ]),
    ]);
    const { messages } = await shop.client.inbox.messages({ thread: '1', limit: 10 });
    const [failed, arrived] = messages.slice(-2);
    expect(failed).toMatchObject({ status: 'failed', charge: { outcome: 'not_delivered' } });
    expect(failed?.failure).toMatch(/WhatsApp/);
    expect(failed?.failure).not.toMatch(/131026|undeliverable/);
    expect(arrived).toMatchObject({ status: 'delivered', failure: null });
    await shop.client.settings.set({ key: 'language', value: 'fr' });
    const french = await shop.client.inbox.messages({ thread: '1', limit: 10 });
    expect(french.messages.at(-2)?.failure).not.toBe(failed?.failure);
  });
});
