import { formatMicros, parseMicros } from '../../shared/money/micros.ts';
import type { MonthSpend } from '../../shared/contract/spend.ts';

/** What one number's forecast is made from; amounts in micros. */
export interface ForecastInput {
  /** Spent so far, with the far end of every range. */
  spent: number;
  /** What each of the past days cost without replies, newest last: this month's and those before. */
  dailyCosts: readonly number[];
  /** Replies per past day. */
  dailyReplies: readonly number[];
  repliesUsed: number;
  repliesFree: number;
  /** One reply past the allowance. */
  replyRate: number;
  /** Days of the month still to come, today's rest included as a fraction. */
  daysLeft: number;
}

/** The z-value of an 80 % range. */
const z80 = 1.2816;

/** The month's end as a range: daily costs go on as they were, and replies past the allowance are charged. */
export function forecastMonthEnd(input: ForecastInput): MonthSpend['forecast'] {
  const costs = describe(input.dailyCosts);
  const replies = describe(input.dailyReplies);
  const middleOf = (deviations: number): number => {
    const spread = deviations * Math.sqrt(input.daysLeft);
    const more = Math.max(0, costs.mean * input.daysLeft + costs.deviation * spread);
    const moreReplies = Math.max(0, replies.mean * input.daysLeft + replies.deviation * spread);
    const charged = Math.max(
      0,
      input.repliesUsed + moreReplies - Math.max(input.repliesFree, input.repliesUsed),
    );
    return Math.round(input.spent + more + charged * input.replyRate);
  };
  return {
    low: formatMicros(middleOf(-z80)),
    middle: formatMicros(middleOf(0)),
    high: formatMicros(middleOf(z80)),
  };
}

function describe(values: readonly number[]): { mean: number; deviation: number } {
  if (values.length === 0) return { mean: 0, deviation: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance =
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return { mean, deviation: Math.sqrt(variance) };
}

/** The month's end of several numbers together. */
export function addForecasts(forecasts: readonly MonthSpend['forecast'][]): MonthSpend['forecast'] {
  const sum = (key: 'low' | 'middle' | 'high'): string =>
    formatMicros(forecasts.reduce((total, forecast) => total + parseMicros(forecast[key]), 0));
  return { low: sum('low'), middle: sum('middle'), high: sum('high') };
}
