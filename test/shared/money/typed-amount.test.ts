import { describe, expect, it } from 'vitest';
import { readTypedAmount } from '../../../shared/money/typed-amount.ts';

describe('an amount as it is typed', () => {
  it.each([
    ['12', 12_000_000],
    [' 12.5 ', 12_500_000],
    ['12,5', 12_500_000],
    ['0.0248', 24_800],
    ['0,123', 123_000],
    ['1 234,50', 1_234_500_000],
    ['1\u202f234.50', 1_234_500_000],
    ['1\u00a0234\u00a0567', 1_234_567_000_000],
    ["1'234.5", 1_234_500_000],
    ['1’234’567', 1_234_567_000_000],
    ['1,234.50', 1_234_500_000],
    ['1.234,50', 1_234_500_000],
    ['1,234,567', 1_234_567_000_000],
    ['1.234.567,8', 1_234_567_800_000],
    ['12345.678', 12_345_678_000],
    ['1.0000000', 1_000_000],
    ['-3,2', -3_200_000],
    ['− 3', -3_000_000],
    ['+3', 3_000_000],
    ['-0', 0],
    ['9007199254.740991', Number.MAX_SAFE_INTEGER],
  ])('%j is %i micros in both languages', (text, micros) => {
    expect(readTypedAmount(text, 'en')).toBe(micros);
    expect(readTypedAmount(text, 'fr')).toBe(micros);
  });

  it('takes one separator before three digits for what it is in the language, and says when it is neither', () => {
    expect(readTypedAmount('1,234', 'en')).toBe(1_234_000_000);
    expect(readTypedAmount('1.234', 'en')).toBe(1_234_000);
    expect(readTypedAmount('1,234', 'fr')).toBe(1_234_000);
    expect(readTypedAmount('-1.234', 'fr')).toBe('ambiguous');
  });

  it.each([
    ...[
      '',
      ' ',
      'abc',
      '12 €',
      '€12',
      '.5',
      '5.',
      '1e5',
      '--3',
      '+-3',
      '1,23,4',
      '1 23',
      '1,234,56',
      '1,234.567,8',
    ],
    ...['12.1234567', '1.234 567', '9007199254.740992', '99999999999999999999', '١٢', 'NaN', '0x10', '1\n2'],
  ])('%j is none', (text) => {
    expect(readTypedAmount(text, 'en')).toBeNull();
    expect(readTypedAmount(text, 'fr')).toBeNull();
  });
});
