import { expect, test } from 'vitest';
import type { FoundBill } from '../../../../../../shared/contract/bills.ts';
import {
  examplesOf,
  headingsOf,
  isMissing,
  withColumn,
  withNone,
} from '../../../../../../src-renderer/views/spend/bill/columns/column-fields.ts';

const found: FoundBill = {
  kind: 'table',
  name: 'wallet.csv',
  headings: [
    { heading: 'Date', examples: ['05/10/2026'] },
    { heading: 'Amount', examples: ['1'] },
    { heading: 'Amount', examples: ['2'] },
    { heading: '', examples: [] },
  ],
  map: null,
  is_remembered: false,
  missing: ['market'],
  asks: { date_order: false, currency: false, categories: [] },
  lines: 1,
  problems: [],
  left_out: [],
};

test('headings that are called alike can be chosen once', () => {
  expect(headingsOf(found)).toEqual(['Date', 'Amount']);
  expect(examplesOf(found, 'Date')).toEqual(['05/10/2026']);
  expect(examplesOf(found, undefined)).toEqual([]);
});

test('a column is named, changed and said to be none, and the rest of the map stays', () => {
  const map = withColumn({ columns: { date: 'Date' }, date_order: 'dmy' }, 'amount', 'Amount');
  expect(map).toEqual({ columns: { date: 'Date', amount: 'Amount' }, date_order: 'dmy' });
  const none = withColumn(map, 'date', '');
  expect(none.columns).toEqual({ date: '', amount: 'Amount' });
  expect(withNone({ columns: { amount: 'Amount', status: 'State' } }, none).columns).toEqual({
    date: '',
    amount: 'Amount',
    status: 'State',
  });
});

test('of the places, what is missing is missed at each of them', () => {
  expect(isMissing(found, 'customer')).toBe(true);
  expect(isMissing(found, 'date')).toBe(false);
});
