import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BillComparison, BillMap, FoundBill } from '../../../../shared/contract/bills.ts';
import { openBilledShop, template, type BilledShop } from '../../../helpers/billed-shop.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { workbookParts, writeParts } from '../../../helpers/make-workbook.ts';
import { root } from '../../../helpers/program.ts';

const fixture = (name: string): { path: string } => ({
  path: path.join(root, 'test', 'fixtures', 'bills', name),
});
const sumsOf = ({ rows }: BillComparison): unknown[] =>
  rows.map((row) => [row.category, row.market, row.theirs, row.theirs_messages]);
const heading = 'Date,Country,Category,Messages,Amount\n';

async function refusalOf(answer: Promise<unknown>): Promise<unknown> {
  return answer.then(
    () => null,
    (error: unknown) => (error as { data?: unknown }).data,
  );
}

async function inspect({ client }: BilledShop, content: string | Buffer, map?: BillMap): Promise<FoundBill> {
  const file = path.join(await temporaryFolder(), 'bill.csv');
  writeFileSync(file, content);
  return client.bills.inspect({ file: { path: file }, map });
}

describe('a provider’s file', () => {
  it.each(['wallet-fr.csv', 'wallet-us.csv'])(
    'such as %s is read without a question, and its twenty per cent on each rounded message are found',
    async (name) => {
      const shop = await openBilledShop();
      const at = (date: number): string => `2026-10-${String(date).padStart(2, '0')}T10:00:00Z`;
      for (const date of [5, 6, 7, 8, 9])
        await shop.send(`+3363998010${String(date - 4)}`, [template(at(date), 'utility')]);
      await shop.send('+33639980111', [template(at(12), 'marketing'), template(at(13), 'marketing')]);
      await shop.send('+34612345601', [template(at(14), 'utility')]);
      const answer = await shop.client.bills.compareFile({ file: fixture(name) });
      expect(sumsOf(answer)).toEqual([
        ['marketing', 'France', '0.1708', 2],
        ['utility', 'France', '0.149', 5],
        ['utility', 'Spain', '0.0199', 1],
      ]);
      expect(answer.rows.map((row) => [row.causes.map(({ cause }) => cause), row.unexplained])).toEqual([
        [['tax_and_margin'], '0'],
        [['tax_and_margin'], '0'],
        [['tax_and_margin'], '0'],
      ]);
    },
  );

  it('in UTF-16 with titles above, months in words and a total below counts the total once', async () => {
    const { client } = await openBilledShop();
    const answer = await client.bills.compareFile({ file: fixture('wallet-months.tsv') });
    expect(answer.totals.theirs).toBe('1464.6897');
    const found = await client.bills.inspect({ file: fixture('wallet-months.tsv') });
    expect(found).toMatchObject({ missing: [], problems: [], left_out: [{ kind: 'total', lines: 1 }] });
  });

  it('in another currency is refused with its line, and what nobody can know is asked', async () => {
    const { client } = await openBilledShop();
    expect(await refusalOf(client.bills.compareFile({ file: fixture('wallet-inr.csv') }))).toEqual({
      code: 'bill_other_currency',
      details: { theirs: 'INR', ours: 'EUR', line: 2 },
    });
    const found = await client.bills.inspect({ file: fixture('wallet-unclear.csv') });
    expect(found.asks).toEqual({ date_order: true, currency: false, categories: ['Lot B'] });
    const map = { columns: {}, date_order: 'dmy' as const, categories: { 'Lot B': 'utility' } };
    expect(
      await refusalOf(client.bills.compareFile({ file: fixture('wallet-unclear.csv'), map })),
    ).toMatchObject({
      code: 'bill_lines_unreadable',
      details: {
        problems: [
          { line: 5, code: 'unknown_market', text: 'Atlantis' },
          { line: 6, code: 'bad_amount', text: '12.5.0' },
        ],
      },
    });
  });

  it('leaves out money put in and what failed for nothing, and takes given back money off', async () => {
    const shop = await openBilledShop();
    const content = `Date;Pays;Type;Statut;Débit\n${[
      '03/11/2026;France;Utilitaire;Distribué;-0,0248',
      '14/11/2026;France;Utilitaire;Échec;0',
      '15/11/2026;France;Utilitaire;Distribué;-0,0248',
      '16/11/2026;France;Utilitaire;Remboursé;+0,0248',
      '17/11/2026;;Rechargement;;50,00',
      '30/11/2026;;Frais de plateforme;;-9,90',
      ';;;Total;-9,9248',
    ].join('\n')}\n`;
    const found = await inspect(shop, content);
    expect(found).toMatchObject({ problems: [], missing: [] });
    expect(found.left_out).toEqual(
      expect.arrayContaining([
        { kind: 'failed', lines: 1 },
        { kind: 'top_up', lines: 1 },
        { kind: 'total', lines: 1 },
      ]),
    );
    expect(sumsOf(await shop.compare(content))).toEqual([
      ['other', '', '9.9', 0],
      ['utility', 'France', '0.0248', null],
    ]);
  });

  it('as a workbook has its merged cells read downwards, and no amount twice', async () => {
    const shop = await openBilledShop();
    const parts = workbookParts({
      Notes: [['Wallet of November']],
      Usage: [
        ['Statement'],
        ['Month', 'Country', 'Category', 'Messages', 'Cost'],
        [{ number: '46327' }, 'France', 'Utility', { number: '5' }, { number: '0.124' }],
        [null, null, 'Marketing', { number: '3' }, { number: '0.21360000000000001' }],
        [null, 'Spain', 'Utility', { number: '2' }, { number: '0.0332' }],
        [null, null, 'Marketing', { number: '1' }, null],
      ],
    });
    const sheet = 'xl/worksheets/sheet2.xml';
    const merged = ['A3:A6', 'B3:B4', 'B5:B6', 'E5:E6'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    parts[sheet] = (parts[sheet] ?? '').replace(
      '</sheetData>',
      `</sheetData><mergeCells>${merged}</mergeCells>`,
    );
    const file = await writeParts(path.join(await temporaryFolder(), 'bill.xlsx'), parts);
    const answer = await shop.client.bills.compareFile({ file: { path: file } });
    expect(sumsOf(answer)).toEqual([
      ['marketing', 'France', '0.2136', 3],
      ['utility', 'France', '0.124', 5],
      ['utility', 'Spain', '0.0332', 2],
      ['marketing', 'Spain', '0', 0],
    ]);
  });

  it('of several months is compared by the one asked for, else the latest', async () => {
    const shop = await openBilledShop();
    const content = `${heading}2026-10-30,FR,utility,1,0.0248\n2026-11-02,FR,utility,2,0.0496\n`;
    expect(await shop.compare(content)).toMatchObject({ month: '2026-11', months: ['2026-10', '2026-11'] });
    expect(await shop.compare(content, { month: '2026-10' })).toMatchObject({ totals: { theirs: '0.0248' } });
    expect(await refusalOf(shop.compare(content, { month: '2026-09' }))).toMatchObject({
      code: 'bill_other_month',
    });
  });

  it('that is no bill says what it is instead', async () => {
    const shop = await openBilledShop();
    const codes = await Promise.all(
      [
        '',
        '<!DOCTYPE html><html>Log in</html>',
        '%PDF-1.7 …',
        '{"pricing_analytics":{"data":[{"data_points":[{"start":1795',
        '{"name":"Salon"}',
        '{"error":{"message":"expired","code":190}}',
        'just some words',
        Buffer.from([0, 1, 2, 3, 0, 0]),
      ].map(async (content) => refusalOf(inspect(shop, content))),
    );
    expect(codes.map((data) => (data as { code: string } | null)?.code)).toEqual([
      'bill_empty',
      'bill_is_page',
      'bill_is_pdf',
      'bill_cut_off',
      'not_a_bill',
      'bill_meta_error',
      'not_a_bill',
      'not_a_bill',
    ]);
  });
});

describe('how a file is read', () => {
  const strange = 'Wann,Wohin,Was,Wieviel\n2026-11-03,FR,Lot B,0.05\n2026-11-04,FR,Lot B,0.05\n';
  const map: BillMap = {
    columns: { date: 'Wann', country: 'Wohin', category: 'Was', amount: 'wieviel' },
    categories: { 'Lot B': 'utility' },
  };

  it('is asked for once, and remembered for files with the same headings', async () => {
    const shop = await openBilledShop();
    expect(await inspect(shop, strange)).toMatchObject({
      is_remembered: false,
      missing: ['date', 'amount', 'country'],
    });
    expect(await refusalOf(shop.compare(strange))).toMatchObject({
      code: 'bill_columns_missing',
      details: { headings: ['Wann', 'Wohin', 'Was', 'Wieviel'] },
    });
    expect(sumsOf(await shop.compare(strange, { map }))).toEqual([['utility', 'France', '0.1', null]]);
    expect(await inspect(shop, strange)).toMatchObject({ is_remembered: true, missing: [], problems: [] });
    expect(sumsOf(await shop.compare(strange.replace('2026-11-04', '2026-11-05')))).toHaveLength(1);
  });
});

describe('a wallet of 100,000 lines', () => {
  it('is read while others have their turn', async () => {
    const shop = await openBilledShop();
    const lines = Array.from(
      { length: 100_000 },
      (_, index) => `2026-11-${String((index % 28) + 1).padStart(2, '0')},FR,utility,1,0.0248`,
    );
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const answer = await shop.compare(heading + lines.join('\n'));
    clearInterval(timer);
    expect(answer.totals.theirs).toBe('2480');
    expect(answer.rows[0]?.theirs_messages).toBe(100_000);
    // Far from a second, on a machine that has other things to do as well.
    expect(longest).toBeLessThan(1_500);
  });
});
