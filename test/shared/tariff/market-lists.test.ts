import { expect, test } from 'vitest';
import { billedCategories } from '../../../shared/tariff/billed-categories.ts';
import { everyMarket, marketsOn } from '../../../shared/tariff/market-lists.ts';

test('the markets of a day are those of its table', () => {
  const counts = ['2018-08-01', '2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01', '2030-01-01'].map(
    (day) => marketsOn(day).length,
  );
  expect(counts).toEqual([32, 32, 38, 38, 47, 47]);
  expect(everyMarket()).toEqual(expect.arrayContaining(marketsOn('2026-10-01')));
  expect(new Set(everyMarket()).size).toBe(everyMarket().length);
});

test('a card needs the categories that were billed on its day', () => {
  expect(billedCategories('2019-01-01')).toEqual([]);
  expect(billedCategories('2022-02-01')).toEqual(['business_initiated', 'user_initiated']);
  expect(
    ['2024-10-31', '2024-11-01', '2026-09-30', '2026-10-01'].map((day) =>
      billedCategories(day).includes('service'),
    ),
  ).toEqual([true, false, false, true]);
});
