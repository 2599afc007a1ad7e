import { describe, expect, it } from 'vitest';
import { dayBars, daysIn, monthPlace } from '../../../../src-renderer/views/spend/month-days.ts';

describe('the bars of a month', () => {
  it('stand for every day, quiet ones too, and mark those still to come', () => {
    const bars = dayBars('2026-11', [{ day: '2026-11-03', messages: 4, amount: '0.0992' }], '2026-11-21');
    expect(bars).toHaveLength(30);
    expect(bars[2]).toEqual({
      day: '2026-11-03',
      messages: 4,
      amount: 0.0992,
      text: '0.0992',
      isFuture: false,
    });
    expect(bars[3]).toMatchObject({ messages: 0, text: '0' });
    expect(bars.filter((bar) => bar.isFuture).map((bar) => bar.day)[0]).toBe('2026-11-22');
  });

  it('know leap years', () => {
    expect([daysIn('2024-02'), daysIn('2026-02'), daysIn('2026-12')]).toEqual([29, 28, 31]);
  });
});

describe('how a month stands to a day', () => {
  it('is over, going on, or to come', () => {
    expect(monthPlace('2026-10', '2026-11-21')).toMatchObject({ isPast: true, isCurrent: false });
    expect(monthPlace('2026-11', '2026-11-21')).toEqual({ isPast: false, isCurrent: true, day: 21 });
    expect(monthPlace('2026-12', '2026-11-21')).toMatchObject({ isPast: false, isCurrent: false });
  });
});
