import { describe, expect, it } from 'vitest';
import { findDecimalMark, isNone, readCount, readMicros } from '../../../../shared/tariff/rate-file/cells.ts';
import { currencyOf, findCurrency } from '../../../../shared/tariff/rate-file/currency-label.ts';
import { findEffective, isEffective } from '../../../../shared/tariff/rate-file/effective-date.ts';
import { readMarket } from '../../../../shared/tariff/rate-file/market-spelling.ts';
import { parseCsv } from '../../../../shared/text/parse-csv.ts';
import { rateTableLimits } from '../../../../shared/tariff/rate-file/types.ts';

describe('a CSV text', () => {
  const cellsOf = (text: string, separator = ','): unknown =>
    parseCsv(text, separator, rateTableLimits)?.map((row) => row.cells);

  it('has rows and quoted cells with separators, quotes and line breaks in them', () => {
    expect(cellsOf('a,"b, ""c""\nd",e\r\n1,,\n')).toEqual([
      ['a', 'b, "c"\nd', 'e'],
      ['1', '', ''],
    ]);
    expect(cellsOf('a;"b";c\td', ';')).toEqual([['a', 'b', 'c\td']]);
    expect(cellsOf('a,"b"x')).toEqual([['a', 'bx']]);
  });

  it('has lines counted as an editor counts them', () => {
    const rows = parseCsv('note\n\n"a\nb",c\r\nd,e', ',', rateTableLimits);
    expect(rows?.map((row) => row.line)).toEqual([1, 3, 5]);
  });

  it('is refused when a quote is never closed or there is no end of columns', () => {
    expect(parseCsv('a,"b\nc', ',', rateTableLimits)).toBeNull();
    expect(parseCsv(','.repeat(500), ',', rateTableLimits)).toBeNull();
  });
});

describe('a rate', () => {
  it.each([
    ['0.0411', 41_100],
    ['4.1099999999999998E-2', 41_100],
    ['1,940.13', 1_940_130_000],
    ['1,940', 1_940_000_000],
    ['$0.0411', 41_100],
    ['0.04', 40_000],
    ['-0.04', 'negative_rate'],
    ['(0.04)', 'negative_rate'],
    ['0.0000', 'zero_rate'],
    ['0,041', 'not_a_number'],
    ['1,94.13', 'not_a_number'],
    ['0.04.1', 'not_a_number'],
    ['1e9', 'absurd_rate'],
    ['Infinity', 'not_a_number'],
    ['0x10', 'not_a_number'],
    ['free', 'not_a_number'],
    ['9'.repeat(400), 'not_a_number'],
  ])('%s with a point is %s', (cell, expected) => {
    expect(readMicros(cell, '.')).toBe(expected);
  });

  it.each([
    ['0,0411', 41_100],
    ['1.940,13', 1_940_130_000],
    ['1\u202f940,13', 1_940_130_000],
    ['0.041', 'not_a_number'],
    ['1.94', 'not_a_number'],
  ])('%s with a comma is %s', (cell, expected) => {
    expect(readMicros(cell, ',')).toBe(expected);
  });

  it('is none in all the words for it', () => {
    expect(['n/a', 'NA', 'N/A', '--', '', ' ', '–'].every(isNone)).toBe(true);
    expect(['0', 'nan', '-1', 'none of it'].some(isNone)).toBe(false);
  });

  it('is doubtful where no cell tells thousands from decimals', () => {
    expect(findDecimalMark(['0,0411', '1.940,13'])).toBe(',');
    expect(findDecimalMark(['0.0411', '1,940.13'])).toBe('.');
    expect(findDecimalMark(['12', 'n/a'])).toBe('.');
    expect(findDecimalMark(['1,940'])).toBeNull();
    expect(readMicros('1,940', null)).toBe('ambiguous_number');
  });
});

it.each([
  ['250,000', 250_000],
  ['0', 0],
  ['2.5000001E7', 25_000_001],
  ['250001.0', 250_001],
  ['1,00,000', 100_000],
  ['250 001', 250_001],
  ['250.5', null],
  ['-5', null],
  ['many', null],
  ['9'.repeat(20), null],
])('%s messages are %s', (cell, expected) => {
  expect(readCount(cell)).toBe(expected);
});

it.each([
  ['$US', 'USD'],
  ['A$', 'AUD'],
  ['GBD', 'GBP'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['RP', 'IDR'],
  ['Rp', 'IDR'],
  ['€', 'EUR'],
  ['eur', 'EUR'],
  ['$', null],
  ['XYZ', null],
  ['constructor', null],
])('the label %s means %s', (label, expected) => {
  expect(currencyOf(label)).toBe(expected);
});

it('finds a currency in sentences and names unless they speak of several', () => {
  expect(findCurrency(['Cost per conversation in USD, effective June 1, 2023'])).toBe('USD');
  expect(findCurrency(['Rates in $US', 'all rates'])).toBe('USD');
  expect(findCurrency(['whatsapp_rate-card.inr.csv'])).toBe('INR');
  expect(findCurrency(['USD or EUR'])).toBeNull();
  expect(findCurrency(['ALL TOP TRY'])).toBeNull();
});

describe('the day from which a card applies', () => {
  it.each([
    ['Cost per conversation in USD, effective June 1, 2023', '2023-06-01'],
    ['Effective 1 October 2026', '2026-10-01'],
    ['EFFECTIVE OCT. 1ST 2026', '2026-10-01'],
    ['effective: 2026-10-01', '2026-10-01'],
    ['Updated 3 September 2026, effective 1 October 2026', '2026-10-01'],
    ['Effective October 2026', '2026-10-01'],
    ['Effective 1 October 2026, last updated 3 September 2026', '2026-10-01'],
    ['Rates from 1 October 2026', '2026-10-01'],
    ['Last updated: 1 September 2026', null],
    ['effective October 1, 2026 (was effective July 1, 2026)', null],
    ['effective June 31, 2026', null],
    ['effective 10/01/2026', null],
    ['effective soon', null],
  ])('in the note "%s" is %s', (note, expected) => {
    expect(findEffective([note], [])).toBe(expected);
  });

  it.each([
    ['2026-10-01.usd.csv', '2026-10-01'],
    ['rates_20261001_USD.csv', '2026-10-01'],
    ['Rate-card-October-2026.xlsx', '2026-10-01'],
    ['WhatsApp rates effective Oct 1, 2026.csv', '2026-10-01'],
    ['rates 2026-11-22.csv', null],
    ['rates.csv', null],
  ])('in the name %s is %s', (name, expected) => {
    expect(findEffective(['Rates per message'], [name])).toBe(expected);
  });

  it('stands in the notes before it stands in the name', () => {
    expect(findEffective(['effective July 1, 2026'], ['2026-10-01.csv'])).toBe('2026-07-01');
  });

  it('is a day that exists, since there have been prices', () => {
    expect(['2026-10-01', '2018-08-01'].every(isEffective)).toBe(true);
    expect(['2026-02-30', '2017-01-01', '2026-1-1', '9999-01-01', 'soon'].some(isEffective)).toBe(false);
  });
});

it('knows markets however they are spelled, keeps unknown ones, and takes no number for a name', () => {
  expect(readMarket(' rest of central and  eastern europe ')).toEqual({
    market: 'Rest of Central & Eastern Europe',
    isKnown: true,
  });
  expect(readMarket('India*')).toEqual({ market: 'India', isKnown: true });
  expect(readMarket('Atlantis')).toEqual({ market: 'Atlantis', isKnown: false });
  expect(readMarket('123')).toBeNull();
  expect(readMarket('x'.repeat(200))).toBeNull();
});
