import { expect, test } from 'vitest';
import { billCauses } from '../../../../../shared/contract/bills.ts';
import {
  billPlace,
  causeMeaning,
  causeName,
  monthsWords,
  verdict,
} from '../../../../../src-renderer/views/spend/bill/bill-words.ts';
import { formatIn } from '../../../format.ts';
import { madeComparison, madeRow } from './made-comparison.ts';

const cause = (amount: string) => ({ cause: 'tax_and_margin' as const, messages: [], amount });

test('a bill that is equal throughout is said to be', () => {
  const equal = madeComparison([madeRow({ ours: '1', theirs: '1' })]);
  expect(verdict(equal, formatIn('en'))).toBe('They ask exactly what we count, category by category.');
});

test('a month without anything charged is said to have nothing', () => {
  const free = [madeRow({ ours: '0', theirs: '0', category: 'service' })];
  for (const rows of [[], free])
    expect(verdict(madeComparison(rows), formatIn('en'))).toMatch(/^Nothing was charged in this month/);
});

test('rows that balance one another do not pass for equal', () => {
  const balanced = madeComparison([
    madeRow({ ours: '1', theirs: '2' }),
    madeRow({ ours: '2', theirs: '1', category: 'marketing' }),
  ]);
  expect(verdict(balanced, formatIn('en'))).toMatch(/but 2 lines differ and balance one another/);
});

test('the verdict says how much more is asked and how much of it has a cause', () => {
  const more = madeComparison([madeRow({ ours: '1', theirs: '2.2', causes: [cause('1.05')] })]);
  expect(verdict(more, formatIn('en'))).toBe(
    'They ask €1.20 more than we count. €1.05 of it is explained, €0.15 is not.',
  );
  expect(verdict(more, formatIn('fr'))).toMatch(
    /^On vous demande 1,20\s€ de plus que notre compte\. Expliqué\s: 1,05\s€\s; inexpliqué\s: 0,15\s€\.$/,
  );
  const less = madeComparison([madeRow({ ours: '2', theirs: '1', causes: [cause('-1')] })]);
  expect(verdict(less, formatIn('en'))).toBe('They ask €1.00 less than we count. All of it is explained.');
  const unknown = madeComparison([madeRow({ ours: '1', theirs: '2' })]);
  expect(verdict(unknown, formatIn('en'))).toMatch(/None of it is explained\.$/);
});

test('causes beyond the difference are told with their signs, for they are no part of it', () => {
  const crossed = madeComparison([madeRow({ ours: '1', theirs: '2', causes: [cause('1.5')] })]);
  expect(verdict(crossed, formatIn('en'))).toMatch(/comes to \+€1\.50; −€0\.50 stays unexplained\.$/);
});

test('unexplained parts that balance out are not called explained', () => {
  const rows = [
    madeRow({ ours: '1', theirs: '3', causes: [cause('1')] }),
    madeRow({ ours: '2', theirs: '1', category: 'marketing' }),
  ];
  expect(verdict(madeComparison(rows), formatIn('en'))).toMatch(
    /unexplained in single lines balances out\.$/,
  );
});

test('a row without a market, or without a category of messages, has a name', () => {
  formatIn('en');
  expect(billPlace({ category: 'utility', market: 'France' })).toBe('Utility templates, France');
  expect(billPlace({ category: 'utility', market: '' })).toBe('Utility templates, all other markets');
  expect(billPlace({ category: '', market: 'France' })).toBe('All other categories, France');
  expect(billPlace({ category: 'other', market: '' })).toBe('Tax, fees and others');
  formatIn('fr');
  expect(billPlace({ category: 'marketing', market: 'Spain' })).toBe('Modèles marketing, Espagne');
});

test.each(['en', 'fr'] as const)('every cause has a name and a meaning of its own in %s', (language) => {
  formatIn(language);
  const words = billCauses.flatMap((name) => [causeName(name), causeMeaning(name)]);
  expect(new Set(words).size).toBe(billCauses.length * 2);
  expect(words.filter((text) => text.startsWith('bill.'))).toEqual([]);
});

test('months are one, or from the first to the last', () => {
  const format = formatIn('en');
  expect(monthsWords(['2026-10'], format)).toBe('October 2026');
  expect(monthsWords(['2026-08', '2026-09', '2026-10'], format)).toBe('August 2026 to October 2026');
  expect(monthsWords([], format)).toBe('');
});
