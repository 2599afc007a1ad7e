import { findWeekdayFactors, type WeekdayFactors } from './weekday-factors.ts';

/** What is to be expected of a day, learned from those before today. */
export interface DayPattern {
  /** The mean day at present. */
  level: number;
  /** How much the level grows from one day to the next, as a factor. */
  growth: number;
  factors: WeekdayFactors;
  /** A day's variance over its mean. */
  dispersion: number;
  /** The level's own relative variance. */
  doubt: number;
}

/** After so many days, a day weighs half. */
const halfLife = 21;
/** Days of history that the expectation of a wild shop (a day as far off as its mean) weighs. */
const wildDays = 3;
/** A week is rarely quite like the others: a relative variance of 5 %, squared. */
const weeklyWander = 0.05 ** 2;
const mostGrowthPerWeek = 0.04;

/** The pattern of a series of whole days, oldest first; `weekdays[i]` is the weekday of `values[i]` (0 = Sunday). */
export function findPattern(
  values: readonly number[],
  weekdays: readonly number[],
  closed: readonly number[],
): DayPattern {
  const factors = findWeekdayFactors(values, weekdays, closed);
  const expected = weekdays.map((weekday) => factors[weekday] ?? 1);
  const weights = values.map((_, index) => 0.5 ** ((values.length - index) / halfLife));
  const level = dot(weights, values) / Math.max(dot(weights, expected), Number.MIN_VALUE);
  if (values.length === 0 || level === 0) return { level: 0, growth: 1, factors, dispersion: 0, doubt: 0 };
  const means = expected.map((factor) => factor * level);
  const squares = values.reduce((sum, value, index) => sum + (value - (means[index] ?? 0)) ** 2, 0);
  const sum = means.reduce((total, mean) => total + mean, 0);
  const dispersion = (squares + wildDays * level ** 2) / (sum + wildDays * level);
  const effectiveDays = total(weights) ** 2 / total(weights.map((weight) => weight ** 2));
  return {
    level,
    growth: findGrowth(values),
    factors,
    dispersion,
    doubt: dispersion / (level * effectiveDays) + weeklyWander,
  };
}

// Whole weeks of the newer half beside those of the older, believed as far as the difference stands out of the weeks' noise.
function findGrowth(values: readonly number[]): number {
  const weeks = Math.floor(values.length / 7);
  if (weeks < 4) return 1;
  const sums = Array.from({ length: weeks }, (_, week) =>
    total(values.slice(values.length - 7 * (week + 1), values.length - 7 * week)),
  );
  const half = Math.floor(weeks / 2);
  const newer = sums.slice(0, half);
  const older = sums.slice(-half);
  const [newMean, oldMean] = [total(newer) / half, total(older) / half];
  if (newMean === 0 || oldMean === 0) return 1;
  const noise =
    (([...newer].reduce((sum, value) => sum + (value - newMean) ** 2, 0) +
      older.reduce((sum, value) => sum + (value - oldMean) ** 2, 0)) /
      Math.max(1, 2 * half - 2)) *
    (2 / half);
  const difference = (newMean - oldMean) ** 2;
  const belief = difference / (difference + 2 * noise + Number.MIN_VALUE);
  const perWeek = (Math.log(newMean / oldMean) / (weeks - half)) * belief;
  return Math.exp(Math.max(-mostGrowthPerWeek, Math.min(mostGrowthPerWeek, perWeek)) / 7);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function dot(some: readonly number[], others: readonly number[]): number {
  return some.reduce((sum, value, index) => sum + value * (others[index] ?? 0), 0);
}
