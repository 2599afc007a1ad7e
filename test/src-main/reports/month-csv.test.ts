import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { csvPieces, reportHeader, writeMonthCsv } from '../../../src-main/reports/month-csv.ts';
import type { StatementCharge } from '../../../src-main/reports/statement.ts';
import { temporaryFolder } from '../../helpers/folder.ts';
import { madeStatement } from '../../helpers/made-statement.ts';

const plain = { bom: false, decimals: '.', paper: 'a4' } as const;

const charge: StatementCharge = {
  date: '2026-11-03',
  time: '11:00:00',
  countedOn: '2026-11-04',
  number: 'main',
  customer: '+33639980112',
  name: '=Nadia, "B."',
  type: 'template',
  template: 'promo',
  category: 'marketing',
  market: 'France',
  window: 'closed',
  outcome: 'charged',
  reason: 'template',
  amount: { min: 71_200, max: 71_200 },
  currency: 'EUR',
  certainty: 'estimated',
  era: '2026-10-01',
  rateCard: '2026-10-01.eur',
  message: '3674951680000001',
};

async function rowOf(more: Partial<StatementCharge>, decimals: '.' | ',' = '.'): Promise<string> {
  const charges = async function* (): AsyncGenerator<StatementCharge[]> {
    yield await Promise.resolve([{ ...charge, ...more }]);
  };
  let text = '';
  for await (const piece of csvPieces(charges(), { bom: false, decimals })) text += piece.text;
  return text.slice(reportHeader.length + 2);
}

describe('a row of the CSV', () => {
  it('has the message as it is told everywhere, defused', async () => {
    expect(await rowOf({})).toBe(
      `2026-11-03,11:00:00,+33639980112,"'=Nadia, ""B.""",out,template,promo,marketing,France,closed,charged,template,0.0712,EUR,estimated,2026-10-01,2026-10-01.eur,3674951680000001\r\n`,
    );
  });

  it('says a range as one, and nothing where no price is known', async () => {
    expect(await rowOf({ amount: { min: 0, max: 71_200 } })).toContain(',template,0 to 0.0712,EUR,');
    expect(await rowOf({ amount: { min: 0, max: 71_200 } }, ',')).toContain(',template,"0 to 0,0712",EUR,');
    expect(await rowOf({ amount: null, rateCard: null, currency: null })).toContain(
      ',template,,,estimated,2026-10-01,,',
    );
  });
});

describe('the month as CSV', () => {
  it('is written whole, with a row for every charge, and tells how far it is', async () => {
    const file = path.join(await temporaryFolder(), 'month.csv');
    const heard: [number, number][] = [];
    const source = madeStatement({ charges: 2_500 });
    const tell = (done: number, charges: number): void => void heard.push([done, charges]);
    await writeMonthCsv(source, file, { ...plain, bom: true }, tell, new AbortController().signal);
    const text = await readFile(file, 'utf8');
    expect(text.startsWith(`\ufeff${reportHeader}\r\n`)).toBe(true);
    expect(text.split('\r\n')).toHaveLength(2_502);
    expect(heard).toEqual([
      [0, 0],
      [0.4, 1_000],
      [0.8, 2_000],
      [1, 2_500],
    ]);
  });

  it('stops at the next page when nobody wants it any more', async () => {
    const file = path.join(await temporaryFolder(), 'month.csv');
    const stop = new AbortController();
    const tell = (): void => {
      stop.abort(new Error('enough'));
    };
    const written = writeMonthCsv(madeStatement({ charges: 2_500 }), file, plain, tell, stop.signal);
    await expect(written).rejects.toThrow('enough');
    expect(await readFile(file, 'utf8')).toBe(`${reportHeader}\r\n`);
  });
});
