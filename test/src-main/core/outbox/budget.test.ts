import { describe, expect, it } from 'vitest';
import { setAll } from '../../../helpers/core.ts';
import { openSendingShop, type SendingShop } from '../../../helpers/outbox/sending-shop.ts';

const nadia = '+33611111111';
const sofia = '+33611111112';
const minute = 60_000;

/** A shop whose free replies of the month are used, so that each one is charged. */
async function openPaying(now: string): Promise<SendingShop> {
  const shop = await openSendingShop({ now: Date.parse(now) });
  await shop.client.spend.setUsedElsewhere({ number: 'main', replies: 1_000 });
  return shop;
}

const draft = (text: string): { kind: 'text'; text: string } => ({ kind: 'text', text });

async function priceOf(shop: SendingShop, thread: string): Promise<number> {
  const { charge } = await shop.client.outbox.quote({ thread, draft: draft('?') });
  return Number(charge?.amount);
}

describe('the month’s budget', () => {
  it('is not passed by messages that are written at the same moment, to several customers', async () => {
    const shop = await openPaying('2026-11-22T12:00:00Z');
    const threads = [shop.hear(nadia), shop.hear(sofia)];
    const price = await priceOf(shop, threads[0] ?? '');
    await setAll(shop.client, { hold_above: '1', monthly_budget: (price * 3.5).toFixed(6) });
    shop.send();
    const added = await Promise.all(
      [0, 1, 2, 3, 4, 5].map((index) =>
        shop.client.outbox.add({ thread: threads[index % 2] ?? '', draft: draft(`Oui ${String(index)}`) }),
      ),
    );
    expect(added.filter(({ entry }) => entry.hold === 'over_budget')).toHaveLength(3);
    await shop.untilSent(3);
    // They arrive: what was owed is spent, and leaves no more room.
    expect((await shop.entries()).map(({ hold }) => hold)).toEqual(Array(3).fill('over_budget'));
  });

  it('lets what it held leave when it is taken away, by the word that unsets it', async () => {
    const shop = await openPaying('2026-11-22T12:00:00Z');
    const thread = shop.hear(nadia);
    await setAll(shop.client, { hold_above: '1', monthly_budget: '0.000001' });
    const { entry } = await shop.client.outbox.add({ thread, draft: draft('Oui') });
    expect(entry).toMatchObject({ state: 'held', hold: 'over_budget' });
    shop.send();
    await setAll(shop.client, { monthly_budget: 'none' });
    await shop.untilSent(1);
    // Without a threshold whatever costs something waits.
    await setAll(shop.client, { hold_above: 'none', monthly_budget: '100' });
    const next = await shop.client.outbox.add({ thread, draft: draft('Et non') });
    expect(next.entry).toMatchObject({ state: 'held', hold: 'above_threshold' });
  });

  it('begins anew with the month: what it held leaves by itself', async () => {
    const shop = await openPaying('2026-11-30T22:50:00Z');
    const thread = shop.hear(nadia);
    const price = await priceOf(shop, thread);
    await setAll(shop.client, { hold_above: '1', monthly_budget: (price * 0.5).toFixed(6) });
    await shop.client.outbox.add({ thread, draft: draft('Oui') });
    shop.send();
    shop.advance(5 * minute);
    await shop.until(async () => (await shop.entries())[0]?.hold === 'over_budget');
    expect(shop.graph.world.taken).toHaveLength(0);
    // Midnight in Paris: another month, with replies that are free.
    shop.advance(6 * minute);
    await shop.untilSent(1);
  });
});
