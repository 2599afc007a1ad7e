import { describe, expect, it } from 'vitest';
import { nameMessage, recordStatus } from '../../../../src-main/core/ledger-statuses.ts';
import { updateLedger } from '../../../../src-main/core/ledger-update.ts';
import { firstIdAt } from '../../../../src-main/database/message-id.ts';
import { insertMessage } from '../../../../src-main/database/messages.ts';
import { countStatusGaps, type MetaStatus } from '../../../../src-main/database/statuses.ts';
import { insertThread } from '../../../../src-main/database/thread-writes.ts';
import { openFrenchShop, setAll, type CoreClient } from '../../../helpers/core.ts';

const at = Date.parse('2026-11-10T09:00:00Z');
const metaId = 'wamid.A';
const plain = { meta_id: metaId, pricing: null, conversation: null, expires_at: null, error_code: null };
const regular = (category: string): MetaStatus['pricing'] => ({
  model: 'PMP',
  type: 'regular',
  category,
  billable: true,
});
const sent: MetaStatus = { ...plain, kind: 'sent', at: at + 1_000 };
const delivered: MetaStatus = { ...plain, kind: 'delivered', at: at + 2_000 };
const read: MetaStatus = { ...plain, kind: 'read', at: at + 60_000 };
const failed: MetaStatus = { ...plain, kind: 'failed', at: at + 3_000, error_code: 131_026 };

/** A shop that has sent one utility template outside any window. */
async function openTemplateShop(): Promise<Awaited<ReturnType<typeof openFrenchShop>> & Shop> {
  const core = await openFrenchShop();
  const { context, client } = core;
  const id = firstIdAt(at);
  const thread = await context.writeLong(['inbox'], async (db) => {
    const customer = {
      number_id: 'main',
      kind: 'customer',
      name: 'Nadia',
      customer: '+33639980112',
    } as const;
    const made = insertThread(db, { ...customer, is_demo: 0 });
    insertMessage(db, {
      ...{ id, thread_id: made, at, direction: 'out', kind: 'template', sent_from: 'api', source: 'api' },
      ...{ author: null, text: 'Prête', attachment: null, category: 'utility', template: 'commande_prete' },
      ...{
        status: 'queued',
        failure: null,
        delivered_at: null,
        read_at: null,
        key: null,
        import_file_id: null,
      },
    });
    await updateLedger(db, context, [{ thread: made, from: at }]);
    return made;
  });
  const take = async (statuses: readonly MetaStatus[], isNamed = true): Promise<void> => {
    if (isNamed) await context.write([], (db) => nameMessage(db, id, metaId));
    for (const status of statuses)
      await context.writeLong(['spend'], async (db) => {
        const change = recordStatus(db, status);
        if (change !== null) await updateLedger(db, context, [change]);
      });
  };
  return { ...core, thread, take, message: async () => (await messagesOf(client, thread))[0] };
}

interface Shop {
  thread: number;
  take(statuses: readonly MetaStatus[], isNamed?: boolean): Promise<void>;
  message(): Promise<Awaited<ReturnType<typeof messagesOf>>[number] | undefined>;
}

async function messagesOf(
  client: CoreClient,
  thread: number,
): Promise<Awaited<ReturnType<CoreClient['inbox']['messages']>>['messages']> {
  return (await client.inbox.messages({ thread: String(thread) })).messages;
}

describe('statuses', () => {
  it.each([
    ['in their order', [sent, delivered, read], 'read'],
    ['backwards', [read, delivered, sent], 'read'],
    ['twice', [sent, sent, delivered, delivered], 'delivered'],
    ['with a failure before the delivery', [failed, delivered], 'delivered'],
    ['with a failure after the delivery', [delivered, failed], 'delivered'],
    ['with a failure alone', [sent, failed], 'failed'],
    ['read without delivered', [sent, read], 'read'],
  ] as const)('%s make the message what all of them say', async (_what, statuses, status) => {
    const { take, message, context } = await openTemplateShop();
    await take(statuses);
    expect(await message()).toMatchObject({
      status,
      charge: { outcome: status === 'failed' ? 'not_delivered' : 'charged' },
    });
    expect(countStatusGaps(context.db)).toBe(0);
  });

  it('that come before their message wait for it', async () => {
    const { take, message, context, client, thread } = await openTemplateShop();
    await take([delivered, read], false);
    expect(await message()).toMatchObject({ status: 'queued', charge: { outcome: 'not_delivered' } });
    await context.writeLong(['spend'], async (db) => {
      const change = nameMessage(db, firstIdAt(at), metaId);
      expect(change).not.toBeNull();
      if (change !== null) await updateLedger(db, context, [change]);
    });
    expect((await messagesOf(client, thread))[0]).toMatchObject({
      status: 'read',
      charge: { amount: '0.0248' },
    });
  });

  it.each([NaN, Infinity, -1, 0, 9e15])('of no sensible instant (%d) are not believed', async (instant) => {
    const { take, message } = await openTemplateShop();
    await take([{ ...delivered, at: instant }]);
    expect(await message()).toMatchObject({ status: 'queued', charge: { outcome: 'not_delivered' } });
  });

  it('that change no price change nothing in the ledger', async () => {
    const { take, context } = await openTemplateShop();
    await take([sent, delivered]);
    await context.write([], (db) => {
      expect(recordStatus(db, read)).toBeNull();
      expect(recordStatus(db, delivered)).toBeNull();
    });
  });

  it('that check finds apart from their message are told', async () => {
    const { take, context, client } = await openTemplateShop();
    await take([delivered]);
    context.db.exec(
      `INSERT INTO message_search (rowid, text, attachment) SELECT id, text, attachment FROM searchable_message`,
    );
    expect(await client.care.check()).toEqual({ ok: true, findings: [] });
    context.db.exec(`UPDATE message SET status = 'failed', delivered_at = NULL`);
    const { findings } = await client.care.check();
    expect(findings.map(({ code }) => code)).toEqual(['statuses', 'ledger']);
  });
});

describe('Meta’s word on a price', () => {
  it('wins over the estimate, and both are kept, shown and counted', async () => {
    const { take, message, client } = await openTemplateShop();
    await setAll(client, { provider_margin: '10', vat: '20' });
    await take([sent, { ...delivered, pricing: regular('marketing') }]);
    expect(await message()).toMatchObject({
      charge: {
        outcome: 'charged',
        category: 'marketing',
        amount: '0.0712',
        certainty: 'confirmed',
        estimate: { outcome: 'charged', category: 'utility', amount: '0.0248' },
        beside: { provider_margin: '0.00712', vat: '0.015664', total: '0.093984' },
      },
    });
    const spend = await client.spend.month({ month: '2026-11' });
    expect(spend.to_date).toMatchObject({ confirmed: '0.0712', estimated: '0' });
    expect(spend.estimates).toEqual({
      ...{ confirmed: 1, wrong: 1, too_low: '0.0464', too_high: '0', difference: '0.0464' },
      kinds: [{ ours: 'charged/utility', metas: 'charged/marketing', messages: 1, difference: '0.0464' }],
    });
    expect(spend.by_template).toEqual([
      {
        template: 'commande_prete',
        category: 'marketing',
        messages: 1,
        unknown_messages: 0,
        amount: '0.0712',
      },
    ]);
    expect(spend.by_number).toEqual([{ number: 'main', messages: 1, unknown_messages: 0, amount: '0.0712' }]);
    expect(spend.beside).toEqual({
      provider_margin: { min: '0.00712', max: '0.00712' },
      vat: { min: '0.015664', max: '0.015664' },
      total: { min: '0.093984', max: '0.093984' },
    });
    let report = '';
    for await (const piece of await client.reports.month({ month: '2026-11', format: 'csv' }))
      report += piece.text;
    expect(report).toContain(',template,0.0712,EUR,confirmed,');
  });

  it.each([
    ['in the order of their instants', [0, 1]],
    ['the other way round', [1, 0]],
  ])('is the latest one when statuses contradict each other, %s', async (_what, order) => {
    const { take, message } = await openTemplateShop();
    const words = [
      { ...sent, pricing: regular('marketing') },
      { ...delivered, pricing: regular('utility') },
    ];
    await take(order.map((index) => words[index]!));
    expect(await message()).toMatchObject({
      charge: { category: 'utility', amount: '0.0248', certainty: 'confirmed' },
    });
  });

  it('agrees without a mistake counted', async () => {
    const { take, client } = await openTemplateShop();
    await take([{ ...delivered, pricing: regular('utility') }]);
    expect((await client.spend.month({ month: '2026-11' })).estimates).toMatchObject({
      confirmed: 1,
      wrong: 0,
      kinds: [],
    });
  });
});
