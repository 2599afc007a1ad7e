import { describe, expect, it } from 'vitest';
import { openSendingShop } from '../../../helpers/outbox/sending-shop.ts';

describe('a clock that was wrong', () => {
  it('far ahead, keeps nothing that is tried again waiting for that far day', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear('+33611111111');
    const years = 40 * 365 * 86_400_000;
    shop.advance(years);
    shop.hear('+33611111111', 'Encore');
    const busy = { status: 429, code: 130_429, path: '/messages', times: 1 } as const;
    shop.graph.world.disturbances.push({ kind: 'error', ...busy });
    shop.send();
    await shop.client.outbox.add({ thread, draft: { kind: 'text', text: 'Oui' } });
    await shop.until(async () => (await shop.entries())[0]?.next_at != null);
    expect(shop.graph.world.taken).toEqual([]);
    shop.advance(-years);
    shop.context.bells.ring('outbox');
    await shop.until(() => shop.graph.world.taken.length === 1);
  });
});
