import { expect, describe, it } from 'vitest';
import { openCore, openFrenchShop, setAll } from '../../../helpers/core.ts';

const month = '2026-11';

describe('lines entered by hand', () => {
  it('stand in their month in the order of entry, each in its own currency, and in no sum', async () => {
    const { client } = await openFrenchShop();
    const before = await client.spend.month({ month });
    const first = await client.spend.addLine({ month, text: ' Paid\n broadcasts ', amount: '1 234,50' });
    const second = await client.spend.addLine({ month, text: 'Fee', amount: '-9.99', currency: 'usd' });
    await client.spend.addLine({ month: '2026-10', text: 'Fee', amount: '3' });
    expect(first).toEqual({
      id: first.id,
      month,
      text: 'Paid broadcasts',
      amount: '1234.5',
      currency: 'EUR',
    });
    expect(second).toMatchObject({ amount: '-9.99', currency: 'USD' });
    expect(await client.spend.month({ month })).toEqual({ ...before, lines: [first, second] });
  });

  it('are changed in part, and taken away once', async () => {
    const { client } = await openFrenchShop();
    const line = await client.spend.addLine({ month, text: 'Fee', amount: '3' });
    const dearer = { ...line, amount: '4.000001' };
    expect(await client.spend.changeLine({ id: line.id, amount: '4,000001' })).toEqual(dearer);
    const renamed = { ...dearer, text: 'Monthly fee', currency: 'GBP' };
    expect(await client.spend.changeLine({ id: line.id, text: 'Monthly fee', currency: 'GBP' })).toEqual(
      renamed,
    );
    expect((await client.spend.month({ month })).lines).toEqual([renamed]);
    expect(await client.spend.removeLine({ id: line.id })).toEqual({ removed: true });
    expect(await client.spend.removeLine({ id: line.id })).toEqual({ removed: false });
    expect(await client.spend.removeLine({ id: '1 OR 1=1' })).toEqual({ removed: false });
    const { id } = await client.spend.addLine({ month, text: 'Another', amount: '1' });
    expect(id).not.toBe(line.id);
  });

  it.each([
    [{ amount: 'twelve' }, 'bad_line_amount'],
    [{ amount: '1.0000001' }, 'bad_line_amount'],
    [{ amount: '12 €' }, 'bad_line_amount'],
    [{ amount: '1000000000.000001' }, 'amount_too_large'],
    [{ amount: '-1000000001' }, 'amount_too_large'],
    [{ currency: 'EURO' }, 'bad_currency'],
    [{ text: '\u200b\u200e' }, 'empty_line'],
  ])('%j is refused as %s, and nothing is kept', async (wrong, code) => {
    const { client } = await openFrenchShop();
    const line = { month, text: 'Fee', amount: '1,000,000,000', ...wrong };
    await expect(client.spend.addLine(line)).rejects.toMatchObject({ data: { code } });
    const { id } = await client.spend.addLine({ month, text: 'Fee', amount: '1,000,000,000' });
    await expect(client.spend.changeLine({ id, ...wrong })).rejects.toMatchObject({ data: { code } });
    expect((await client.spend.month({ month })).lines).toMatchObject([
      { text: 'Fee', amount: '1000000000' },
    ]);
  });

  it('ask a French owner which of two amounts was meant', async () => {
    const { client } = await openFrenchShop();
    await client.settings.set({ key: 'language', value: 'fr' });
    await expect(client.spend.addLine({ month, text: 'Frais', amount: '1.234' })).rejects.toMatchObject({
      data: { code: 'ambiguous_amount', details: { typed: '1.234', whole: '1234', decimal: '1,234' } },
    });
    expect(await client.spend.addLine({ month, text: 'Frais', amount: '1,234' })).toMatchObject({
      amount: '1.234',
    });
  });

  it('need a currency, are at most 200 a month, and one that is gone cannot be changed', async () => {
    const { client } = await openCore();
    await expect(client.spend.addLine({ month, text: 'Fee', amount: '3' })).rejects.toMatchObject({
      data: { code: 'setting_missing' },
    });
    const other = { month, text: 'Fee', amount: '3', currency: 'GBP' };
    for (let count = 0; count < 200; count += 1) await client.spend.addLine(other);
    await expect(client.spend.addLine(other)).rejects.toMatchObject({ data: { code: 'too_many_lines' } });
    expect(await client.spend.addLine({ ...other, month: '2026-12' })).toMatchObject({ month: '2026-12' });
    await expect(client.spend.changeLine({ id: '999', text: 'x' })).rejects.toMatchObject({
      data: { code: 'unknown_line' },
    });
  });

  it('leave with the demo shop, and the owner’s own come back', async () => {
    const { client } = await openCore();
    await setAll(client, { currency: 'GBP' });
    const own = await client.spend.addLine({ month, text: 'Own', amount: '5' });
    await client.care.demo({ leave: false });
    expect((await client.spend.month({ month })).lines).toEqual([]);
    await client.spend.addLine({ month, text: 'Played', amount: '7' });
    await client.care.demo({ leave: true });
    expect((await client.spend.month({ month })).lines).toEqual([own]);
  });
});
