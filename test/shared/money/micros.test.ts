import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMicros, parseMicros } from '../../../shared/money/micros.ts';

test.each([
  ['0.0248', 24_800],
  ['0', 0],
  ['-0', 0],
  ['3.470', 3_470_000],
  ['-1.000001', -1_000_001],
  ['12', 12_000_000],
  ['0.1000000', 100_000],
])('%s is %i micros', (text, micros) => {
  expect(parseMicros(text)).toBe(micros);
});

test.each(['', '1,5', '1e3', '+1', '.5', '5.', ' 1', '0.0000001', '99999999999999999', 'NaN'])(
  'refuses “%s” as an amount',
  (text) => {
    expect(() => parseMicros(text)).toThrow(expect.objectContaining({ code: 'not_an_amount' }));
  },
);

test('amounts are written in their shortest form', () => {
  expect([0, 24_800, 30_000, 1_000_000, -500].map(formatMicros)).toEqual([
    '0',
    '0.0248',
    '0.03',
    '1',
    '-0.0005',
  ]);
});

test('any amount survives writing and reading', () => {
  const micros = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
  fc.assert(
    fc.property(micros, (value) => parseMicros(formatMicros(value)) === value),
    { seed: 1 },
  );
});
