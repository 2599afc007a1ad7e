import { describe, expect, it } from 'vitest';
import { addForecasts, forecastMonthEnd } from '../../../src-main/core/forecast.ts';

const busy = {
  spent: 0,
  dailyCosts: Array.from({ length: 20 }, () => 0),
  dailyReplies: Array.from({ length: 20 }, () => 60),
  repliesUsed: 900,
  repliesFree: 1000,
  replyRate: 24_800,
  daysLeft: 10,
};
const idle = { ...busy, dailyReplies: busy.dailyReplies.map(() => 0), repliesUsed: 0 };

describe('a month’s end', () => {
  it('charges what comes past the allowance of the number', () => {
    // 600 more replies, 100 of them free.
    expect(forecastMonthEnd(busy).middle).toBe('12.4');
  });

  it('does not grow cheaper because the shop has a second number', () => {
    const together = addForecasts([forecastMonthEnd(busy), forecastMonthEnd(idle)]);
    expect(together).toEqual(forecastMonthEnd(busy));
  });

  it('never lies below what is spent', () => {
    const wild = { ...busy, spent: 5_000_000, dailyCosts: [0, 9_000_000, 0, 9_000_000] };
    expect(Number(forecastMonthEnd(wild).low)).toBeGreaterThanOrEqual(5);
  });
});
