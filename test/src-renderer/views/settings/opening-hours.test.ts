import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingHours } from '../../../../shared/window/opening-hours.ts';
import {
  copyDown,
  nextHours,
  readWeek,
  usualWeek,
  weekdayName,
  withDay,
} from '../../../../src-renderer/views/settings/hours/opening-week.ts';
import { readClock } from '../../../../src-renderer/views/settings/hours/read-clock.ts';

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

describe('a week of opening hours', () => {
  it('is null when none is stored, and closed on the days that are not named', () => {
    expect(readWeek(null)).toBeNull();
    expect(readWeek({ mon: [['09:00', '18:00']] })).toMatchObject({
      mon: [['09:00', '18:00']],
      tue: [],
      sun: [],
    });
  });

  it('copies a day to the later days that are open, and to no other', () => {
    const week = copyDown(withDay(usualWeek, 'wed', [['10:00', '17:00']]), 'wed');
    expect(week.tue).toEqual(usualWeek.tue);
    expect(week.sat).toEqual([['10:00', '17:00']]);
    expect(week.sun).toEqual([]);
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
