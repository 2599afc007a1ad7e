import { Workbook } from '@cj-tech-master/excelts';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeMonthXlsx } from '../../../../src-main/reports/month-xlsx/write-month-xlsx.ts';
import type { Statement } from '../../../../src-main/reports/statement.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { madeStatement, type MadeStatement } from '../../../helpers/made-statement.ts';
import { readSheets } from '../../../helpers/read-sheets.ts';

const style = { decimals: '.', bom: false, paper: 'a4' } as const;

async function write(made: MadeStatement, signal = new AbortController().signal): Promise<string> {
  const file = path.join(await temporaryFolder(), 'month.xlsx');
  await writeMonthXlsx(madeStatement(made), file, style, () => undefined, signal);
  return file;
}

const full: Partial<Statement> = {
  beside: {
    providerMargin: { min: 1, max: 2 },
    vat: { min: 3, max: 4 },
    total: { min: 10_004, max: 20_006 },
    marginPercent: '10',
    vatPercent: '20',
  },
  lines: [
    { text: '=cmd()', amount: 12_500_000, currency: 'EUR' },
    { text: 'Credit', amount: -2_500_000, currency: 'EUR' },
    { text: 'Broadcast', amount: 9_007_199_254_740_991, currency: 'USD' },
  ],
};

describe('a month’s workbook', () => {
  it.each([
    ['en', ['Summary', 'Categories', 'Charges']],
    ['fr', ['Résumé', 'Catégories', 'Envois']],
  ] as const)('has its sheets and headings in %s', async (language, names) => {
    const sheets = await readSheets(await write({ language, change: full }));
    expect(Object.keys(sheets)).toEqual(expect.arrayContaining([...names]));
    expect(Object.keys(sheets).at(-1)).toBe(names[2]);
  });

  it('is read by another reader as real numbers, dates and formulas, under a frozen header that filters', async () => {
    const book = new Workbook();
    await book.xlsx.readFile(await write({ charges: 60 }));
    const charges = book.getWorksheet('Charges');
    expect(charges?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(charges?.autoFilter).toBe('A1:T61');
    expect(charges?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9 });
    expect(charges?.getCell('A2').value).toEqual(new Date('2026-11-01T00:00:00Z'));
    expect(charges?.getCell('N2').value).toBe(0.085912);
    expect(charges?.getCell('N2').numFmt).toBe('#,##0.00????');
    expect(charges?.getCell('D2').value).toBeTypeOf('string');
    const summary = book.getWorksheet('Summary');
    const cost = summary?.getColumn(1).values.indexOf('Meta’s price of the month (EUR)');
    expect(summary?.getCell(`B${String(cost)}`).value).toMatchObject({
      formula: "ROUND(SUM('Charges'!$N$2:$N$61),6)",
    });
  });

  it('keeps what stands beside Meta’s price apart, with totals by currency that no float has passed', async () => {
    const sheets = await readSheets(await write({ change: full }));
    expect(sheets['Entered by hand']?.slice(2)).toEqual([
      ["'=cmd()", 'EUR', '12.5'],
      ['Credit', 'EUR', '-2.5'],
      ['Broadcast', 'USD', '9007199254.740991'],
      ['Total', 'EUR', '10'],
      ['Total', 'USD', '9007199254.740991'],
    ]);
    expect(sheets['Margin and VAT']?.at(-1)).toEqual(['Total', '0.010004', '0.020006']);
  });

  it('opens whatever the customers are called', async () => {
    const names = [
      'Nadia '.repeat(6_000),
      '=1+1',
      '\u0000\u0007</t>',
      '🙂'.repeat(20_000),
      '_x0041_',
      '\u202eabc',
      '',
    ];
    const file = await write({ names });
    const book = new Workbook();
    await book.xlsx.readFile(file);
    const read = book.getWorksheet('Charges')?.getColumn(5).values.map(String) ?? [];
    expect(read).toEqual(expect.arrayContaining(["'=1+1", '\ufffd\ufffd</t>', '\u202eabc']));
    expect(read.findLast((name: string | undefined) => name?.startsWith('Nadia'))).toHaveLength(32_767);
    const sheets = await readSheets(file);
    expect(sheets['Charges']).toHaveLength(61);
  });

  it('of one charge, or of none, is whole too', async () => {
    for (const charges of [0, 1]) {
      const sheets = await readSheets(await write({ charges }));
      expect(sheets['Charges']).toHaveLength(charges + 1);
    }
  });

  it('tells how far it is, and stops at the next page when nobody wants it any more', async () => {
    const file = path.join(await temporaryFolder(), 'month.xlsx');
    const stop = new AbortController();
    const heard: number[] = [];
    const tell = (done: number, charges: number): void => {
      expect(done).toBeCloseTo(charges / 3_500);
      heard.push(charges);
      if (charges === 2_000) stop.abort(new Error('enough'));
    };
    const source = madeStatement({ charges: 3_500 });
    await expect(writeMonthXlsx(source, file, style, tell, stop.signal)).rejects.toThrow('enough');
    expect(heard).toEqual([1_000, 2_000]);
  });

  it('says why where its file cannot be written', async () => {
    const missing = path.join(await temporaryFolder(), 'gone', 'month.xlsx');
    const { signal } = new AbortController();
    const written = writeMonthXlsx(madeStatement(), missing, style, () => undefined, signal);
    await expect(written).rejects.toMatchObject({ code: 'ENOENT' });
    expect(existsSync(missing)).toBe(false);
  });

  it.runIf(existsSync('/dev/full'))('says so where the disk is full', async () => {
    const { signal } = new AbortController();
    const written = writeMonthXlsx(madeStatement(), '/dev/full', style, () => undefined, signal);
    await expect(written).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});
