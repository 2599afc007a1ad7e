import { describe, expect, it } from 'vitest';
import { rebuildLedger } from '../../../../src-main/core/ledger.ts';
import { openStatement } from '../../../../src-main/core/statement/open-statement.ts';
import type { OpenStatement, StatementCharge } from '../../../../src-main/reports/statement.ts';
import { writeApiChat, type ApiLine } from '../../../helpers/api-chat.ts';
import { openCore, openFrenchShop, setAll } from '../../../helpers/core.ts';

type Shop = Awaited<ReturnType<typeof openFrenchShop>>;

const template = (at: string, more: Partial<ApiLine> = {}): ApiLine => ({
  at,
  template: 'promo',
  category: 'marketing',
  ...more,
});

async function price({ context }: Shop): Promise<void> {
  await context.writeLong(['spend'], (db) => rebuildLedger(db, context));
}

async function readAll(source: OpenStatement, signal?: AbortSignal): Promise<StatementCharge[]> {
  const charges: StatementCharge[] = [];
  for await (const page of source.charges(signal)) charges.push(...page);
  return charges;
}

/** Opens November's statement, hands it over and closes it. */
async function withStatement<T>(shop: Shop, use: (source: OpenStatement) => Promise<T> | T): Promise<T> {
  const source = openStatement(shop.context, { month: '2026-11', language: 'en' });
  try {
    return await use(source);
  } finally {
    source.close();
  }
}

describe('a month’s statement', () => {
  it('stays as it was when it was opened, whatever arrives meanwhile', async () => {
    const shop = await openFrenchShop();
    writeApiChat(shop, '+33639980112', [template('2026-11-03T10:00:00Z')]);
    await price(shop);
    await withStatement(shop, async (source) => {
      writeApiChat(shop, '+33639980113', [template('2026-11-04T10:00:00Z')]);
      await price(shop);
      await shop.client.settings.set({ key: 'shop_name', value: 'Another' });
      expect(source.count).toBe(1);
      expect(await source.readStatement()).toMatchObject({ shop: null, charges: 1, totals: { messages: 1 } });
      expect(await readAll(source)).toHaveLength(1);
    });
    await withStatement(shop, async (source) => {
      expect(await source.readStatement()).toMatchObject({ shop: 'Another', charges: 2 });
    });
  });

  it('cannot be written through, and is closed for good', async () => {
    const shop = await openFrenchShop();
    const source = openStatement(shop.context, { month: '2026-11', language: 'en' });
    source.close();
    await expect(readAll(source)).rejects.toThrow('not open');
  });

  it('needs a currency for its sums, and none for its charges', async () => {
    const shop = await openCore();
    await setAll(shop.client, { time_zone: 'Europe/Paris', country: 'FR' });
    writeApiChat(shop, '+33639980112', [template('2026-11-03T10:00:00Z')]);
    await price(shop);
    await withStatement(shop, async (source) => {
      expect(await readAll(source)).toMatchObject([{ amount: null, currency: null }]);
      await expect(source.readStatement()).rejects.toThrow('Set the currency');
    });
  });

  it('counts what was sent before the month and delivered in it, on the day of its delivery', async () => {
    const shop = await openFrenchShop();
    writeApiChat(shop, '+33639980112', [
      template('2026-09-20T10:00:00Z', { delivered: '2026-11-02T10:00:00Z' }),
      template('2026-10-31T10:00:00Z'),
      template('2026-11-30T22:59:59Z', { delivered: '2026-11-30T23:00:00Z' }),
    ]);
    await price(shop);
    await withStatement(shop, async (source) => {
      expect(await readAll(source)).toMatchObject([{ date: '2026-09-20', countedOn: '2026-11-02' }]);
      expect((await source.readStatement()).byDay[1]).toMatchObject({ day: '2026-11-02', messages: 1 });
    });
  });

  it('takes the chats of one number as one customer, those without a number each as somebody', async () => {
    const shop = await openFrenchShop();
    const second = await shop.client.settings.addNumber({ e164: '+33639980199', channel: 'api' });
    const [day, later] = ['2026-11-03T10:00:00Z', '2026-11-04T10:00:00Z'];
    writeApiChat(shop, '+33639980112', [template(day), template(later)]);
    writeApiChat(shop, '+33639980112', [template(day)], second.id);
    writeApiChat(shop, '+33639980114', [template(day, { category: 'utility' })]);
    writeApiChat(shop, '+33639980115', [template(day, { category: 'coupons' })]);
    writeApiChat(shop, '+33639980116', [template(day, { delivered: null })]);
    writeApiChat(shop, '+33639980117', [template(day)]);
    writeApiChat(shop, '+33639980118', [template(day)]);
    shop.context.db.exec("UPDATE thread SET customer = NULL, name = 'Nadia' WHERE id >= 6");
    await price(shop);
    await withStatement(shop, async (source) => {
      const statement = await source.readStatement();
      expect(
        statement.byCustomer.map(({ customer, messages, unknown }) => [customer, messages, unknown]),
      ).toEqual([
        ['+33639980112', 3, 0],
        [null, 1, 0],
        [null, 1, 0],
        ['+33639980114', 1, 0],
        ['+33639980115', 1, 1],
      ]);
      expect(statement.byCustomer.at(-1)?.amount).toBeNull();
      expect(statement.freeCustomers).toEqual({ customers: 1, messages: 1 });
    });
  });

  it('names the rules and cards by which it was priced, and how sure the weakest rate is', async () => {
    const shop = await openFrenchShop();
    writeApiChat(shop, '+33639980112', [
      { at: '2026-11-02T10:00:00Z', from: 'customer' },
      { at: '2026-11-02T11:00:00Z' },
      { at: '2026-11-02T12:00:00Z', from: 'phone' },
      template('2026-11-03T10:00:00Z'),
    ]);
    await price(shop);
    const sourceOf = async (): Promise<unknown> =>
      withStatement(shop, async (source) =>
        (await source.readStatement()).sources.map(({ confidence }) => confidence),
      );
    expect(await sourceOf()).toEqual([null, 'high', null]);
    writeApiChat(shop, '+5511912345678', [template('2026-11-03T10:00:00Z')]);
    await price(shop);
    await withStatement(shop, async (source) => {
      const statement = await source.readStatement();
      const era = '2026-10-01';
      expect(statement.sources).toEqual([
        { era, rateCard: null, effective: null, confidence: null, messages: 1, throughApi: false },
        {
          era,
          rateCard: '2026-10-01.eur',
          effective: '2026-10-01',
          confidence: 'medium',
          messages: 2,
          throughApi: false,
        },
        { era, rateCard: null, effective: null, confidence: null, messages: 1, throughApi: true },
      ]);
      expect(statement.throughApi).toMatchObject({ messages: 1, amount: { max: 0 } });
    });
  });

  it('tells for each message whether its customer’s window was open, over both chats of a customer', async () => {
    const shop = await openFrenchShop();
    writeApiChat(shop, '+33639980112', [{ at: '2026-10-31T22:00:00Z', from: 'customer' }]);
    writeApiChat(shop, '+33639980112', [
      template('2026-11-01T21:59:59Z'),
      template('2026-11-01T22:00:00Z'),
      { at: '2026-11-01T23:00:00Z', from: 'customer' },
      template('2026-11-01T23:00:00Z'),
    ]);
    writeApiChat(shop, '+33639980113', [template('2026-11-01T12:00:00Z')]);
    await price(shop);
    await withStatement(shop, async (source) => {
      const windows = (await readAll(source)).map(({ customer, window }) => [customer?.slice(-1), window]);
      expect(windows).toEqual([
        ['3', 'closed'],
        ['2', 'open'],
        ['2', 'closed'],
        ['2', 'open'],
      ]);
    });
  });

  it('leaves calls out, which nobody bills', async () => {
    const shop = await openFrenchShop();
    writeApiChat(shop, '+33639980112', [
      { at: '2026-11-02T10:00:00Z', call: true },
      template('2026-11-03T10:00:00Z'),
    ]);
    await price(shop);
    await withStatement(shop, async (source) => {
      expect((await readAll(source)).map(({ type }) => type)).toEqual(['template']);
      expect(source.count).toBe(1);
    });
  });

  it('comes in pages between which others have their turn, and stops where nobody wants it any more', async () => {
    const shop = await openFrenchShop();
    const start = Date.parse('2026-11-02T10:00:00Z');
    const lines = Array.from({ length: 2_500 }, (_, index) =>
      template(new Date(start + index * 1_000).toISOString()),
    );
    writeApiChat(shop, '+33639980112', lines);
    await price(shop);
    await withStatement(shop, async (source) => {
      let turns = 0;
      const timer = setInterval(() => (turns += 1));
      const sizes: number[] = [];
      for await (const page of source.charges()) sizes.push(page.length);
      clearInterval(timer);
      expect(sizes).toEqual([1_000, 1_000, 500]);
      expect(turns).toBeGreaterThan(0);

      const stop = new AbortController();
      const pages = source.charges(stop.signal)[Symbol.asyncIterator]();
      await pages.next();
      stop.abort(new Error('enough'));
      await expect(pages.next()).rejects.toThrow('enough');
    });
  });
});
