import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { readRateFile } from '../../../shared/tariff/rate-file/read-rate-file.ts';
import { readSheets } from '../../../src-main/rates/read-sheets.ts';
import { temporaryFolder } from '../../helpers/folder.ts';
import { workbookParts, writeParts } from '../../helpers/make-workbook.ts';

const card =
  'Effective 1 October 2026\nMarket,Currency,Marketing,Utility\nFrance,€,0.0712,0.0248\nSpain,£,0.05,0.02\n';
const rows = [
  ['Effective 1 October 2026'],
  [],
  ['Market', 'Currency', 'Marketing', 'Authentication-\nInternational', { inline: 'Utility' }],
  ['France', '$US', { number: '4.1099999999999998E-2' }, 'n/a', { number: '2.4799999999999999E-2' }],
  ['Rest of Central & Eastern Europe', '$US', { number: '0.086' }, null, { number: '1940.13' }],
] as const;

async function written(content: string | Buffer, name = 'card.csv'): Promise<string> {
  const file = path.join(await temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
}
async function ratesIn(file: string): Promise<unknown> {
  const [table] = await readSheets(file);
  const read = readRateFile(table!, {});
  return read.cards.map(({ currency, list }) => [
    currency,
    Object.fromEntries([...list].map(([market, row]) => [market, [...row.values()]])),
  ]);
}
async function codeOf(file: string): Promise<string | null> {
  const error = await readSheets(file).catch((thrown: unknown) => thrown);
  if (error instanceof Refusal) return error.code;
  if (error instanceof Error) throw error;
  return null;
}
const euros = [
  ['EUR', { France: [71_200, 24_800] }],
  ['GBP', { Spain: [50_000, 20_000] }],
];

describe('a CSV', () => {
  it.each([
    ['in UTF-8', Buffer.from(card)],
    ['with a mark at its beginning', Buffer.from(`\ufeff${card}`)],
    ['with the line ends of Windows', Buffer.from(card.replaceAll('\n', '\r\n'))],
    ['in UTF-16', Buffer.from(`\ufeff${card}`, 'utf16le')],
    ['in UTF-16, big end first', Buffer.from(`\ufeff${card}`, 'utf16le').swap16()],
    ['in UTF-16 without a mark', Buffer.from(card.replace('€', 'EUR').replace('£', 'GBP'), 'utf16le')],
    ['in the code page of an old Windows', Buffer.from(card.replace('€', '\x80'), 'latin1')],
    ['between tabs', Buffer.from(card.replaceAll(',', '\t'))],
    ['between semicolons', Buffer.from(card.replaceAll(',', ';').replace(/(\d)\.(\d)/g, '$1,$2'))],
  ])('is read %s', async (_, bytes) => {
    expect(await ratesIn(await written(bytes))).toEqual(euros);
  });

  it('is read whatever its name ends in', async () => {
    expect(await ratesIn(await written(card, 'card.xlsx'))).toEqual(euros);
  });
});

describe('an XLSX', () => {
  it('is read with shared and inline texts and numbers as Excel stores them', async () => {
    const file = await writeParts(
      path.join(await temporaryFolder(), 'card.csv'),
      workbookParts({ Rates: rows }),
    );
    expect(await ratesIn(file)).toEqual([
      [
        'USD',
        { France: [41_100, null, 24_800], 'Rest of Central & Eastern Europe': [86_000, null, 1_940_130_000] },
      ],
    ]);
    const [table] = await readSheets(file);
    expect(table?.rows.map(({ line }) => line)).toEqual([1, 3, 4, 5]);
  });

  it('gives every sheet, named', async () => {
    const parts = workbookParts({ 'Read me': [['Hello']], 'Rates & more': rows });
    const tables = await readSheets(await writeParts(path.join(await temporaryFolder(), 'a.xlsx'), parts));
    expect(tables.map(({ name }) => name)).toEqual(['a.xlsx/Read me', 'a.xlsx/Rates & more']);
  });

  it('with entities of its own is refused before any of them grows', async () => {
    const parts = workbookParts({ Rates: rows });
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
    for (const xml of [bomb + String(parts['xl/sharedStrings.xml']), '<sst><si><t>&b;</t></si></sst>']) {
      const spoiled = { ...parts, 'xl/sharedStrings.xml': xml };
      expect(await codeOf(await writeParts(path.join(await temporaryFolder(), 'a.xlsx'), spoiled))).toBe(
        'damaged_workbook',
      );
    }
  });

  it('that expands beyond all measure is refused while it is still small', async () => {
    const parts = {
      ...workbookParts({ Rates: rows }),
      'xl/worksheets/sheet1.xml': Buffer.alloc(120_000_000, ' '),
    };
    const before = process.memoryUsage().rss;
    expect(await codeOf(await writeParts(path.join(await temporaryFolder(), 'a.xlsx'), parts))).toBe(
      'rate_card_too_large',
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  });

  it('with one tag of many megabytes is refused or read, but soon', async () => {
    const parts = {
      ...workbookParts({ Rates: rows }),
      'xl/worksheets/sheet1.xml': `<worksheet ${'a="'.repeat(3_000_000)}>`,
    };
    const file = await writeParts(path.join(await temporaryFolder(), 'a.xlsx'), parts);
    const start = performance.now();
    expect(await codeOf(file)).toBe('damaged_workbook');
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('cut at any place, or with a part missing, is refused', async () => {
    const folder = await temporaryFolder();
    const whole = readFileSync(await writeParts(path.join(folder, 'a.xlsx'), workbookParts({ Rates: rows })));
    for (let length = 4; length < whole.length; length += 97) {
      expect(await codeOf(await written(whole.subarray(0, length), 'cut.xlsx')), String(length)).toBe(
        'damaged_workbook',
      );
    }
    const { 'xl/worksheets/sheet1.xml': _, ...less } = workbookParts({ Rates: rows });
    expect(await codeOf(await writeParts(path.join(folder, 'less.xlsx'), less))).toBe('damaged_workbook');
  });
});

describe('anything else', () => {
  it('is refused with a code of its own', async () => {
    const folder = await temporaryFolder();
    const link = path.join(folder, 'link.csv');
    symlinkSync(await written(card), link);
    const inside = path.join(folder, 'folder.csv');
    mkdirSync(inside);
    const zip = await writeParts(path.join(folder, 'card.zip'), { 'card.csv': card });
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    const expected = [
      [link, 'is_link'],
      [inside, 'no_rate_file'],
      [path.join(folder, 'nowhere.csv'), 'file_not_found'],
      ['card.csv', 'path_not_whole'],
      [zip, 'not_a_rate_card'],
      [await written(old, 'card.xls'), 'old_workbook'],
      [await written(''), 'not_a_rate_card'],
      [await written('%PDF-1.7 \0\x01\x02', 'card.pdf'), 'not_a_rate_card'],
      [
        await written(Buffer.from(Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 256))),
        'not_a_rate_card',
      ],
      [await written('"'.repeat(1_000_001)), 'not_a_rate_card'],
      [await written(','.repeat(5_000_000)), 'not_a_rate_card'],
    ] as const;
    for (const [file, code] of expected) expect([file, await codeOf(file)]).toEqual([file, code]);
  });

  it('is refused at once when it has ten gigabytes', async () => {
    const file = await written(card);
    truncateSync(file, 10_000_000_000);
    expect(await codeOf(file)).toBe('rate_card_too_large');
  });

  it.skipIf(process.platform === 'win32')('is refused when it would never end', async () => {
    const pipe = path.join(await temporaryFolder(), 'pipe.csv');
    execFileSync('mkfifo', [pipe]);
    expect(await codeOf(pipe)).toBe('no_rate_file');
    expect(await codeOf('/dev/zero')).toBe('no_rate_file');
  });
});
