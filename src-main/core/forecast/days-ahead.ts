import type { DayPattern } from './day-pattern.ts';

/** A sum over days to come: its mean and variance. */
export interface Expectation {
  mean: number;
  variance: number;
}

/** How much of today is gone (0 to 1), its weekday (0 = Sunday), and how many whole days follow. */
export interface DaysAhead {
  passed: number;
  weekday: number;
  daysAhead: number;
}

/** How far a shop's level may drift in a day, as a relative variance: a tenth in a week. */
const dailyDrift = 0.1 ** 2 / 7;

/** What the rest of today and each day after it will bring at the mean. */
export function expectDays(pattern: DayPattern, ahead: DaysAhead): number[] {
  const whole = (day: number): number =>
    pattern.level * pattern.growth ** day * (pattern.factors[(ahead.weekday + day) % 7] ?? 1);
  const rest = whole(0) * (1 - ahead.passed);
  return [rest, ...Array.from({ length: ahead.daysAhead }, (_, index) => whole(index + 1))];
}

/** The sum of the days to come. */
export function expectSum(pattern: DayPattern, ahead: DaysAhead): Expectation {
  const days = expectDays(pattern, ahead);
  const mean = days.reduce((sum, day) => sum + day, 0);
  const drift = days.reduce((sum, day, index) => sum + day * index, 0) * dailyDrift * mean;
  return { mean, variance: mean * pattern.dispersion + mean ** 2 * pattern.doubt + drift };
}
