import { expect, it } from 'vitest';
import { readWholeNumber } from '../../../../src-renderer/views/spend/whole-number.ts';

it.each([
  ['0', 0],
  [' 120 ', 120],
  ['1000', 1_000],
  ['1,000', 1_000],
  ['1.000', 1_000],
  ['1\u202f000', 1_000],
  ['10’000’000', 10_000_000],
])('%j is %i', (text, number) => {
  expect(readWholeNumber(text)).toBe(number);
});

it.each(['', '12.5', '1,5', '1 0 0', '-3', '1.00', '12,3456', '1e3', 'many', '123456789'])(
  '%j is no whole number, rather than another one',
  (text) => {
    expect(readWholeNumber(text)).toBeNull();
  },
);
