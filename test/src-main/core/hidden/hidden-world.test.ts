import { describe, expect, it } from 'vitest';
import { dumpAll, lookEverywhere, messageIds, openWorld } from './look.ts';

// One of a customer's two threads, both, one without a number, one on another number, one with tiers, the group, several.
const cases = [[1], [3], [5], [7], [8], [1, 2], [2, 6, 7]].map((hidden, index) => ({
  seed: 501 + index,
  hidden,
}));

describe.each(cases)('a made shop, seed $seed, with $hidden marked as not customers', ({ seed, hidden }) => {
  it('looks as if they had never been imported, whether marked before or after, and as before once they are shown', async () => {
    const shop = await openWorld(seed);
    const messages = messageIds(shop);
    const before = { seen: await lookEverywhere(shop, messages), stored: dumpAll(shop) };
    const neverThere = await lookEverywhere(await openWorld(seed, { leftOut: hidden }), messages);
    expect(neverThere).not.toEqual(before.seen);

    for (const thread of hidden) await shop.client.inbox.setHidden({ thread: String(thread), hidden: true });
    expect(await lookEverywhere(shop, messages)).toEqual(neverThere);
    expect(await shop.client.care.check()).toEqual({ ok: true, findings: [] });
    const hiddenBefore = await openWorld(seed, { hidden });
    expect(await lookEverywhere(hiddenBefore, messages)).toEqual(neverThere);

    for (const thread of hidden) await shop.client.inbox.setHidden({ thread: String(thread), hidden: false });
    expect(await lookEverywhere(shop, messages)).toEqual(before.seen);
    expect(dumpAll(shop)).toEqual(before.stored);
    expect(await shop.client.care.check()).toEqual({ ok: true, findings: [] });
  });
});
