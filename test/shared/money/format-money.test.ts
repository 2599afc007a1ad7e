import { expect, test } from 'vitest';
import { formatMoney, formatMoneyRange } from '../../../shared/money/format-money.ts';

test.each([
  [24_800, 'EUR', 'en', '€0.0248'],
  [3_470_000, 'EUR', 'en', '€3.47'],
  [3_474_800, 'EUR', 'en', '€3.47'],
  [50_000, 'EUR', 'en', '€0.05'],
  [40, 'EUR', 'en', '€0.000040'],
  [0, 'EUR', 'en', '€0.00'],
  [24_800, 'EUR', 'fr', '0,0248 €'],
  [500_000, 'JPY', 'en', '¥0.50'],
  [-1_500_000, 'GBP', 'en', '-£1.50'],
])('%i micros of %s in %s read %s', (micros, currency, locale, text) => {
  expect(formatMoney(micros, currency, locale).replace(/[\u00a0\u202f]/g, ' ')).toBe(text);
});

test('a range shows both ends', () => {
  expect(formatMoneyRange(0, 24_800, 'EUR', 'en')).toBe('€0.00 – €0.0248');
  expect(formatMoneyRange(24_800, 24_800, 'EUR', 'en')).toBe('€0.0248');
});
