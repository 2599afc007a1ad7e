import { expect, test } from 'vitest';
import {
  dayBeside,
  firstWeekday,
  weekBeside,
  weekOf,
} from '../../../../../src-renderer/views/plan/week/week.ts';

const monday = 1;
const sunday = 7;

test('a week begins where the owner lives', () => {
  expect(firstWeekday('fr-FR')).toBe(monday);
  expect(firstWeekday('en-US')).toBe(sunday);
});

test.each([
  ['2026-11-23', monday, '2026-11-23'],
  ['2026-11-29', monday, '2026-11-23'],
  ['2026-11-29', sunday, '2026-11-29'],
  ['2026-11-28', sunday, '2026-11-22'],
  ['2027-01-01', monday, '2026-12-28'],
])('%s is in the week that begins on day %i at %s', (day, first, week) => {
  expect(weekOf(day, first)).toBe(week);
});

test('weeks and days follow one another over a change of the clocks, a leap day and a year', () => {
  expect(weekBeside('2026-10-19', 1)).toBe('2026-10-26');
  expect(weekBeside('2026-10-26', -1)).toBe('2026-10-19');
  expect(weekBeside('2028-02-28', 1)).toBe('2028-03-06');
  expect(dayBeside('2026-12-28', 6)).toBe('2027-01-03');
});
