import { describe, expect, it } from 'vitest';
import { putUsedElsewhere } from '../../../../src-main/database/usage-elsewhere.ts';
import { rebuildLedger } from '../../../../src-main/core/ledger.ts';
import { setAll } from '../../../helpers/core.ts';
import { addTemplate, tellTemplateCategory } from '../../../helpers/graph/shop-events.ts';
import { openSendingShop, type SendingShop } from '../../../helpers/outbox/sending-shop.ts';

const nadia = '+33611111111';
const text = (words = 'Oui'): { kind: 'text'; text: string } => ({ kind: 'text', text: words });
const day = 86_400_000;

/** So many of the month's free replies are gone. */
async function useUp({ context }: SendingShop, replies: number): Promise<void> {
  await context.writeLong(['spend'], async (db) => {
    putUsedElsewhere(db, { number_id: 'main', month: 202611, replies, entered_at: context.clock() });
    await rebuildLedger(db, context, { month: '2026-11' });
  });
}

const said = ({ graph }: SendingShop): unknown[] =>
  graph.world.taken.map(({ body }) => (body['text'] as { body: string } | undefined)?.body);

describe('what waits for the owner', () => {
  it('is a reply past the free ones: at its price, until it is agreed to', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    await useUp(shop, 999);
    const quoted = await shop.client.outbox.quote({ thread, draft: text() });
    expect(quoted).toMatchObject({ hold: null, charge: { outcome: 'free', allowance_index: 1000 } });
    const first = (await shop.client.outbox.add({ thread, draft: text('eins') })).entry;
    expect(first.state).toBe('ready');
    // The one before it takes the last free reply.
    const { entry } = await shop.client.outbox.add({ thread, draft: text('zwei') });
    expect(entry).toMatchObject({
      state: 'held',
      hold: 'above_threshold',
      choices: ['send', 'wait', 'edit', 'discard'],
    });
    expect(entry.quote).toMatchObject({
      outcome: 'charged',
      reason: 'service_over_allowance',
      currency: 'EUR',
    });
    const price = entry.quote?.amount as string;
    expect(entry.sentence).toBe(`It costs €${price} and waits for your word.`);
    shop.send();
    await shop.untilSent(1);
    expect((await shop.entries()).map(({ state }) => state)).toEqual(['held']);

    await expect(shop.client.outbox.release({ id: entry.id, agreed: '0.0001' })).rejects.toMatchObject({
      data: { code: 'price_rose', details: { price, currency: 'EUR' } },
    });
    await shop.client.outbox.release({ id: entry.id, agreed: price });
    await shop.untilSent(2);
  });

  it('leaves below the threshold, but not past the month’s budget', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    await useUp(shop, 1000);
    await setAll(shop.client, { hold_above: '1', monthly_budget: '0.07' });
    const states = [];
    for (const words of ['un', 'deux', 'trois'])
      states.push((await shop.client.outbox.add({ thread, draft: text(words) })).entry);
    const price = Number(states[0]?.quote?.amount);
    const fitting = Math.floor(0.07 / price + 1e-9);
    expect(fitting).toBeLessThan(3);
    expect(states.map(({ hold }) => hold)).toEqual(
      [0, 1, 2].map((index) => (index < fitting ? null : 'over_budget')),
    );
    expect(states.at(-1)?.sentence).toContain('your budget of €0.07');
    // The owner raises it: what waited leaves.
    shop.send();
    await setAll(shop.client, { monthly_budget: '5' });
    await shop.untilSent(3);
  });

  it('is what was free when it was written and is not any more', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    await setAll(shop.client, { hold_above: '1' });
    await shop.client.outbox.add({ thread, draft: text() });
    await useUp(shop, 1000);
    shop.send();
    await shop.until(async () => (await shop.entries())[0]?.state === 'held');
    const [entry] = await shop.entries();
    expect(entry).toMatchObject({ hold: 'became_charged', choices: ['send', 'wait', 'edit', 'discard'] });
    expect(said(shop)).toEqual([]);
  });

  it('is a reply that came too late: it leaves when the customer writes, if the owner lets it wait', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    shop.advance(day - 59_000);
    const quoted = await shop.client.outbox.quote({ thread, draft: text() });
    // A minute before the end counts as after it.
    expect(quoted).toMatchObject({ hold: 'window_closed', charge: { outcome: 'refused' } });
    const { entry } = await shop.client.outbox.add({ thread, draft: text() });
    expect(entry.choices).toEqual(['wait', 'edit', 'discard']);
    await expect(shop.client.outbox.release({ id: entry.id, agreed: '9' })).rejects.toMatchObject({
      data: { code: 'cannot_leave', details: { hold: 'window_closed' } },
    });
    shop.send();
    shop.advance(day);
    shop.hear(nadia, 'Encore moi');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await shop.entries())[0]).toMatchObject({ state: 'held', hold: 'window_closed' });
    const waiting = (await shop.client.outbox.wait({ id: entry.id })).entry;
    expect(waiting).toMatchObject({ waits_for_customer: true });
    expect(waiting.choices).not.toContain('wait');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(said(shop)).toEqual([]);
    shop.advance(5_000);
    shop.hear(nadia, 'Alors ?');
    await shop.untilSent(1);
  });

  it('is judged again after days without a network: the month is another and the window has closed', async () => {
    const shop = await openSendingShop();
    await shop.client.outbox.add({ thread: shop.hear(nadia), draft: text() });
    shop.advance(9 * day);
    shop.send();
    await shop.until(async () => (await shop.entries())[0]?.hold === 'window_closed');
    expect(said(shop)).toEqual([]);
  });

  it('is a template that Meta moved: until the owner takes it for what it is', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    const made = addTemplate(shop.graph.world);
    await shop.client.templates.sync();
    const [template] = (await shop.client.templates.list({})).templates;
    const id = template?.id ?? '';
    const draft = {
      kind: 'template' as const,
      template: id,
      parameters: { header: {}, body: { client: 'Nadia' }, buttons: {} },
    };
    const quoted = await shop.client.outbox.quote({ thread, draft });
    expect(quoted).toMatchObject({ hold: 'above_threshold', charge: { category: 'utility' } });
    const agreed = quoted.charge?.amount as string;
    await shop.client.outbox.add({ thread, draft, agreed });
    tellTemplateCategory(shop.graph.world, made, 'MARKETING', 'done');
    await shop.client.templates.sync();
    shop.send();
    await shop.until(async () => (await shop.entries())[0]?.state === 'held');
    const [entry] = await shop.entries();
    expect(entry).toMatchObject({
      hold: 'category_moved',
      text: expect.stringContaining('Bonjour Nadia') as string,
    });
    expect(shop.graph.world.taken).toEqual([]);
    await shop.client.templates.agree({ template: id });
    // Marketing costs more than was agreed to.
    await shop.until(async () => ((await shop.entries())[0]?.quote?.category ?? '') === 'marketing');
    expect((await shop.entries())[0]?.state).toBe('held');
    await shop.client.outbox.release({ id: entry?.id ?? '', agreed: '1' });
    await shop.untilSent(1);
    const { messages } = await shop.client.inbox.messages({ thread });
    expect(messages.at(-1)).toMatchObject({ kind: 'template', template: 'commande_prete' });
  });

  it('is all of a number that Meta stopped, until it is connected again', async () => {
    const shop = await openSendingShop();
    const thread = shop.hear(nadia);
    const other = shop.hear('+33622222222');
    const number = [...shop.graph.world.numbers.values()][0];
    if (number !== undefined) number.refusesWith = 131042;
    await shop.client.outbox.add({ thread, draft: text('un') });
    await shop.client.outbox.add({ thread: other, draft: text('deux') });
    shop.send();
    await shop.until(async () => (await shop.entries()).every(({ hold }) => hold === 'number_stopped'));
    const [entry] = await shop.entries();
    expect(entry?.sentence).toMatch(/^Meta takes nothing from this number at present\. .*pay/i);
    expect(entry?.choices).toEqual(['edit', 'discard']);
    expect(shop.graph.world.requests.filter(({ callback }) => callback !== null).length).toBeLessThanOrEqual(
      2,
    );
    if (number !== undefined) number.refusesWith = null;
    await shop.context.write(['connection'], (db) => {
      db.prepare('UPDATE connection SET stopped_code = NULL, stopped_at = NULL').run();
    });
    shop.context.bells.ring('connection');
    await shop.untilSent(2);
  });
});
