import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatMicros, parseMicros } from '../../../../shared/money/micros.ts';
import type { Core } from '../../../../src-main/core/create-core.ts';
import { openStatement } from '../../../../src-main/core/statement/open-statement.ts';
import { writeMonthPdf } from '../../../../src-main/reports/month-pdf/write-month-pdf.ts';
import { writeMonthXlsx } from '../../../../src-main/reports/month-xlsx/write-month-xlsx.ts';
import { openFrenchShop, type CoreClient } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { makeMonth } from '../../../helpers/made-month.ts';
import { createRandom } from '../../../helpers/random.ts';
import { readPdf } from '../../../helpers/read-pdf.ts';
import { readSheets } from '../../../helpers/read-sheets.ts';
import {
  tellCharges,
  tellCsv,
  tellSpend,
  tellStatement,
  tellSummary,
  tellSums,
} from '../../../helpers/tell-month.ts';

/** Months in each of the eras, those in which one begins among them, and one for which there is no rate card. */
const months = [
  ['2019-03', 801],
  ['2022-12', 802],
  ['2023-06', 803],
  ['2025-07', 804],
  ['2026-10', 805],
  ['2026-11', 806],
  ['2026-11', 807],
] as const;

const style = { decimals: '.', bom: false, paper: 'a4' } as const;

/** For which a PDF is made too, which takes longer. */
const printed = 806;

/** The parts of the PDF that end in a total of the month. */
const sections = [
  'How the total is made up',
  'By category and market',
  'By market',
  'By template',
  'By number',
  'By customer',
];

describe.each(months)('the month %s, made with seed %d', (month, seed) => {
  it('comes to the same, to the last micro, in spend, the statement, the CSV, the workbook and the PDF', async () => {
    const now = Date.parse('2026-11-29T12:00:00Z');
    const shop = await openFrenchShop({ now });
    await makeMonth(shop, { month, threads: 24, lines: 30 }, createRandom(seed));
    const spend = await shop.client.spend.month({ month });
    const told = tellSpend(spend);
    expect(told.messages).toBeGreaterThan(50);
    expect(told.typedOnPhone).toBeGreaterThan(10);

    const source = openStatement(shop.context, { month, language: 'fr' });
    const file = path.join(await temporaryFolder(), 'month.xlsx');
    await writeMonthXlsx(source, file, style, () => undefined, new AbortController().signal);
    const statement = await source.readStatement();
    source.close();

    expect(tellStatement(statement)).toEqual(told);
    expect(tellSums(statement.byNumber)).toEqual(told.amount);
    expect(tellSums(statement.byCustomer)).toEqual(told.amount);
    expect(tellSums(statement.byMarket)).toEqual(told.amount);
    expect(tellSums(statement.byCategory)).toEqual(told.amount);
    expect(tellCsv(await readReport(shop.client, month))).toEqual({ ...told, byDay: {} });
    const sheets = await readSheets(file);
    expect(tellCharges(sheets['Envois'] ?? [])).toEqual(told);
    if (seed === printed)
      expect(await tellPdf(shop, month)).toEqual([...sections.map(() => told.amount), told.amount[1]]);
    expect(tellSummary(sheets['Résumé'] ?? [])).toEqual({ ...told, typedOnPhone: 0, byDay: {} });
  });
});

/** The totals of the PDF's sections, as `[least, most]`, and that of its days. */
async function tellPdf(shop: Core, month: string): Promise<unknown[]> {
  const source = openStatement(shop.context, { month, language: 'en' });
  const file = path.join(await temporaryFolder(), 'month.pdf');
  await writeMonthPdf(source, file, style, () => undefined, new AbortController().signal);
  source.close();
  const lines = readPdf(await readFile(file)).pages.flatMap((page) => page.lines);
  const totalOf = (section: string): string[] => {
    const total = lines.slice(lines.lastIndexOf(section)).find((line) => line.startsWith('Total\t')) ?? '';
    const cell = total.split('\t').at(-1) ?? '';
    return cell.split('–').map((end) => formatMicros(parseMicros(end.replaceAll(/[^\d.]/g, ''))));
  };
  const ranges = sections.map((section) => {
    const [least = '?', most = least] = totalOf(section);
    return [least, most];
  });
  return [...ranges, totalOf('By day').at(-1)];
}

async function readReport(client: CoreClient, month: string): Promise<string> {
  let text = '';
  for await (const piece of await client.reports.month({ month, format: 'csv' })) text += piece.text;
  return text;
}
