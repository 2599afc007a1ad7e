import { expect, test } from 'vitest';
import {
  categoryChoices,
  marketChoices,
  monthChoices,
} from '../../../../../../src-renderer/views/spend/bill/typed/typed-choices.ts';
import { formatIn } from '../../../../format.ts';

test('a month offers the categories that it billed, and those a bill names already', () => {
  formatIn('en');
  const values = (month: string, also: string[] = []) =>
    categoryChoices(month, also).map(({ value }) => value);
  expect(values('2026-10')).toEqual([
    'marketing',
    'utility',
    'authentication',
    'service',
    'authentication_international',
    '',
    'other',
  ]);
  expect(values('2023-01')).toEqual(['business_initiated', 'user_initiated', '', 'other']);
  expect(values('2020-01', ['marketing'])).toEqual(['notification', '', 'other', 'marketing']);
});

test('markets stand in the order of their names in the owner’s language, all together first', () => {
  formatIn('fr');
  const labels = marketChoices('2026-10', [], 'fr').map(({ label }) => label);
  expect(labels[0]).toBe('tous les autres marchés');
  expect(labels.slice(1, 4)).toEqual(['Afrique du Sud', 'Allemagne', 'Amérique du Nord']);
  expect(new Set(labels).size).toBe(labels.length);
  expect(marketChoices('2026-10', ['Atlantis'], 'fr').some(({ value }) => value === 'Atlantis')).toBe(true);
});

test('months go back two years over the turn of a year, with the bill’s own', () => {
  const months = monthChoices('2026-01', '2019-05');
  expect(months.slice(0, 3)).toEqual(['2026-01', '2025-12', '2025-11']);
  expect(months.at(-1)).toBe('2019-05');
  expect(months).toHaveLength(25);
});
