import { describe, expect, it } from 'vitest';
import type { MonthSpend } from '../../../shared/contract/spend.ts';
import { rebuildLedger } from '../../../src-main/core/ledger.ts';
import { writeApiChat, type ApiLine } from '../../helpers/api-chat.ts';
import { openCore, openFrenchShop, setAll, someDay } from '../../helpers/core.ts';

type Liability = NonNullable<MonthSpend['liability']>;

const french = '+33 6 39 98 01 12';
const nobody: Liability = {
  messages: 0,
  unknown_messages: 0,
  amount: { min: '0', max: '0' },
  oldest: null,
  examples: [],
};

/** What may still be billed of one customer's chat; `now` is 2026-11-22T12:00Z unless said otherwise. */
async function liabilityOf(
  lines: readonly ApiLine[],
  { now = someDay, customer = french } = {},
): Promise<{ liability: Liability | null; ids: string[]; spent: string }> {
  const core = await openFrenchShop({ now });
  const { client } = core;
  const ids = writeApiChat(core, customer, lines);
  await core.context.writeLong([], (db) => rebuildLedger(db, core.context));
  const { liability, to_date: toDate } = await client.spend.month({});
  return { liability, ids, spent: toDate.amount.max };
}

const template = (at: string, more: Partial<ApiLine> = {}): ApiLine => ({
  at,
  template: 'offre',
  category: 'marketing',
  delivered: null,
  ...more,
});

describe('what was sent and has not arrived', () => {
  it('is priced as if it arrived now, and is in no other sum', async () => {
    const { liability, ids, spent } = await liabilityOf([
      template('2026-11-20T10:00:00Z'),
      template('2026-11-21T10:00:00Z', { delivered: '2026-11-21T10:00:05Z' }),
    ]);
    expect(spent).toBe('0.0712');
    expect(liability).toEqual({
      messages: 1,
      unknown_messages: 0,
      amount: { min: '0.0712', max: '0.0712' },
      oldest: '2026-11-20T11:00:00+01:00',
      examples: [ids[0]],
    });
  });

  it('drops out once Meta tries no longer, to the millisecond', async () => {
    const lines = [template('2026-10-25T10:00:00Z')];
    const at = Date.parse('2026-10-25T10:00:00Z');
    const last = await liabilityOf(lines, { now: at + 30 * 86_400_000 - 1 });
    expect(last.liability?.messages).toBe(1);
    const over = await liabilityOf(lines, { now: at + 30 * 86_400_000 });
    expect(over.liability).toEqual(nobody);
  });

  it('is priced by the rules of the day on which it would arrive', async () => {
    const lines: ApiLine[] = [
      { at: '2026-09-30T18:00:00Z', from: 'customer' },
      template('2026-09-30T18:05:00Z', { category: 'utility' }),
    ];
    const september = await liabilityOf(lines, { now: Date.parse('2026-09-30T19:00:00Z') });
    expect(september.liability).toEqual(nobody);
    const october = await liabilityOf(lines, { now: Date.parse('2026-10-01T10:00:00Z') });
    expect(october.liability).toMatchObject({ messages: 1, amount: { min: '0.0248', max: '0.0248' } });
  });

  it('leaves out what would be free: replies within the allowance, free days after an ad, and what Meta holds back', async () => {
    const { liability: reply } = await liabilityOf([
      { at: '2026-11-22T09:00:00Z', from: 'customer' },
      { at: '2026-11-22T09:05:00Z', delivered: null },
    ]);
    expect(reply).toEqual(nobody);
    const { liability: ad } = await liabilityOf([
      { at: '2026-11-22T08:00:00Z', from: 'customer', ad: true },
      { at: '2026-11-22T08:01:00Z' },
      template('2026-11-22T08:05:00Z'),
    ]);
    expect(ad).toEqual(nobody);
    const { liability: held } = await liabilityOf([template('2026-11-22T08:05:00Z')], {
      customer: '+12125550143',
    });
    expect(held).toEqual(nobody);
  });

  it('counts replies beyond the allowance, after those that have arrived', async () => {
    const core = await openFrenchShop();
    const { client } = core;
    writeApiChat(core, french, [
      { at: '2026-11-22T09:00:00Z', from: 'customer' },
      { at: '2026-11-22T09:05:00Z' },
      { at: '2026-11-22T09:06:00Z', delivered: null },
      { at: '2026-11-22T09:07:00Z', delivered: null },
    ]);
    await core.context.writeLong([], (db) => rebuildLedger(db, core.context));
    await client.spend.setUsedElsewhere({ number: 'main', replies: 998 });
    // The first of the two is the thousandth.
    const { liability } = await client.spend.month({});
    expect(liability).toMatchObject({ messages: 1, amount: { min: '0.0248', max: '0.0248' } });
  });

  it('is asked of one number or of all, and of the current month only', async () => {
    const core = await openFrenchShop();
    const { client } = core;
    const second = await client.settings.addNumber({ e164: '+33639980200', channel: 'api' });
    writeApiChat(core, french, [template('2026-11-20T10:00:00Z')]);
    writeApiChat(core, '+33 6 39 98 01 13', [template('2026-11-20T11:00:00Z')], second.id);
    await core.context.writeLong([], (db) => rebuildLedger(db, core.context));
    const counted = async (number?: string): Promise<number | undefined> =>
      (await client.spend.month({ number })).liability?.messages;
    expect([await counted(), await counted('main'), await counted(second.id)]).toEqual([2, 1, 1]);
    expect((await client.spend.month({ month: '2026-10' })).liability).toBeNull();
  });

  it('without a rate is counted, and no zero is made of it', async () => {
    const core = await openCore();
    const { client } = core;
    await setAll(client, { currency: 'MXN', country: 'MX' });
    writeApiChat(core, french, [template('2026-11-20T10:00:00Z')]);
    await core.context.writeLong([], (db) => rebuildLedger(db, core.context));
    const { liability } = await client.spend.month({});
    expect(liability).toMatchObject({ messages: 1, unknown_messages: 1 });
  });

  it('is found by its own index, whatever lies before', async () => {
    const core = await openFrenchShop();
    const plan = core.context.db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT m.id FROM message m INDEXED BY message_undelivered
         WHERE m.direction = 'out' AND m.sent_from = 'api' AND m.status IN ('queued', 'sent') AND m.at > 1 AND m.at <= 2`,
      )
      .all() as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join()).toContain('SEARCH m USING INDEX message_undelivered');
  });
});
