import { expect, test } from 'vitest';
import {
  findProblems,
  isRight,
  sumTyped,
  toLines,
  toTyped,
} from '../../../../../../src-renderer/views/spend/bill/typed/typed-lines.ts';

const line = (amount: string, messages = '', category = 'utility', market = 'France') => ({
  category,
  market,
  messages,
  amount,
});

test('amounts are read as each language writes them, and a credit is negative', () => {
  expect(toLines([line('1 234,50', '1 002')], 'fr')).toEqual([
    { category: 'utility', market: 'France', messages: 1002, amount: '1234.5' },
  ]);
  expect(toLines([line('1,234.50'), line('  '), line('-2', '', 'other', 'Spain')], 'en')).toEqual([
    { category: 'utility', market: 'France', messages: null, amount: '1234.5' },
    { category: 'other', market: '', messages: null, amount: '-2' },
  ]);
});

test('each field says what is wrong with it, and blank lines nothing', () => {
  const problems = findProblems(
    [line('12,5,0'), line('', '3', 'marketing'), line('1.234', 'many', 'service'), line('', '')],
    'fr',
  );
  expect(problems.map(({ amount, messages }) => [amount, messages])).toEqual([
    ['amount_bad', null],
    ['amount_missing', null],
    ['amount_ambiguous', 'messages_bad'],
    [null, null],
  ]);
  expect(problems.filter(isRight)).toHaveLength(1);
});

test('a category stands once in a market, and fees as often as one likes', () => {
  const problems = findProblems(
    [
      line('1'),
      line('2'),
      line('3', '', 'utility', 'Spain'),
      line('4', '', 'other', ''),
      line('5', '', 'other', ''),
    ],
    'en',
  );
  expect(problems.map(({ category }) => category)).toEqual([null, 'twice', null, null, null]);
});

test('the sum is of what can be read, exact, and says how much cannot', () => {
  expect(sumTyped([line('0.1', '1'), line('0.2', '2'), line('?'), line('')], 'en')).toEqual({
    amount: '0.3',
    messages: 3,
    unread: 1,
  });
});

test('a stored amount comes back as its owner types it', () => {
  expect(toTyped('1234.5', 'fr')).toBe('1234,5');
  expect(toTyped('1234.5', 'en')).toBe('1234.5');
});
