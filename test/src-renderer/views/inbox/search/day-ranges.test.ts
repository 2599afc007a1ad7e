import { expect, test } from 'vitest';
import {
  dayRanges,
  nameOfRange,
  rangeNames,
} from '../../../../../src-renderer/views/inbox/search/day-ranges.ts';

test('months and years begin at their first day, also in January and at the end of a month', () => {
  expect(dayRanges('2027-01-01')).toEqual({
    today: { since: '2027-01-01', until: '2027-01-01' },
    yesterday: { since: '2026-12-31', until: '2026-12-31' },
    last_7: { since: '2026-12-26', until: null },
    this_month: { since: '2027-01-01', until: null },
    last_month: { since: '2026-12-01', until: '2026-12-31' },
    this_year: { since: '2027-01-01', until: null },
  });
  expect(dayRanges('2028-03-31').last_month).toEqual({ since: '2028-02-01', until: '2028-02-29' });
});

test('a range is called by its name as long as the day is the same', () => {
  for (const name of rangeNames) expect(nameOfRange(dayRanges('2026-11-22')[name], '2026-11-22')).toBe(name);
  expect(nameOfRange(dayRanges('2026-11-22').today, '2026-11-23')).toBe('yesterday');
  expect(nameOfRange({ since: null, until: '2026-11-22' }, '2026-11-22')).toBeNull();
});
