import { expect, test } from 'vitest';
import { isCustomerAddress, marketTables, type Place } from '../../../shared/tariff/market.ts';
import { marketName } from '../../../shared/tariff/market-name.ts';
import { isUnitedStates } from '../../../shared/tariff/united-states.ts';
import { callingCodes, periods, type CallingCode } from './calling-codes.ts';

const codes = new Map(callingCodes.map((row) => [row.code, row]));

function rowOf(digits: string): CallingCode | undefined {
  for (let length = 6; length > 0; length -= 1) {
    const row = codes.get(digits.slice(0, length));
    if (row !== undefined) return row;
  }
  return undefined;
}

function placeIn(month: string, customer: string, country?: string): Place | undefined {
  return marketTables.findLast(({ effective }) => effective <= `${month}-01`)?.place(customer, country);
}

test('every calling code has exactly one row, every area code in use too', () => {
  expect(codes.size).toBe(callingCodes.length);
  const areas = [...codes.keys()].filter((code) => code.startsWith('1'));
  expect(areas.length).toBeGreaterThan(450);
  for (let prefix = 200; prefix < 1000; prefix += 1)
    expect(rowOf(String(prefix)), String(prefix)).toBeDefined();
});

test.each(periods.map((month, index) => ({ month, index })))(
  'in $month every calling code leads to its market and country',
  ({ month, index }) => {
    for (const { code } of callingCodes) {
      for (let next = 0; next < 10; next += 1) {
        const digits = `${code}${String(next)}5550000000`.slice(0, 12);
        const row = rowOf(digits);
        expect({ digits, ...placeIn(month, `+${digits}`) }).toEqual({
          digits,
          market: row?.markets[index],
          country: row?.country,
        });
      }
    }
  },
);

test.each(periods.map((month, index) => ({ month, index })))(
  'in $month an id or a country given leads where the number of that country would',
  ({ month, index }) => {
    for (const { country, markets } of callingCodes) {
      if (country === null) continue;
      const expected = { market: markets[index], country };
      expect(placeIn(month, `${country}.13491208655302741918`)).toEqual(expected);
      expect(placeIn(month, `${country}.ENT.a1`)).toEqual(expected);
      expect(placeIn(month, 'Nadia', country)).toEqual(expected);
    }
  },
);

test('an area code that nobody has yet is counted as North America', () => {
  for (let area = 200; area < 1000; area += 1) {
    if (!codes.has(`1${String(area)}`))
      expect(placeIn('2026-10', `+1${String(area)}5550000`)?.market).toBe('North America');
  }
});

test.each<[string, string]>([
  ['VA', 'Italy'],
  ['GG', 'United Kingdom'],
  ['JE', 'United Kingdom'],
  ['IM', 'United Kingdom'],
  ['AX', 'Rest of Western Europe'],
  ['SJ', 'Rest of Western Europe'],
  ['CX', 'Rest of Asia Pacific'],
  ['CC', 'Rest of Asia Pacific'],
  ['EH', 'Morocco'],
  ...'AQ BL BV GS HM MF PN TF UM ZZ'.split(' ').map((country) => [country, 'Other'] as [string, string]),
])('%s, which has no calling code of its own, is in %s', (country, market) => {
  expect(placeIn('2026-10', `${country}.1349120`)).toEqual({ market, country });
});

test('Vatican and Crown dependencies count by the code that they dial', () => {
  expect(placeIn('2026-10', '+390669812345')).toEqual({ market: 'Italy', country: 'IT' });
  expect(placeIn('2026-10', '+447781123456')).toEqual({ market: 'United Kingdom', country: 'GB' });
});

test('Baikonur, Abkhazia and Crimea have Russian numbers', () => {
  for (const number of ['+73362212345', '+78401234567', '+79401234567', '+79781234567'])
    expect(placeIn('2026-10', number)).toEqual({ market: 'Russia', country: 'RU' });
});

test('a country given stands in for a missing number only', () => {
  expect(placeIn('2026-10', '+33612345678', 'BR')?.market).toBe('France');
  expect(placeIn('2026-10', 'FR.13491', 'BR')?.market).toBe('France');
  expect(placeIn('2026-10', 'thread 7', 'BR')?.market).toBe('Brazil');
  expect(placeIn('2026-10', 'thread 7')).toEqual({ market: 'Other', country: null });
});

test('a customer is a number or a scoped id', () => {
  const good = ['+33612345678', 'FR.13491abc', 'FR.ENT.13', `FR.${'9'.repeat(128)}`];
  expect(good.filter((text) => !isCustomerAddress(text))).toEqual([]);
  const bad = [
    '0612345678',
    '+0612345678',
    '+33 6',
    '+3361234567890123',
    'fr.12',
    'Fr.12',
    'FRA.12',
    'FR.',
    'FR.ENT.',
    'FR.12-3',
    'FR.12.3',
    'FR.ent.1',
    'FR 12',
    'FR.12\n',
    `FR.${'9'.repeat(129)}`,
    '',
    'Nadia',
  ];
  expect(bad.filter(isCustomerAddress)).toEqual([]);
  for (const text of bad.filter((text) => !text.startsWith('+')))
    expect(placeIn('2026-10', text)).toEqual({ market: 'Other', country: null });
});

test('US area codes are told from Canada, the islands, toll-free and personal numbers', () => {
  for (const { code, country } of callingCodes) {
    expect({ code, is: isUnitedStates(`+${code}5550000`) }).toEqual({ code, is: country === 'US' });
  }
  expect(['US.1349', 'US.ENT.1349'].every(isUnitedStates)).toBe(true);
  expect(['PR.1349', 'US.', 'US.12-3', 'us.1349', 'US'].some(isUnitedStates)).toBe(false);
});

test('every market has a name for the owner in both languages', () => {
  const markets = new Set(callingCodes.flatMap((row) => row.markets));
  expect(markets.size).toBe(47);
  for (const market of markets) expect(marketName(market, 'en')).toMatch(/^[a-z &]+$/i);
  expect(marketName('Hong Kong', 'fr')).toBe('Hong Kong');
  expect(marketName('United Arab Emirates', 'fr')).toBe('Émirats arabes unis');
  expect(marketName('Other', 'fr')).toBe('autres pays');
});
