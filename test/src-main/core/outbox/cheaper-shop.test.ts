import { describe, expect, it } from 'vitest';
import type { ChargeShape } from '../../../../shared/contract/shapes.ts';
import { importFile, openFrenchShop, writeChat } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { addTemplate } from '../../../helpers/graph/shop-events.ts';
import { handFile } from '../../../helpers/outbox/hand-file.ts';
import { openSendingShop, type SendingShop } from '../../../helpers/outbox/sending-shop.ts';

const nadia = '+33611111111';
const text = (words = 'Et samedi ?'): { kind: 'text'; text: string } => ({ kind: 'text', text: words });

/** A shop that has used up the free replies of its month. */
async function openPayingShop(): Promise<SendingShop> {
  const shop = await openSendingShop();
  await shop.client.spend.setUsedElsewhere({ number: 'main', replies: 5_000 });
  return shop;
}

/** A price that is known exactly. */
function priceOf(charge: ChargeShape | null): string {
  return typeof charge?.amount === 'string' ? charge.amount : 'no price';
}

async function waysOf({ client }: SendingShop, thread: string): Promise<string[]> {
  const { cheaper } = await client.outbox.quote({ thread, draft: text() });
  return cheaper.map(({ way, saves, entry }) => [way, saves, entry].join(' '));
}

describe('a draft behind what waits', () => {
  it('can join the text that waits last: one message at one price, whose draft is gone', async () => {
    const shop = await openPayingShop();
    const { client } = shop;
    const thread = shop.hear(nadia);
    expect(await waysOf(shop, thread)).toEqual([]);
    const { entry } = await client.outbox.add({ thread, draft: text('Oui') });
    const price = priceOf(entry.quote);
    expect(await waysOf(shop, thread)).toEqual([`merge ${price} ${entry.id}`]);
    await client.drafts.keep({ thread, text: 'Et samedi ?' });
    const joined = await client.outbox.addWords({ id: entry.id, text: 'Et samedi ? ', ends_draft: true });
    expect(joined.entry).toMatchObject({ id: entry.id, text: 'Oui\nEt samedi ?', state: 'held' });
    expect(priceOf(joined.entry.quote)).toBe(price);
    expect((await client.drafts.list()).drafts).toEqual([]);
    expect(await shop.entries()).toHaveLength(1);
    await client.outbox.release({ id: entry.id, agreed: price });
    shop.send();
    await shop.untilSent(1);
    expect(shop.graph.world.taken[0]?.body).toMatchObject({ text: { body: 'Oui\nEt samedi ?' } });
  });

  it('costs nothing more while replies are free, so nothing is offered', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    await shop.client.outbox.add({ thread, draft: text('Oui') });
    expect(await waysOf(shop, thread)).toEqual([]);
  });

  it('joins only the last, and not what the owner lets wait for the customer', async () => {
    const shop = await openPayingShop();
    const { client } = shop;
    addTemplate(shop.graph.world);
    await client.templates.sync();
    const thread = shop.hear(nadia);
    const { entry } = await client.outbox.add({ thread, draft: text('Oui') });
    await client.outbox.wait({ id: entry.id });
    expect(await waysOf(shop, thread)).toEqual([]);
    await expect(client.outbox.addWords({ id: entry.id, text: 'Non' })).rejects.toMatchObject({
      data: { code: 'other_state' },
    });
    await client.outbox.discard({ id: entry.id });
    await client.outbox.add({ thread, draft: text('Demain') });
    const [template] = (await client.templates.list({ thread })).templates;
    const parameters = { body: { client: 'Nadia' } };
    await client.outbox.add({
      thread,
      draft: { kind: 'template', template: template?.id ?? '', parameters },
    });
    expect(await waysOf(shop, thread)).toEqual([]);
  });

  it('joins nothing that Meta may have', async () => {
    const shop = await openPayingShop();
    const thread = shop.hear(nadia);
    shop.graph.world.disturbances.push({ kind: 'error', status: 503, code: 2, path: '/messages' });
    await shop.client.outbox.add({ thread, draft: text('Oui'), agreed: '1' });
    shop.send();
    await shop.until(async () => (await shop.entries())[0]?.next_at != null);
    expect((await shop.entries())[0]).toMatchObject({ state: 'ready', tries: 1 });
    expect(await waysOf(shop, thread)).toEqual([]);
  });

  it('refuses words that do not fit, and words for what takes none', async () => {
    const shop = await openPayingShop();
    const { client } = shop;
    const thread = shop.hear(nadia);
    const { entry } = await client.outbox.add({ thread, draft: text('a'.repeat(4_000)) });
    await expect(client.outbox.addWords({ id: entry.id, text: 'b'.repeat(96) })).rejects.toMatchObject({
      data: { code: 'no_room' },
    });
    const grown = await client.outbox.addWords({ id: entry.id, text: 'b'.repeat(95) });
    expect(grown.entry.text).toHaveLength(4_096);
  });

  it('becomes the caption of a photo that waits without words, once', async () => {
    const shop = await openPayingShop();
    const { client } = shop;
    const thread = shop.hear(nadia);
    const handle = handFile(shop, 'robe.png');
    const { entry } = await client.outbox.add({ thread, draft: { kind: 'media', upload: handle } });
    expect(await waysOf(shop, thread)).toEqual([`caption ${priceOf(entry.quote)} ${entry.id}`]);
    const { entry: named } = await client.outbox.addWords({ id: entry.id, text: 'En bleu' });
    expect(named).toMatchObject({ kind: 'media', text: 'En bleu', attachment: 'robe.png' });
    expect(await waysOf(shop, thread)).toEqual([]);
    await expect(client.outbox.addWords({ id: entry.id, text: 'ou vert' })).rejects.toMatchObject({
      data: { code: 'no_room' },
    });
  });
});

describe('a template', () => {
  it('says by how much a reply would be cheaper, while the window is open', async () => {
    const shop = await openSendingShop();
    const { client } = shop;
    addTemplate(shop.graph.world, { category: 'MARKETING' });
    await client.templates.sync();
    const thread = shop.hear(nadia);
    const [template] = (await client.templates.list({ thread })).templates;
    const draft = { kind: 'template', template: template?.id ?? '' } as const;
    const open = await client.outbox.quote({ thread, draft });
    expect(open.cheaper).toMatchObject([{ way: 'reply', saves: open.charge?.amount, currency: 'EUR' }]);
    shop.advance(25 * 3_600_000);
    expect((await client.outbox.quote({ thread, draft })).cheaper).toEqual([]);
  });
});

describe('a number of both kinds', () => {
  it('offers the phone for what would be charged or refused, and for nothing that is free', async () => {
    const shop = await openPayingShop();
    const { client } = shop;
    await client.settings.changeNumber({ id: 'main', channel: 'both' });
    const thread = shop.hear(nadia);
    const { charge } = await client.outbox.quote({ thread, draft: text() });
    expect(await waysOf(shop, thread)).toEqual([`phone ${priceOf(charge)} `]);
    shop.advance(25 * 3_600_000);
    expect(await waysOf(shop, thread)).toEqual(['phone  ']);
    await client.spend.setUsedElsewhere({ number: 'main', replies: 0 });
    shop.hear(nadia);
    expect(await waysOf(shop, thread)).toEqual([]);
  });
});

describe('a number on the phone', () => {
  it('says what a reply would cost through the API, and once the window is closed what a template would', async () => {
    const chat = async (shop: Awaited<ReturnType<typeof openFrenchShop>>): Promise<string> => {
      const file = await writeChat(await temporaryFolder(), '+33 6 11 11 11 11', [
        ['2026-11-20T10:00:00', 'Salon', 'Bonjour'],
        ['2026-11-20T11:00:00', '+33 6 11 11 11 11', 'Vous fermez quand ?'],
      ]);
      return (await importFile(shop.client, file)).files[0]?.thread ?? '';
    };
    const open = await openFrenchShop({ now: Date.parse('2026-11-20T12:00:00Z') });
    const thread = await chat(open);
    const { charge } = await open.client.outbox.throughApi({ thread });
    expect(charge).toMatchObject({ reason: 'service_allowance', certainty: 'assumed', market: 'France' });
    await open.client.spend.setUsedElsewhere({ number: 'main', replies: 5_000 });
    expect((await open.client.outbox.throughApi({ thread })).charge).toMatchObject({
      outcome: 'charged',
      reason: 'service_over_allowance',
    });
    const closed = await openFrenchShop({ now: Date.parse('2026-11-23T12:00:00Z') });
    const other = await chat(closed);
    expect((await closed.client.outbox.throughApi({ thread: other })).charge).toMatchObject({
      outcome: 'charged',
      reason: 'template',
      category: 'utility',
    });
    await expect(closed.client.outbox.quote({ thread: other, draft: text() })).rejects.toMatchObject({
      data: { code: 'number_on_phone' },
    });
  });
});
