import { describe, expect, it } from 'vitest';
import {
  directionOf,
  isUnknown,
  joinSigns,
  leftOutWords,
  signedWords,
} from '../../../../../src-renderer/views/spend/what-if/difference-words.ts';
import { sideRows } from '../../../../../src-renderer/views/spend/what-if/sides.ts';
import type { WhatIf } from '../../../../../shared/contract/spend.ts';
import { formatIn } from '../../../format.ts';

function side(max: string, unknown = 0): WhatIf['actual'] {
  const amount = { min: max, max };
  const figures = { confirmed: '0', estimated: max, messages: 9 };
  return { to_date: { amount, ...figures, unknown_messages: unknown }, by_category: [] };
}

describe('both sides of a month', () => {
  it('have a row for every category of either, those that differ most first', () => {
    const france = { market: 'France', messages: 1 };
    const rows = sideRows(
      [
        { ...france, category: 'service', amount: '0' },
        { ...france, category: 'utility', amount: '0.1' },
        { ...france, category: 'marketing', amount: { min: '0', max: '0.5' } },
        { ...france, category: 'authentication', amount: null },
      ],
      [
        { ...france, category: 'utility', amount: '0.3', messages: 2 },
        { ...france, category: 'marketing', amount: { min: '0', max: '0.5' } },
        { ...france, category: 'authentication', amount: '1' },
        { ...france, category: 'user_initiated', amount: { min: '0.05', max: '0.1' } },
      ],
    );
    expect(
      rows.map(({ category, actual, other, difference }) => [
        category,
        actual.messages,
        other.messages,
        difference,
      ]),
    ).toEqual([
      ['utility', 1, 2, '0.2'],
      ['user_initiated', 0, 1, { min: '0.05', max: '0.1' }],
      ['authentication', 1, 1, null],
      ['marketing', 1, 1, '0'],
      ['service', 1, 0, '0'],
    ]);
  });
});

describe('the words for a difference', () => {
  it.each([
    ['0', 'same', '€0.00'],
    ['-1.24', 'less', '−€1.24'],
    ['0.0248', 'more', '+€0.02'],
    [{ min: '-2', max: '-0.5' }, 'less', '−€2.00 to −€0.50'],
    [{ min: '-0.5', max: '0' }, 'less', '−€0.50 to €0.00'],
    [{ min: '0', max: '3' }, 'more', '€0.00 to +€3.00'],
    [{ min: '-1', max: '1' }, 'either', '−€1.00 to +€1.00'],
  ] as const)('%j goes one way and has its sign', (difference, direction, words) => {
    expect(directionOf(difference)).toBe(direction);
    expect(signedWords(difference, 'EUR', formatIn('en')).replaceAll(/[\u2066-\u2069]/g, '')).toBe(words);
  });

  it('are the French ones in French', () => {
    const words = signedWords({ min: '-2', max: '0.5' }, 'EUR', formatIn('fr'));
    expect(words.replaceAll(/[\u2066-\u2069]/g, '').replaceAll(/\s/g, ' ')).toBe('−2,00 € à +0,50 €');
  });

  it('say what is left out on which side, and when nothing can be compared', () => {
    formatIn('en');
    expect(leftOutWords({ actual: side('1'), other: side('2') })).toBeNull();
    expect(leftOutWords({ actual: side('1', 1), other: side('2', 3) })).toBe(
      '1 message has no known price as it was, and is left out there. 3 messages would have no known price, and are left out there.',
    );
    expect(isUnknown({ actual: side('1', 1), other: side('2') })).toBe(false);
    expect(isUnknown({ actual: side('1'), other: side('0', 9) })).toBe(true);
  });

  it('keep a sign with its amount at the end of a line', () => {
    expect(joinSigns('2 messages: −€0.05 … +€1.')).toBe('2 messages: −\u2060€0.05 … +\u2060€1.');
  });
});
