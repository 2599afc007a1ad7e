import { describe, expect, it } from 'vitest';
import {
  chargedCategories,
  dayBars,
  dayForecast,
  daysIn,
  monthPlace,
  monthsByYear,
} from '../../../../src-renderer/views/spend/month-days.ts';

const charged = [
  { category: 'utility', messages: 3, amount: '0.0744' },
  { category: 'marketing', messages: 1, amount: '0.0859' },
  { category: 'service', messages: 2, amount: '0' },
];

describe('the bars of a month', () => {
  const days = [{ day: '2026-11-03', messages: 9, amount: '0.1603', categories: charged }];
  const bars = dayBars('2026-11', days, '2026-11-21');

  it('stand for every day, quiet ones too, and mark those still to come', () => {
    expect(bars).toHaveLength(30);
    expect(bars[2]).toMatchObject({ day: '2026-11-03', messages: 9, amount: 0.1603, text: '0.1603' });
    expect(bars[3]).toMatchObject({ messages: 0, text: '0', parts: [], isFuture: false });
    expect(bars.filter((bar) => bar.isFuture).map((bar) => bar.day)[0]).toBe('2026-11-22');
  });

  it('are made of what was charged, the dearest category of the month first', () => {
    expect(bars[2]?.parts.map(({ category, text }) => [category, text])).toEqual([
      ['utility', '0.0744'],
      ['marketing', '0.0859'],
    ]);
    expect(chargedCategories(bars)).toEqual(['marketing', 'utility']);
  });

  it('know leap years', () => {
    expect([daysIn('2024-02'), daysIn('2026-02'), daysIn('2026-12')]).toEqual([29, 28, 31]);
  });
});

describe('what the days to come would cost', () => {
  const month = {
    forecast: { low: '0.1603', middle: '1.0603', high: '1.9603' },
    to_date: {
      amount: { min: '0.1603', max: '0.1603' },
      confirmed: '0',
      estimated: '0.1603',
      unknown_messages: 0,
      messages: 9,
    },
  };

  it('is the rest of the forecast shared among them', () => {
    const bars = dayBars('2026-11', [], '2026-11-21');
    expect(dayForecast(month, bars)).toEqual({ low: '0', middle: '0.1', high: '0.2' });
  });

  it('is nothing once the month is over, or when nothing more is expected', () => {
    expect(dayForecast(month, dayBars('2026-11', [], '2026-12-01'))).toBeNull();
    const settled = { ...month, forecast: { low: '0.1603', middle: '0.1603', high: '0.1603' } };
    expect(dayForecast(settled, dayBars('2026-11', [], '2026-11-21'))).toBeNull();
  });
});

describe('the months to choose from', () => {
  it('are all from the earliest to the latest, newest first, by year', () => {
    expect(monthsByYear(['2026-02', '2025-11', '2025-11'])).toEqual([
      { year: '2026', months: ['2026-02', '2026-01'] },
      { year: '2025', months: ['2025-12', '2025-11'] },
    ]);
  });
});

describe('how a month stands to a day', () => {
  it('is over, going on, or to come', () => {
    expect(monthPlace('2026-10', '2026-11-21')).toMatchObject({ isPast: true, isCurrent: false });
    expect(monthPlace('2026-11', '2026-11-21')).toEqual({ isPast: false, isCurrent: true, day: 21 });
    expect(monthPlace('2026-12', '2026-11-21')).toMatchObject({ isPast: false, isCurrent: false });
  });
});
