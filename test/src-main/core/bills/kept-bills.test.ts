import { describe, expect, it } from 'vitest';
import { openBilledShop, template } from '../../../helpers/billed-shop.ts';
import { openCore, openCoreThread, setAll } from '../../../helpers/core.ts';
import { root } from '../../../helpers/program.ts';

const typed = {
  name: 'Facture 2026-11',
  month: '2026-11',
  lines: [
    { category: 'utility', market: 'France', messages: 2, amount: '0.0496' },
    { category: 'marketing', market: '', messages: null, amount: '1 234,5' },
    { category: 'other', market: '', messages: null, amount: '-0.05' },
  ],
};
const fixture = { path: `${root}/test/fixtures/bills/wallet-us.csv` };

describe('a bill that is typed', () => {
  it('is kept, compared, changed, removed and put back, and tells everybody each time', async () => {
    const shop = await openBilledShop();
    const { client } = shop;
    const ids = await shop.send('+33639980101', [template('2026-11-03T10:00:00Z', 'utility')]);
    const told: unknown[] = [];
    const stop = new AbortController();
    const changes = await client.changes.watch(undefined, { signal: stop.signal });
    const listening = (async () => {
      for await (const change of changes) told.push(change.areas);
    })().catch(() => undefined);

    const bill = await client.bills.keepTyped(typed);
    expect(bill).toMatchObject({
      name: typed.name,
      source: 'typed',
      currency: 'EUR',
      months: ['2026-11'],
      total: '1234.4996',
    });
    expect((await client.bills.lines({ id: bill.id })).lines).toEqual([
      { month: '2026-11', category: 'marketing', market: '', messages: null, amount: '1234.5' },
      { month: '2026-11', category: 'other', market: '', messages: null, amount: '-0.05' },
      { month: '2026-11', category: 'utility', market: 'France', messages: 2, amount: '0.0496' },
    ]);
    const compared = await client.bills.compare({ id: bill.id });
    expect(compared.rows.find((row) => row.category === 'utility')).toMatchObject({
      ours: '0.0248',
      ours_messages: ids.length,
      theirs: '0.0496',
      difference: '0.0248',
      unexplained: '0.0248',
    });
    const changed = await client.bills.keepTyped({ ...typed, id: bill.id, lines: typed.lines.slice(0, 1) });
    expect(changed).toMatchObject({ id: bill.id, total: '0.0496' });
    expect(await client.bills.remove({ id: bill.id })).toEqual({ removed: true });
    expect((await client.bills.list()).bills).toEqual([]);
    await expect(client.bills.compare({ id: bill.id })).rejects.toMatchObject({
      data: { code: 'unknown_bill' },
    });
    expect(await client.bills.putBack({ id: bill.id })).toEqual(changed);
    expect((await client.bills.list()).bills).toEqual([changed]);
    await expect.poll(() => told.filter((areas) => (areas as string[]).includes('bills')).length).toBe(4);
    stop.abort();
    await listening;
  });

  it('needs a currency, and is not compared once that is another', async () => {
    const { client } = await openCore();
    await expect(client.bills.keepTyped(typed)).rejects.toMatchObject({ data: { code: 'setting_missing' } });
    await setAll(client, { currency: 'EUR' });
    const bill = await client.bills.keepTyped(typed);
    await setAll(client, { currency: 'USD' });
    await expect(client.bills.compare({ id: bill.id })).rejects.toMatchObject({
      data: { code: 'bill_other_currency', details: { theirs: 'EUR', ours: 'USD' } },
    });
  });
});

describe('a bill from a file', () => {
  it('is kept once, as sums that hold nobody’s number', async () => {
    const { client, core } = await openBilledShop();
    const first = await client.bills.keepFile({ file: fixture });
    expect(await client.bills.keepFile({ file: fixture })).toEqual(first);
    expect((await client.bills.list()).bills).toHaveLength(1);
    const rows = ['bill', 'bill_line', 'bill_columns'].map((table) =>
      JSON.stringify(core.context.db.prepare(`SELECT * FROM ${table}`).all()),
    );
    expect(rows.join()).not.toMatch(/639980|612345|Order|SM0000/);
    expect(await client.bills.inspect({ file: fixture })).toMatchObject({ is_remembered: true });
  });

  it('is read by its handle when a page hands it over, and by its path for hosts only', async () => {
    const thread = await openCoreThread();
    const page = thread.client('page');
    await setAll(page, { currency: 'EUR', country: 'FR' });
    const { upload } = await page.imports.begin({ name: 'bill.csv', size: 60 });
    const text = 'Date,Country,Category,Amount\n2026-11-03,FR,utility,0.0248\n';
    await page.imports.append({ upload, offset: 0, data: Buffer.from(text).toString('base64') });
    expect(await page.bills.inspect({ file: { upload } })).toMatchObject({ name: 'bill.csv', lines: 1 });
    for (const ask of [
      page.bills.inspect({ file: fixture }),
      page.bills.compareFile({ file: fixture }),
      page.bills.keepFile({ file: fixture }),
    ])
      await expect(ask).rejects.toMatchObject({ data: { code: 'not_for_pages' } });
    expect(await thread.client('host').bills.inspect({ file: fixture })).toMatchObject({ kind: 'table' });
  });
});

describe('the demo shop', () => {
  it('takes its bills along when it leaves, and no others', async () => {
    const { client } = await openCore();
    await setAll(client, { currency: 'EUR' });
    const own = await client.bills.keepTyped(typed);
    await client.care.demo({ leave: false });
    await client.bills.keepTyped({ ...typed, name: 'Demo' });
    await client.care.demo({ leave: true });
    expect((await client.bills.list()).bills.map(({ id }) => id)).toEqual([own.id]);
  });
});
