import { expect, it } from 'vitest';
import { sumLines } from '../../../shared/money/sum-lines.ts';

it('adds up lines of each currency by itself, exactly beyond what a number can hold', () => {
  const billions = Array.from({ length: 11 }, () => ({ amount: '1000000000', currency: 'IDR' }));
  expect(
    sumLines([
      { amount: '12.5', currency: 'USD' },
      { amount: '0.000001', currency: 'EUR' },
      ...billions,
      { amount: '0.000001', currency: 'IDR' },
      { amount: '-20', currency: 'USD' },
      { amount: '0.000002', currency: 'EUR' },
    ]),
  ).toEqual([
    { currency: 'EUR', amount: '0.000003' },
    { currency: 'IDR', amount: '11000000000.000001' },
    { currency: 'USD', amount: '-7.5' },
  ]);
  expect(sumLines([])).toEqual([]);
});
