import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isCustomerAddress, marketTables } from '../../../shared/tariff/market.ts';
import { isUnitedStates } from '../../../shared/tariff/united-states.ts';

const folder = new URL('../../../shared/tariff/data/csv/', import.meta.url);

test.each(marketTables)('every calling code of the table of $effective leads to its market', (table) => {
  const rows = readFileSync(new URL(`markets.${table.effective}.csv`, folder), 'utf8')
    .trim()
    .split('\n')
    .slice(1, -1);
  expect(rows.length).toBeGreaterThan(160);
  for (const row of rows) {
    const [market = '', country = '', prefix = ''] = row.split(',');
    expect({ row, ...table.place(`+${prefix}5551234567`.slice(0, 15)) }).toMatchObject({ row, market });
    expect({ row, ...table.place(`${country}.13491208655302741918`) }).toMatchObject({
      row,
      market,
      country,
    });
    expect(table.place('Nadia', country).market).toBe(market);
  }
});

test.each([
  ['2025-07', '+85251234567', 'Rest of Asia Pacific'],
  ['2026-07', '+85251234567', 'Hong Kong'],
  ['2025-07', '+263771234567', 'Other'],
  ['2025-10', '+263771234567', 'Rest of Africa'],
  ['2026-07', '+77011234567', 'Other'],
  ['2026-10', '+77011234567', 'Kazakhstan'],
  ['2026-10', '+79161234567', 'Russia'],
  ['2026-10', '+12425551234', 'Other'],
  ['2026-10', '+18095551234', 'Rest of Latin America'],
  ['2026-10', '+14165551234', 'North America'],
  ['2026-10', '+243812345678', 'Other'],
  ['2026-10', '+821012345678', 'Other'],
  ['2026-10', 'ZZ.134912', 'Other'],
  ['2026-10', 'US.ENT.134912', 'North America'],
  ['2026-10', 'somebody', 'Other'],
])('in %s %s is in %s', (month, customer, market) => {
  const table = marketTables.findLast(({ effective }) => effective <= `${month}-01`);
  expect(table?.place(customer).market).toBe(market);
});

test('a customer is a number or a scoped id', () => {
  expect(['+33612345678', 'FR.13491abc', 'FR.ENT.13'].every(isCustomerAddress)).toBe(true);
  expect(['0612345678', '+33 6', 'fr.12', '', 'Nadia'].some(isCustomerAddress)).toBe(false);
});

test('US area codes are told from Canada, the islands and toll-free numbers', () => {
  expect(['+12125551234', '+13055551234', 'US.1349'].every(isUnitedStates)).toBe(true);
  expect(
    ['+14165551234', '+18765551234', '+18005551234', '+17875551234', '+33612345678'].some(isUnitedStates),
  ).toBe(false);
});
