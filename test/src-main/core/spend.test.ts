import { describe, expect, it } from 'vitest';
import type { MonthSpend } from '../../../shared/contract/spend.ts';
import { parseMicros } from '../../../shared/money/micros.ts';
import { manyReplies } from '../../helpers/chats.ts';
import { importFile, openFrenchShop, writeChat, type CoreClient } from '../../helpers/core.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

const decimal = /^-?\d+(\.\d+)?$/;
const figures = {
  to_date: {
    amount: { min: expect.stringMatching(decimal) as string, max: expect.stringMatching(decimal) as string },
    confirmed: expect.stringMatching(decimal) as string,
    estimated: expect.stringMatching(decimal) as string,
    unknown_messages: expect.any(Number) as number,
  },
  forecast: {
    low: expect.stringMatching(decimal) as string,
    middle: expect.stringMatching(decimal) as string,
    high: expect.stringMatching(decimal) as string,
  },
};

/** The month's report as one text. */
async function reportOf(client: CoreClient, month: string, options = {}): Promise<string> {
  let text = '';
  for await (const piece of await client.reports.month({ month, format: 'csv', ...options }))
    text += piece.text;
  return text;
}

/** Reads CSV as RFC 4180 says. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("((?:[^"]|"")*)"|[^,\r\n]*)(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) throw new Error('This is not CSV.');
    rows.at(-1)?.push(found[2] === undefined ? (found[1] ?? '') : found[2].replaceAll('""', '"'));
    if (found[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** A month with 1,010 replies through the API to Nadia, and some on the phone to others. */
async function busyMonth(): Promise<CoreClient> {
  const { client } = await openFrenchShop();
  const folder = await temporaryFolder();
  const order = { date_order: 'dmy' as const };
  const busy = await writeChat(folder, 'Nadia', manyReplies('Nadia', 1_010, '2026-11-02T08:00'));
  await importFile(client, busy, { via: 'api', ...order });
  for (const name of ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', 'Anne "Annie", B.', '+33 6 39 98 01 12'])
    await importFile(
      client,
      await writeChat(folder, name, manyReplies(name, 2, '2026-11-03T08:00'), { file: 'x.txt' }),
      order,
    );
  return client;
}

describe('a month’s spend', () => {
  it('has the shape that scripts rely on', async () => {
    const client = await busyMonth();
    const spend = await client.spend.month({ month: '2026-11' });
    const { through_api: replay, ...actual } = spend;
    expect(actual).toMatchObject({
      month: '2026-11',
      currency: 'EUR',
      time_zone: 'Europe/Paris',
      ...figures,
    });
    expect(replay).toMatchObject(figures);
    for (const part of [spend, replay] as Pick<MonthSpend, 'by_category' | 'allowance'>[]) {
      expect(part.by_category.length).toBeGreaterThan(0);
      for (const row of part.by_category)
        expect(Object.keys(row)).toEqual(
          expect.arrayContaining(['category', 'market', 'messages', 'amount']),
        );
      expect(part.allowance[0]).toMatchObject({ number: 'main', limit: 1_000 });
    }
    expect(spend.avoidable).toMatchObject({ amount: expect.stringMatching(decimal) as string });
  });

  it('adds up: categories and days make the month', async () => {
    const client = await busyMonth();
    const spend = await client.spend.month({ month: '2026-11' });
    expect(spend.to_date.amount).toEqual({ min: '0.248', max: '0.248' });
    const sum = (amounts: unknown[]): number =>
      amounts.reduce<number>((total, it) => total + parseMicros(String(it)), 0);
    expect(sum(spend.by_category.map((row) => row.amount))).toBe(248_000);
    expect(sum(spend.by_day.map((row) => row.amount))).toBe(248_000);
    expect(sum([spend.to_date.confirmed, spend.to_date.estimated])).toBe(248_000);
    expect(spend.by_day).toHaveLength(30);
  });

  it('forecasts a range around its middle, never below what is spent', async () => {
    const client = await busyMonth();
    const { forecast, to_date: toDate } = await client.spend.month({ month: '2026-11' });
    const [low, middle, high] = [forecast.low, forecast.middle, forecast.high].map(parseMicros) as [
      number,
      number,
      number,
    ];
    expect(low).toBeLessThanOrEqual(middle);
    expect(middle).toBeLessThanOrEqual(high);
    expect(low).toBeGreaterThanOrEqual(parseMicros(toDate.amount.max));
    const past = await client.spend.month({ month: '2026-10' });
    expect(past.forecast).toEqual({ low: '0', middle: '0', high: '0' });
  });

  it('of a month or number that is none is refused', async () => {
    const { client } = await openFrenchShop();
    await expect(client.spend.month({ month: '2026-00' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(client.spend.month({ number: '+1' })).rejects.toMatchObject({
      data: { code: 'unknown_number' },
    });
    expect(await client.spend.months()).toEqual({ months: [] });
  });
});

describe('replies used elsewhere', () => {
  it('are entered once, use up the allowance first, and can be taken back', async () => {
    const { client } = await openFrenchShop();
    const file = await writeChat(
      await temporaryFolder(),
      'Nadia',
      manyReplies('Nadia', 20, '2026-11-02T08:00'),
    );
    await importFile(client, file, { via: 'api', date_order: 'dmy' });
    const enter = (replies: number): ReturnType<CoreClient['spend']['setUsedElsewhere']> =>
      client.spend.setUsedElsewhere({ number: 'main', replies });

    for (const replies of [4_000, 990]) {
      expect(await enter(replies)).toEqual({ number: 'main', month: '2026-11', replies });
    }
    const spend = await client.spend.month({});
    expect(spend.to_date.amount).toEqual({ min: '0.248', max: '0.248' });
    expect(spend.allowance).toEqual([
      { number: 'main', used: 1_010, elsewhere: 990, limit: 1_000, runs_out_on: '2026-11-02' },
    ]);
    expect((await client.spend.month({ month: '2026-10' })).allowance[0]).toMatchObject({ elsewhere: 0 });
    const { messages } = await client.inbox.messages({ thread: '1' });
    expect(messages.at(-1)?.charge).toMatchObject({ allowance_index: 1_010, outcome: 'charged' });

    await enter(0);
    const after = await client.spend.month({});
    expect(after.to_date.amount).toEqual({ min: '0', max: '0' });
    expect(after.allowance[0]).toMatchObject({ used: 20, elsewhere: 0 });
    expect(await client.care.check()).toEqual({ ok: true, findings: [] });
  });

  it('of no number, or of no count, are refused', async () => {
    const { client } = await openFrenchShop();
    await expect(client.spend.setUsedElsewhere({ number: '+1', replies: 1 })).rejects.toMatchObject({
      data: { code: 'unknown_number' },
    });
    for (const replies of [-1, 0.5, Infinity, 10_000_001])
      await expect(client.spend.setUsedElsewhere({ number: 'main', replies })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
  });
});

describe('what stands beside Meta’s price', () => {
  it('is the provider’s margin on it and VAT on both, and changes nothing in it', async () => {
    const client = await busyMonth();
    const before = await client.spend.month({ month: '2026-11' });
    expect(before.beside).toBeNull();
    await client.settings.set({ key: 'vat', value: '20' });
    const taxed = await client.spend.month({ month: '2026-11' });
    expect(taxed.beside).toEqual({
      provider_margin: null,
      vat: { min: '0.0496', max: '0.0496' },
      total: { min: '0.2976', max: '0.2976' },
    });
    await client.settings.set({ key: 'provider_margin', value: '0.000001' });
    const { beside, ...rest } = await client.spend.month({ month: '2026-11' });
    expect(beside).toMatchObject({ provider_margin: { min: '0', max: '0' }, total: { max: '0.2976' } });
    expect({ ...rest, beside: null }).toEqual(before);
  });
});

describe('the month’s report', () => {
  const header =
    'date,time,customer,name,direction,type,template,category,market,window,outcome,reason,amount,currency,certainty,era,rate_card,message_id';

  it('has the header, one row per outbound message, and amounts that make the month', async () => {
    const client = await busyMonth();
    const text = await reportOf(client, '2026-11');
    expect(text.startsWith(`${header}\r\n`)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const [columns = [], ...rows] = readCsv(text);
    expect(rows).toHaveLength(1_022);
    expect(rows.every((row) => row.length === 18)).toBe(true);
    const of = (row: string[], name: string): string => row[columns.indexOf(name)] ?? '?';
    expect(rows.every((row) => of(row, 'direction') === 'out')).toBe(true);
    expect(new Set(rows.map((row) => of(row, 'message_id'))).size).toBe(1_022);
    expect(rows.reduce((sum, row) => sum + parseMicros(of(row, 'amount')), 0)).toBe(248_000);
    const charged = rows.filter((row) => of(row, 'outcome') === 'charged');
    expect(charged).toHaveLength(10);
    expect(charged[0]?.slice(0, 1)).toEqual(['2026-11-02']);
    expect(
      ['category', 'market', 'window', 'reason', 'amount', 'currency', 'era', 'rate_card'].map((name) =>
        of(charged[0]!, name),
      ),
    ).toEqual([
      'service',
      'France',
      'open',
      'service_over_allowance',
      '0.0248',
      'EUR',
      '2026-10-01',
      '2026-10-01.eur',
    ]);
    expect(rows.filter((row) => of(row, 'reason') === 'phone_app')).toHaveLength(12);
  });

  it('defuses what a spreadsheet would run, and leaves numbers alone', async () => {
    const client = await busyMonth();
    const [, ...rows] = readCsv(await reportOf(client, '2026-11'));
    const names = [...new Set(rows.map((row) => row[3]))];
    expect(names).toEqual(
      expect.arrayContaining(["'=1+1", "'+cmd|calc", "'-2+3", "'@SUM(A1)", 'Anne "Annie", B.']),
    );
    expect([...new Set(rows.map((row) => row[2]))]).toEqual(expect.arrayContaining(['', '+33639980112']));
  });

  it('can begin with a byte order mark and write numbers as the owner does', async () => {
    const client = await busyMonth();
    await client.settings.set({ key: 'language', value: 'fr' });
    const text = await reportOf(client, '2026-11', { bom: true, decimals: 'locale' });
    expect(text.startsWith(`\ufeff${header}\r\n`)).toBe(true);
    expect(text).toContain(',"0,0248",EUR,');
    expect(await reportOf(client, '2026-10')).toBe(`${header}\r\n`);
  });
});
