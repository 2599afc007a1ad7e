import { expect, test } from 'vitest';
import { readDay, readingsOf } from '../../../../../../src-renderer/views/spend/bill/columns/read-day.ts';

test('one date is two days in two orders', () => {
  expect(readDay('03/04/2026', 'dmy')).toBe('2026-04-03');
  expect(readDay('03/04/2026 10:00', 'mdy')).toBe('2026-03-04');
  expect(readDay('03/04/2026', 'ymd')).toBeNull();
});

test('years of two digits stand first or last', () => {
  expect(readDay('3.4.26', 'dmy')).toBe('2026-04-03');
  expect(readDay('26-04-03', 'ymd')).toBe('2026-04-03');
});

test('a day that no month has, and a text that is no date, are nothing', () => {
  expect(readDay('31/04/2026', 'dmy')).toBeNull();
  expect(readDay('14/15/2026', 'mdy')).toBeNull();
  expect(readDay('yesterday', 'dmy')).toBeNull();
  expect(readDay('', 'dmy')).toBeNull();
});

test('a date has as many readings as orders fit it', () => {
  expect(readingsOf('03/04/2026')).toEqual([
    { order: 'dmy', day: '2026-04-03' },
    { order: 'mdy', day: '2026-03-04' },
  ]);
  expect(readingsOf('14/04/2026').map(({ order }) => order)).toEqual(['dmy']);
  expect(readingsOf('October')).toEqual([]);
});
