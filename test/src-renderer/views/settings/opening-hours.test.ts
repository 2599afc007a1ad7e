import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingHours } from '../../../../shared/window/opening-hours.ts';
import {
  copyHours,
  nextHours,
  readWeek,
  usualWeek,
  weekdayName,
  withDay,
} from '../../../../src-renderer/views/settings/hours/opening-week.ts';
import { readHolidays, writeHolidays } from '../../../../src-renderer/views/settings/hours/holiday-days.ts';
import { readClock, readStretches } from '../../../../src-renderer/views/settings/hours/read-clock.ts';

describe('what an owner types for a time', () => {
  it.each([
    ['9', '09:00'],
    ['9h30', '09:30'],
    ['9.30', '09:30'],
    ['0930', '09:30'],
    ['19 h', '19:00'],
    ['24:00', '24:00'],
  ])('%s is %s', (typed, time) => {
    expect(readClock(typed)).toBe(time);
  });

  it.each(['', '25', '24:01', '9:60', '9:3', 'noon'])('"%s" is no time', (typed) => {
    expect(readClock(typed)).toBeNull();
  });

  it('leaves every time of a day as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        expect(readClock(time)).toBe(time);
      }),
      { seed: 7 },
    );
  });
});

describe('what an owner types for a day', () => {
  it.each([
    ['9-12', [['09:00', '12:00']]],
    ['18:00–02:00', [['18:00', '02:00']]],
    [
      '9h – 12h30, 14–19h',
      [
        ['09:00', '12:30'],
        ['14:00', '19:00'],
      ],
    ],
    [
      '9 à 12 et 14 à 19',
      [
        ['09:00', '12:00'],
        ['14:00', '19:00'],
      ],
    ],
  ])('%s', (typed, stretches) => {
    expect(readStretches(typed)).toEqual(stretches);
  });

  it.each(['', '9', '9-', '9-12-14', '9-25', 'closed'])('"%s" is no day', (typed) => {
    expect(readStretches(typed)).toBeNull();
  });
});

describe('days off', () => {
  it('come back as they were entered, days that were stored without a name among them', () => {
    const leave = { from: '2026-12-24', until: '2027-01-02', name: 'Noël' };
    const days = readHolidays([leave, '2026-11-11', { from: '2026-08-15', name: 'Assomption' }]);
    expect(days.map(({ from }) => from)).toEqual(['2026-08-15', '2026-11-11', '2026-12-24']);
    expect(JSON.parse(writeHolidays(days))).toEqual([
      { from: '2026-08-15', name: 'Assomption' },
      '2026-11-11',
      leave,
    ]);
    expect(readHolidays(null)).toEqual([]);
  });
});

describe('a week of opening hours', () => {
  it('is null when none is stored, and closed on the days that are not named', () => {
    expect(readWeek(null)).toBeNull();
    expect(readWeek({ mon: [['09:00', '18:00']] })).toMatchObject({
      mon: [['09:00', '18:00']],
      tue: [],
      sun: [],
    });
  });

  it('copies a day to the days that are open, to Monday to Friday, or to all', () => {
    const short: [string, string][] = [['10:00', '17:00']];
    const week = withDay(usualWeek, 'wed', short);
    expect(copyHours(week, 'wed', 'open')).toMatchObject({ mon: [], tue: short, sat: short, sun: [] });
    expect(copyHours(week, 'wed', 'weekdays')).toMatchObject({ mon: short, sat: usualWeek.sat, sun: [] });
    expect(copyHours(week, 'wed', 'all')).toMatchObject({ mon: short, sat: short, sun: short });
  });

  it('offers an afternoon after a morning, in a shape that the core takes', () => {
    const week = withDay(usualWeek, 'mon', [['09:00', '12:00'], nextHours([['09:00', '12:00']])]);
    expect(week.mon[1]).toEqual(['13:00', '17:00']);
    expect(openingHours.parse(week)).toEqual(week);
  });

  it('names its days in the language of the owner', () => {
    expect(weekdayName('mon', 'fr-FR')).toBe('lundi');
    expect(weekdayName('sun', 'en-GB')).toBe('Sunday');
  });
});
