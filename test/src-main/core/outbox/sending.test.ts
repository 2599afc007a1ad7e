import { describe, expect, it } from 'vitest';
import { openSendingShop } from '../../../helpers/outbox/sending-shop.ts';

const nadia = '+33611111111';
const text = (words: string): { kind: 'text'; text: string } => ({ kind: 'text', text: words });

describe('sending', () => {
  it('puts what Meta took into the thread, priced, and out of the outbox', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    shop.send();
    const { entry } = await shop.client.outbox.add({ thread, draft: text('Oui, à 15 h.') });
    expect(entry).toMatchObject({ state: 'ready', hold: null, sentence: null, choices: ['edit', 'discard'] });
    expect(entry.quote).toMatchObject({ outcome: 'free', reason: 'service_allowance', allowance_index: 1 });
    await shop.untilSent(1);
    await shop.until(async () => (await shop.entries()).length === 0);
    const { messages } = await shop.client.inbox.messages({ thread });
    expect(messages.at(-1)).toMatchObject({
      direction: 'out',
      text: 'Oui, à 15 h.',
      source: 'api',
      status: 'queued',
      charge: { outcome: 'not_delivered' },
    });
    expect((await shop.client.inbox.threads({})).threads[0]?.needs_reply).toBe(false);
    expect((await shop.client.inbox.search({ text: 'oui' })).total).toBe(1);
    expect((await shop.client.care.check()).findings).toEqual([]);
  });

  it('keeps the order of a thread while one is tried again, and lets other threads pass', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    const other = shop.hear('+33622222222');
    shop.graph.world.disturbances.push({ kind: 'error', status: 503, code: 2, path: '/messages', times: 1 });
    await shop.client.outbox.add({ thread, draft: text('eins') });
    await shop.client.outbox.add({ thread, draft: text('zwei') });
    shop.send();
    await shop.until(async () => (await shop.entries())[0]?.next_at != null);
    await shop.client.outbox.add({ thread: other, draft: text('drei') });
    await shop.untilSent(1);
    const [first] = await shop.entries();
    expect(first?.sentence).toMatch(/^Meta could not take it just now: it is tried again at /);
    shop.advance(5_000);
    await shop.untilSent(3);
    const said = shop.graph.world.taken.map(({ body }) => (body['text'] as { body: string }).body);
    expect(said).toEqual(['drei', 'eins', 'zwei']);
  });
});
