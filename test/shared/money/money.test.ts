import { expect, test } from 'vitest';
import { addAmounts, addMoney } from '../../../shared/money/money.ts';

test('amounts of one currency add up', () => {
  expect(addMoney({ micros: 24_800, currency: 'EUR' }, { micros: 200, currency: 'EUR' })).toEqual({
    micros: 25_000,
    currency: 'EUR',
  });
});

test('currencies are never mixed', () => {
  expect(() => addMoney({ micros: 1, currency: 'EUR' }, { micros: 1, currency: 'USD' })).toThrow(
    expect.objectContaining({ code: 'mixed_currencies' }),
  );
});

test('ranges add end to end', () => {
  expect(addAmounts({ min: 0, max: 3 }, { min: 2, max: 2 })).toEqual({ min: 2, max: 5 });
});
