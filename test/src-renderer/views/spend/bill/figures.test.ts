import { expect, test } from 'vitest';
import {
  bareMoney,
  explainedOf,
  isEqualRow,
  orderedRows,
  signedMoney,
  staysTrueInCents,
  sumMoney,
} from '../../../../../src-renderer/views/spend/bill/figures.ts';
import { formatIn } from '../../../format.ts';
import { madeRow } from './made-comparison.ts';

const recategorised = { cause: 'recategorised' as const, messages: ['1'], amount: '0.5' };

test('a difference says which way it goes with a sign, and nothing has none', () => {
  const format = formatIn('en');
  expect(signedMoney('1.2', 'EUR', format)).toBe('+€1.20');
  expect(signedMoney('-1.2', 'EUR', format)).toBe('−€1.20');
  expect(signedMoney('0', 'EUR', format)).toBe('€0.00');
  expect(bareMoney('-1.2', 'EUR', format)).toBe('€1.20');
  expect(signedMoney('-1234.5', 'EUR', formatIn('fr'))).toMatch(/^−1\s234,50\s€$/);
});

test('with every digit an amount loses none to rounding', () => {
  const format = formatIn('en');
  expect(signedMoney('0.0298', 'EUR', format)).toBe('+€0.03');
  expect(signedMoney('0.0298', 'EUR', format, true)).toBe('+€0.0298');
  expect(signedMoney('-0.000001', 'EUR', format, true)).toBe('−€0.000001');
});

test('a credit keeps its sign among what is asked', () => {
  const format = formatIn('en');
  expect(sumMoney('-2', 'EUR', format)).toBe('−€2.00');
  expect(sumMoney('2.0248', 'EUR', format, true)).toBe('€2.0248');
});

test('cents are enough only while rounded sums still add up', () => {
  expect(staysTrueInCents(madeRow({ ours: '1.004', theirs: '2.004' }))).toBe(true);
  expect(staysTrueInCents(madeRow({ ours: '1.004', theirs: '2.008' }))).toBe(false);
  expect(staysTrueInCents(madeRow({ ours: '4.03', theirs: '5.5242', causes: [recategorised] }))).toBe(true);
  const halves = { ...recategorised, amount: '0.6888' };
  expect(staysTrueInCents(madeRow({ ours: '4.03', theirs: '5.5242', causes: [halves] }))).toBe(false);
});

test('what is explained is the difference less what is not, to the micro and either way', () => {
  expect(explainedOf({ difference: '0.3', unexplained: '0.1' })).toBe('0.2');
  expect(explainedOf({ difference: '-1', unexplained: '0.25' })).toBe('-1.25');
});

test('a row is equal only when causes do not merely balance', () => {
  expect(isEqualRow(madeRow({ ours: '1', theirs: '1' }))).toBe(true);
  expect(isEqualRow(madeRow({ ours: '1', theirs: '1.0' }))).toBe(true);
  expect(isEqualRow(madeRow({ ours: '1', theirs: '1', causes: [recategorised] }))).toBe(false);
});

test('the largest difference comes first, whichever way it goes, equal rows apart, and none that cost nothing', () => {
  const rows = [
    madeRow({ ours: '1', theirs: '1', category: 'service' }),
    madeRow({ ours: '1', theirs: '1.5' }),
    madeRow({ ours: '3', theirs: '1', category: 'marketing' }),
    madeRow({ ours: '9', theirs: '9', category: 'authentication' }),
    madeRow({ ours: '0', theirs: '0', market: 'Spain', category: 'service' }),
  ];
  const { differing, equal } = orderedRows(rows);
  expect(differing.map(({ category }) => category)).toEqual(['marketing', 'utility']);
  expect(equal.map(({ category }) => category)).toEqual(['authentication', 'service']);
});
