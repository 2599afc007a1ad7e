import type { MonthSpend } from '../../shared/contract/spend.ts';
import { formatMicros, parseMicros } from '../../shared/money/micros.ts';
import { findPattern } from './forecast/day-pattern.ts';
import { expectDays, expectSum, type DaysAhead, type Expectation } from './forecast/days-ahead.ts';
import { drawNormals } from './forecast/normal-draws.ts';

/** What a day of one number brought: micros of what does not hang on the allowance, and replies that count towards it. */
export interface DayFigures {
  cost: number;
  replies: number;
}

/** What one number's forecast is made from; amounts in micros. */
export interface ForecastInput extends DaysAhead {
  /** Spent this month so far, with the far end of every range. */
  spent: number;
  /** The whole days before today, oldest first, those of months before included; up to eight weeks are of use. */
  past: readonly DayFigures[];
  /** Weekdays on which the shop is closed. */
  closed: readonly number[];
  repliesUsed: number;
  /** Infinity in months without an allowance. */
  repliesFree: number;
  /** One reply past the allowance. */
  replyRate: number;
}

type Forecast = MonthSpend['forecast'];

const draws = 1000;
const most = 56;

/** The month's end of all numbers together: the middle, and the range into which it falls four times in five. */
export function forecastMonthEnd(numbers: readonly ForecastInput[]): Forecast {
  const spent = numbers.reduce((sum, number) => sum + number.spent, 0);
  const more = new Float64Array(draws);
  for (const [index, number] of numbers.entries()) addRest(more, number, index);
  more.sort();
  const at = (part: number): string =>
    formatMicros(Math.round(spent + (more[Math.floor(part * (draws - 1))] ?? 0)));
  return { low: at(0.1), middle: at(0.5), high: at(0.9) };
}

/** The month's end where nothing more comes: it is over, or has not begun. */
export function settledForecast(spent: number): Forecast {
  const amount = formatMicros(spent);
  return { low: amount, middle: amount, high: amount };
}

/** The same where what is spent is itself a range: its low end is lower by so many micros. */
export function lowerBy(forecast: Forecast, uncertain: number): Forecast {
  return { ...forecast, low: formatMicros(parseMicros(forecast.low) - uncertain) };
}

/** In how many days (0 is today) a number's allowance will be used up; null when it lasts, or is used up. */
export function expectRunOut(input: ForecastInput): number | null {
  let left = input.repliesFree - input.repliesUsed;
  if (left <= 0) return null;
  const day = expectDays(patternOf(input, 'replies'), input).findIndex((replies) => {
    left -= replies;
    return left <= 0;
  });
  return day === -1 ? null : day;
}

// Adds one number's rest of the month to every draw. The charge for replies begins where the allowance ends, so it is counted draw by draw.
function addRest(more: Float64Array, input: ForecastInput, index: number): void {
  const cost = describe(input, 'cost');
  const replies = describe(input, 'replies');
  const template = aboutOneTemplate(input);
  const left = Math.max(0, input.repliesFree - input.repliesUsed);
  const normals = drawNormals(index + 1, 2 * draws);
  for (let draw = 0; draw < draws; draw += 1) {
    const templates = Math.round(quantity(cost, normals[2 * draw] ?? 0) / template);
    const charged = Math.max(0, Math.round(quantity(replies, normals[2 * draw + 1] ?? 0)) - left);
    more[draw] = (more[draw] ?? 0) + templates * template + charged * input.replyRate;
  }
}

// The least that a day has cost: what is sent are whole messages, which matters where few are.
function aboutOneTemplate({ past }: ForecastInput): number {
  const least = Math.min(...past.map(({ cost }) => (cost > 0 ? cost : Infinity)));
  return least === Infinity ? 1 : least;
}

// A gamma variable of that mean and variance, from a standard normal one (Wilson and Hilferty): never negative, long to the right.
function quantity({ mean, variance }: Expectation, normal: number): number {
  if (mean === 0) return 0;
  const step = variance / (9 * mean ** 2);
  return mean * Math.max(0, 1 - step + normal * Math.sqrt(step)) ** 3;
}

type Series = keyof DayFigures;

function describe(input: ForecastInput, series: Series): Expectation {
  return expectSum(patternOf(input, series), input);
}

function patternOf({ past, weekday, closed }: ForecastInput, series: Series): ReturnType<typeof findPattern> {
  const begun = past.findIndex((day) => day.cost > 0 || day.replies > 0);
  const known = begun === -1 ? [] : past.slice(Math.max(begun, past.length - most));
  const weekdays = known.map((_, index) => (((weekday - known.length + index) % 7) + 7) % 7);
  return findPattern(
    known.map((day) => day[series]),
    weekdays,
    closed,
  );
}
