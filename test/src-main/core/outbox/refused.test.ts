import { describe, expect, it } from 'vitest';
import { openSendingShop, type SendingShop } from '../../../helpers/outbox/sending-shop.ts';
import { addTemplate } from '../../../helpers/graph/shop-events.ts';
import { addPerson } from '../../../helpers/graph/world.ts';

const nadia = '+33611111111';

/** Sends a text that Meta answers with a code at once. */
async function refuseWith(shop: SendingShop, code: number, status = 400): Promise<string> {
  const thread = shop.hear(nadia);
  shop.graph.world.disturbances.push({ kind: 'error', status, code, path: '/messages' });
  const { entry } = await shop.client.outbox.add({ thread, draft: { kind: 'text', text: 'Oui' } });
  shop.send();
  await shop.until(async () => !['ready', 'sending'].includes((await shop.entries())[0]?.state ?? ''));
  return entry.id;
}

describe('what Meta refuses', () => {
  it('for a day is not sent again before that day is over, though the owner asks', async () => {
    const shop = await openSendingShop();
    const id = await refuseWith(shop, 131049);
    expect((await shop.entries())[0]).toMatchObject({ state: 'failed', tries: 1 });
    const again = (await shop.client.outbox.sendAgain({ id })).entry;
    expect(again.next_at).toBe('2026-11-23T13:00:00+01:00');
  });

  it('because the window is closed waits for the customer, whatever our clock says', async () => {
    const shop = await openSendingShop();
    const id = await refuseWith(shop, 131047);
    expect((await shop.entries())[0]).toMatchObject({ state: 'held', hold: 'window_closed' });
    await shop.client.outbox.wait({ id });
    shop.advance(1_000);
    shop.hear(nadia);
    await shop.untilSent(1);
  });

  it('because the customer wants no marketing is remembered', async () => {
    const shop = await openSendingShop();
    const thread = Number(shop.hear(nadia));
    shop.context.db
      .prepare(
        `INSERT INTO party (number_id, user_id, phone, first_at, last_at, thread_id) VALUES ('main', 'FR.1', ?, 1, 1, ?)`,
      )
      .run(nadia, thread);
    await refuseWith(shop, 131050);
    addTemplate(shop.graph.world, {
      category: 'MARKETING',
      components: [{ type: 'BODY', text: 'Promotion' }],
    });
    await shop.client.templates.sync();
    const [template] = (await shop.client.templates.list({})).templates;
    const draft = { kind: 'template' as const, template: template?.id ?? '' };
    expect(await shop.client.outbox.quote({ thread: String(thread), draft })).toMatchObject({
      hold: 'opted_out',
    });
  });

  it('after five tries is the owner’s to decide', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    shop.graph.world.disturbances.push({
      kind: 'error',
      status: 500,
      code: 131000,
      path: '/messages',
      times: 9,
    });
    await shop.client.outbox.add({ thread, draft: { kind: 'text', text: 'Oui' } });
    shop.send();
    for (let tries = 1; tries < 5; tries += 1) {
      await shop.until(
        async () => (await shop.entries())[0]?.next_at != null && (await shop.entries())[0]?.tries === tries,
      );
      shop.advance(600_000);
    }
    await shop.until(async () => (await shop.entries())[0]?.state === 'failed');
    expect((await shop.entries())[0]).toMatchObject({ tries: 5, choices: ['send_again', 'edit', 'discard'] });
  });

  it('for want of a token stops no number: it is asked for again', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    await shop.client.outbox.add({ thread, draft: { kind: 'text', text: 'Oui' } });
    const token = await shop.context.secrets.read('cloud_api_token');
    shop.context.secrets.forget('cloud_api_token');
    shop.send();
    await shop.until(async () => (await shop.entries())[0]?.next_at != null);
    expect((await shop.entries())[0]).toMatchObject({ state: 'ready', tries: 0 });
    await shop.context.secrets.store('cloud_api_token', token ?? '');
    shop.advance(60_000);
    await shop.untilSent(1);
  });
});

it('writes to a customer who hides their number, at the price of the country in their id', async () => {
  const shop = await openSendingShop();
  const person = addPerson(shop.graph.world, {
    phone: null,
    userId: 'BR.1502576394655843',
    username: '@ana',
  });
  const thread = shop.hear(nadia);
  shop.context.db.prepare('UPDATE thread SET customer = ? WHERE id = ?').run(person.userId, thread);
  addTemplate(shop.graph.world, { components: [{ type: 'BODY', text: 'Prêt.' }] });
  await shop.client.templates.sync();
  const [template] = (await shop.client.templates.list({})).templates;
  const draft = { kind: 'template' as const, template: template?.id ?? '' };
  const { charge } = await shop.client.outbox.quote({ thread, draft });
  expect(charge).toMatchObject({ market: 'Brazil', category: 'utility' });
  await shop.client.outbox.add({ thread, draft, agreed: '1' });
  shop.send();
  await shop.untilSent(1);
  expect(shop.graph.world.taken[0]?.body).toMatchObject({ recipient: person.userId });
});
