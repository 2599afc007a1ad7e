import { describe, expect, it } from 'vitest';
import { updateLedger } from '../../../../src-main/core/ledger-update.ts';
import { recordStatus } from '../../../../src-main/core/ledger-statuses.ts';
import { settleByStatus } from '../../../../src-main/core/outbox/settle-by-status.ts';
import { openSendingShop, type SendingShop } from '../../../helpers/outbox/sending-shop.ts';

const nadia = '+33611111111';

/** What the intake does with a status of Meta's. */
async function tell(
  { context, now }: SendingShop,
  callback: string,
  metaId: string,
  kind: 'sent' | 'delivered' | 'failed' = 'delivered',
): Promise<void> {
  await context.writeLong(['outbox', 'inbox', 'spend'], async (db) => {
    const settled = settleByStatus(db, context, { callback, metaId, at: now(), number: 'main', kind });
    const rest = {
      pricing: null,
      conversation: null,
      expires_at: null,
      error_code: null,
      error_details: null,
      callback,
    };
    const folded = recordStatus(db, { meta_id: metaId, kind, at: now(), ...rest });
    await updateLedger(
      db,
      context,
      [settled, folded].filter((change) => change !== null),
    );
  });
}

async function addOne(shop: SendingShop, thread: string, text = 'Oui'): Promise<string> {
  return (await shop.client.outbox.add({ thread, draft: { kind: 'text', text } })).entry.id;
}

const callbackOf = ({ context }: SendingShop, id: string): string =>
  String(context.db.prepare('SELECT callback FROM outbox WHERE id = ?').pluck().get(id));

describe('a lost answer', () => {
  it.each(['reset', 'truncated', 'empty'] as const)(
    'leaves a message uncertain (%s), never sent again by itself, until a status settles it',
    async (kind) => {
      const shop = await openSendingShop();
      const thread = shop.hear(nadia);
      shop.graph.world.disturbances.push({ kind, path: '/messages', acts: true });
      const id = await addOne(shop, thread);
      shop.send();
      await shop.until(async () => (await shop.entries())[0]?.state === 'uncertain');
      const [entry] = await shop.entries();
      expect(entry?.choices).toEqual(['send_again', 'discard']);
      expect(entry?.sentence).toMatch(/^Since 13:00 nobody knows whether it arrived/);

      shop.advance(3 * 86_400_000);
      shop.context.bells.ring('outbox');
      await addOne(shop, shop.hear('+33622222222'));
      await shop.until(async () => (await shop.entries()).length === 1);
      expect(shop.graph.world.taken).toHaveLength(2);
      expect((await shop.entries())[0]?.sentence).toMatch(/^Since 22 November, 13:00/);

      const callback = callbackOf(shop, id);
      await tell(shop, callback, shop.graph.sentAs(callback)[0]?.metaId ?? '');
      expect(await shop.entries()).toEqual([]);
      const { messages } = await shop.client.inbox.messages({ thread });
      expect(messages.at(-1)).toMatchObject({
        text: 'Oui',
        status: 'delivered',
        at: '2026-11-22T13:00:00+01:00',
      });
      expect(shop.graph.sentAs(callback)).toHaveLength(1);
      expect((await shop.client.care.check()).findings).toEqual([]);
    },
  );

  it('is also one with the id of another message, and holds back nothing of the thread', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    const id = String(shop.context.db.prepare('SELECT meta_id FROM message').pluck().get());
    const json = { messaging_product: 'whatsapp', contacts: [], messages: [{ id }] };
    shop.graph.world.disturbances.push({ kind: 'answer', path: '/messages', times: 1, json });
    await addOne(shop, thread);
    await addOne(shop, thread, 'Encore');
    shop.send();
    await shop.until(() => shop.graph.world.taken.length === 1);
    await shop.until(async () => (await shop.entries()).length === 1);
    expect((await shop.entries())[0]).toMatchObject({ text: 'Oui', state: 'uncertain' });
  });

  it('changes nothing where the status was there first', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    shop.graph.world.disturbances.push({ kind: 'delay', ms: 150, path: '/messages' });
    const id = await addOne(shop, thread);
    const stop = shop.send();
    await shop.until(() => shop.graph.world.taken.length === 1);
    expect((await shop.entries())[0]?.state).toBe('sending');
    const callback = callbackOf(shop, id);
    await tell(shop, callback, shop.graph.sentAs(callback)[0]?.metaId ?? '');
    await stop();
    expect(await shop.entries()).toEqual([]);
    expect((await shop.client.inbox.messages({ thread })).messages).toHaveLength(2);
  });

  it('shows both where the owner sent it again and both arrived', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    shop.graph.world.disturbances.push({ kind: 'reset', path: '/messages', acts: true });
    const id = await addOne(shop, thread);
    shop.send();
    await shop.until(async () => (await shop.entries())[0]?.state === 'uncertain');
    await shop.client.outbox.sendAgain({ id });
    await shop.until(async () => (await shop.entries()).length === 0);
    const callback = callbackOf(shop, id);
    const sent = shop.graph.sentAs(callback);
    expect(sent).toHaveLength(2);
    for (const { metaId } of sent) await tell(shop, callback, metaId);
    const { messages } = await shop.client.inbox.messages({ thread });
    expect(messages.map(({ text, status }) => [text, status]).slice(1)).toEqual([
      ['Oui', 'delivered'],
      ['Oui', 'delivered'],
    ]);
  });

  it('is settled although the owner has given the message up, and once', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    shop.graph.world.disturbances.push({ kind: 'reset', path: '/messages', acts: true });
    const id = await addOne(shop, thread);
    shop.send();
    await shop.until(async () => (await shop.entries())[0]?.state === 'uncertain');
    await shop.client.outbox.discard({ id });
    const back = (await shop.client.outbox.undiscard({ id })).entry;
    expect(back.state).toBe('uncertain');
    await shop.client.outbox.discard({ id });
    const callback = callbackOf(shop, id);
    const metaId = shop.graph.sentAs(callback)[0]?.metaId ?? '';
    await tell(shop, callback, metaId, 'failed');
    await tell(shop, callback, metaId, 'failed');
    const { messages } = await shop.client.inbox.messages({ thread });
    expect(messages.map(({ status }) => status)).toEqual([null, 'failed']);
  });

  it('of another number’s status is none of it', async () => {
    const shop = await openSendingShop();
    const id = await addOne(shop, shop.hear(nadia));
    const { context } = shop;
    const status = { callback: callbackOf(shop, id), metaId: 'wamid.X', at: shop.now(), number: 'other' };
    const change = await context.write([], (db) => settleByStatus(db, context, status));
    expect(change).toBeNull();
    expect(await shop.entries()).toHaveLength(1);
  });
});
