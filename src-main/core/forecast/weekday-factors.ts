/** How a day of each weekday (Sunday first) compares with the mean day: 1 is the mean, and a week's factors add up to 7. */
export type WeekdayFactors = readonly number[];

const week = [0, 1, 2, 3, 4, 5, 6] as const;
/** How many days of a weekday the expectation weighs while nothing tells rhythm from noise. */
const firstStrength = 2;
const [weakest, strongest] = [0.1, 8];

/**
 * The weekdays' factors, each drawn towards the expectation (1; 0 where the shop is closed) as strongly as days of one
 * weekday differ among themselves. `weekdays[i]` is the weekday of `values[i]`.
 */
export function findWeekdayFactors(
  values: readonly number[],
  weekdays: readonly number[],
  closed: readonly number[],
): WeekdayFactors {
  const expected = scale(week.map((weekday) => (closed.includes(weekday) && closed.length < 7 ? 0 : 1)));
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  if (mean === 0) return expected;
  const groups = week.map((weekday) => values.filter((_, index) => weekdays[index] === weekday));
  const strength = strengthOf(groups);
  return scale(
    groups.map((group, weekday) => {
      const sum = group.reduce((total, value) => total + value / mean, 0);
      return (sum + strength * (expected[weekday] ?? 1)) / (group.length + strength);
    }),
  );
}

// Variance of the days of one weekday, over the variance between weekdays: large where there is no rhythm.
function strengthOf(groups: readonly (readonly number[])[]): number {
  const repeated = groups.filter((group) => group.length >= 2);
  if (repeated.length < 4) return firstStrength;
  const means = repeated.map(meanOf);
  const overall = meanOf(means);
  const days = repeated.reduce((sum, group) => sum + group.length, 0);
  const within =
    repeated.reduce((sum, group, index) => sum + squares(group, means[index] ?? 0), 0) /
    (days - repeated.length);
  const between = squares(means, overall) / (means.length - 1) - (within * means.length) / days;
  return Math.min(strongest, Math.max(weakest, between <= 0 ? strongest : within / between));
}

function scale(factors: readonly number[]): number[] {
  const sum = factors.reduce((total, factor) => total + factor, 0);
  return factors.map((factor) => (factor * 7) / sum);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function squares(values: readonly number[], mean: number): number {
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
