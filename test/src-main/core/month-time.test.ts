import { describe, expect, it } from 'vitest';
import { createZone } from '../../../shared/time/zone.ts';
import { timeOf } from '../../../src-main/core/month-time.ts';

const paris = createZone('Europe/Paris');

describe('how far a month is gone', () => {
  it.each([
    ['2026-10', '2026-10-10T00:05:00+02:00', 10],
    ['2026-10', '2026-10-25T23:59:00+01:00', 25],
    ['2026-10', '2026-10-31T23:59:00+01:00', 31],
    ['2026-03', '2026-03-28T23:50:00+01:00', 28],
    ['2026-03', '2026-03-29T00:00:00+01:00', 29],
    ['2026-03', '2026-03-31T23:59:00+02:00', 31],
  ])('goes by the local day in a month whose clock changes: %s at %s is in day %i', (month, now, day) => {
    const { elapsed } = timeOf(month, paris, Date.parse(now));
    expect(Math.floor(elapsed) + 1).toBe(day);
  });

  it('is the part of today by the day’s own length, which may have 25 hours', () => {
    expect(timeOf('2026-10', paris, Date.parse('2026-10-25T11:30:00+01:00')).elapsed).toBeCloseTo(24.5, 9);
    expect(timeOf('2026-11', paris, Date.parse('2026-11-22T12:00:00+01:00')).elapsed).toBeCloseTo(21.5, 9);
  });

  it('is nothing before the month and all of it after', () => {
    expect(timeOf('2026-12', paris, Date.parse('2026-11-30T23:59:59+01:00'))).toMatchObject({
      elapsed: 0,
      days: 31,
    });
    expect(timeOf('2026-11', paris, Date.parse('2026-12-01T00:00:00+01:00'))).toMatchObject({ elapsed: 30 });
  });
});
