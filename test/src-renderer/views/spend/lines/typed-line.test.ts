import { expect, it } from 'vitest';
import { parseMicros } from '../../../../../shared/money/micros.ts';
import { readTypedAmount } from '../../../../../shared/money/typed-amount.ts';
import { typedLine } from '../../../../../src-renderer/views/spend/lines/typed-line.ts';

const line = { id: '1', month: '2026-11', text: 'Fee', currency: 'EUR' };

it.each(['0', '7', '1234', '12.5', '1.234', '-1.234', '123.456', '0.000001', '1000000000', '-12.3'])(
  'a line of %s is typed again so that it reads back as it is, in both languages',
  (amount) => {
    for (const language of ['en', 'fr'] as const)
      expect(readTypedAmount(typedLine({ ...line, amount }, language).amount, language)).toBe(
        parseMicros(amount),
      );
  },
);

it('is typed with cents and the point of its owner', () => {
  expect(typedLine({ ...line, amount: '12.5' }, 'en')).toEqual({
    text: 'Fee',
    amount: '12.50',
    currency: 'EUR',
  });
  expect(typedLine({ ...line, amount: '12.5' }, 'fr').amount).toBe('12,50');
});
