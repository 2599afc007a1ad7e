import { expect, test } from 'vitest';
import { pairRows } from '../../../../src-main/core/bills/case-rows.ts';
import type { OurMonth } from '../../../../src-main/core/bills/our-month.ts';

const row = (category: string, market: string, amount: number) => ({
  category,
  market,
  amount,
  messages: 1,
  unpriced: 0,
});
const ours: OurMonth = {
  rows: [
    row('utility', 'France', 1),
    row('marketing', 'France', 2),
    row('utility', 'Spain', 4),
    row('service', 'Italy', 8),
  ],
  priceOf: () => 1,
};
const theirs = (category: string, market: string) => ({
  month: '2026-10',
  category,
  market,
  messages: null,
  amount: 0,
});

/** What of ours stands in which row. */
function paired(...lines: readonly (readonly [category: string, market: string])[]): Record<string, number> {
  const rows = pairRows(
    lines.map(([category, market]) => theirs(category, market)),
    ours,
  );
  return Object.fromEntries(rows.map((one) => [`${one.category} ${one.market}`, one.ours]));
}

test('a line of its own takes its own only, and what the bill does not name stands alone', () => {
  expect(paired(['utility', 'France'])).toEqual({
    'utility France': 1,
    'marketing France': 2,
    'utility Spain': 4,
    'service Italy': 8,
  });
});

test('a line for all categories of a market, or all markets of a category, takes the rest of them', () => {
  expect(paired(['', 'France'], ['marketing', 'France'], ['utility', ''])).toEqual({
    ' France': 0,
    'marketing France': 2,
    'utility ': 5,
    'service Italy': 8,
  });
});

test('one sum for the whole bill takes all', () => {
  expect(paired(['', ''])).toEqual({ ' ': 15 });
});
