import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectRunOut,
  forecastMonthEnd,
  settledForecast,
  type ForecastInput,
} from '../../../src-main/core/forecast.ts';
import { parseMicros } from '../../../shared/money/micros.ts';
import { backtest, lookAtShops } from '../../helpers/forecast-backtest.ts';

// Eight weeks of 60 replies every day but Sunday; today is Monday the 16th of a month of thirty days that began on a Sunday, at noon.
const busy: ForecastInput = {
  spent: 0,
  past: Array.from({ length: 56 }, (_, index) => ({ cost: 0, replies: index % 7 === 6 ? 0 : 60 })),
  passed: 0.5,
  weekday: 1,
  daysAhead: 14,
  closed: [],
  repliesUsed: 750,
  repliesFree: 1000,
  replyRate: 24_800,
};

const day = fc.record({ cost: fc.nat(50_000_000), replies: fc.nat(400) });
const anyInput: fc.Arbitrary<ForecastInput> = fc.record({
  spent: fc.nat(2_000_000_000),
  past: fc.array(fc.oneof(day, fc.constant({ cost: 0, replies: 0 })), { maxLength: 60 }),
  passed: fc.double({ min: 0, max: 1, noNaN: true }),
  weekday: fc.nat(6),
  daysAhead: fc.nat(31),
  closed: fc.uniqueArray(fc.nat(6)),
  repliesUsed: fc.nat(5000),
  repliesFree: fc.constantFrom(1000, Infinity),
  replyRate: fc.nat(100_000),
});

const read = (inputs: readonly ForecastInput[]): { low: number; middle: number; high: number } => {
  const { low, middle, high } = forecastMonthEnd(inputs);
  return { low: parseMicros(low), middle: parseMicros(middle), high: parseMicros(high) };
};

describe('a month’s end', () => {
  it('charges what comes past the allowance of the number', () => {
    // 30 more today, 60 on each of twelve days: 750 more replies, 250 of them free.
    expect(Math.abs(read([busy]).middle - 500 * 24_800)).toBeLessThan(20 * 24_800);
  });

  it('knows the weekday that is always quiet', () => {
    const onlySundayLeft = { ...busy, weekday: 6, passed: 1, daysAhead: 1, repliesUsed: 1000 };
    const shifted = { ...onlySundayLeft, past: [...busy.past.slice(2), ...busy.past.slice(0, 2)] };
    expect(read([shifted]).high).toBeGreaterThan(20 * read([closedSundays(onlySundayLeft)]).high);
  });

  it('does not grow cheaper because the shop has a second number', () => {
    const idle = { ...busy, past: [], repliesUsed: 0 };
    expect(forecastMonthEnd([busy, idle])).toEqual(forecastMonthEnd([busy]));
  });

  it('gives several numbers together a range narrower than the sum of theirs', () => {
    const one = read([{ ...busy, repliesUsed: 1000 }]);
    const four = read(Array.from({ length: 4 }, () => ({ ...busy, repliesUsed: 1000 })));
    expect(Math.abs(four.middle - 4 * one.middle)).toBeLessThan(0.05 * four.middle);
    expect((four.high - four.low) / (one.high - one.low)).toBeGreaterThan(1.6);
    expect((four.high - four.low) / (one.high - one.low)).toBeLessThan(2.4);
  });

  it('is surer of a shop it has known for weeks than of one it has known for days', () => {
    const charged = { ...busy, repliesUsed: 1000 };
    const old = read([charged]);
    const fresh = read([{ ...charged, past: busy.past.slice(-4) }]);
    expect(fresh.high - fresh.low).toBeGreaterThan(2 * (old.high - old.low));
  });

  it('expects nothing of a shop without a past', () => {
    expect(forecastMonthEnd([{ ...busy, past: [], spent: 5_000_000 }])).toEqual(settledForecast(5_000_000));
  });

  it('is what was spent when nothing of the month is left', () => {
    expect(forecastMonthEnd([{ ...busy, passed: 1, daysAhead: 0, spent: 7 }])).toEqual(settledForecast(7));
  });

  it('lies in order, never below what is spent, and is the same every time', () => {
    fc.assert(
      fc.property(fc.array(anyInput, { minLength: 1, maxLength: 3 }), (inputs) => {
        const { low, middle, high } = read(inputs);
        const spent = inputs.reduce((sum, input) => sum + input.spent, 0);
        expect(low).toBeGreaterThanOrEqual(spent);
        expect(middle).toBeGreaterThanOrEqual(low);
        expect(high).toBeGreaterThanOrEqual(middle);
        expect(read(inputs)).toEqual({ low, middle, high });
      }),
    );
  });

  it('falls into the range about four times in five, over made shops of every kind', () => {
    const looks = [...lookAtShops(160, 7)];
    const part = ({ inside, looks: all }: { inside: number; looks: number }): number => inside / all;
    const ours = backtest(looks, (input) => read([input]));
    expect(ours.looks).toBeGreaterThan(800);
    expect(part(ours)).toBeGreaterThan(0.75);
    expect(part(ours)).toBeLessThan(0.95);

    const narrow = backtest(looks, (input) => {
      const { low, middle, high } = read([input]);
      return { low: middle - (middle - low) / 2, high: middle + (high - middle) / 2 };
    });
    expect(part(narrow)).toBeLessThan(0.75);
  });
});

describe('the day on which the allowance runs out', () => {
  it('skips the days on which the shop is closed', () => {
    // 250 left: 30 today, 60 a day until Friday leave none on Friday; from Thursday on, Sunday lies between.
    expect(expectRunOut(busy)).toBe(4);
    const thursday = { ...busy, weekday: 4, past: rotate(busy.past, 3) };
    expect(expectRunOut(thursday)).toBe(5);
  });

  it('is none when the allowance lasts, is used up, or the month has none', () => {
    expect(expectRunOut({ ...busy, repliesUsed: 30 })).toBeNull();
    expect(expectRunOut({ ...busy, repliesUsed: 1000 })).toBeNull();
    expect(expectRunOut({ ...busy, repliesFree: Infinity })).toBeNull();
  });
});

// The same series as if its quiet day fell on Sundays when today is Saturday.
function closedSundays(input: ForecastInput): ForecastInput {
  return { ...input, past: rotate(input.past, 5) };
}

function rotate<Item>(items: readonly Item[], by: number): Item[] {
  return [...items.slice(by), ...items.slice(0, by)];
}
