import type { MonthSpend } from '../../../../shared/contract/spend.ts';
import { isSumUnknown } from '../../../../shared/money/unknown-sum.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { Format } from '../../../state/format.svelte.ts';

/** The month in one line: what it costs, what it would through the API, and the free replies. */
export function monthWords(spend: MonthSpend, format: Format): string[] {
  const month = format.calendar(spend.month, { month: 'long' });
  const name = month.charAt(0).toLocaleUpperCase() + month.slice(1);
  const words = [t('inbox.month_line', { month: name, amount: spentWords(spend, format) })];
  const api = spend.through_api;
  const isWorthSaying = Number(api.to_date.amount.max) > 0 || Number(spend.to_date.amount.max) === 0;
  if (api.to_date.messages > 0 && isWorthSaying) {
    words.push(t('inbox.month_through_api', { amount: sum(api.to_date.amount, spend, format) }));
  }
  const own = fullest(spend.allowance);
  const other = fullest(api.allowance);
  if (own && own.used > 0) words.push(t('inbox.month_allowance', counted(own, format)));
  else if (other && other.used > 0) words.push(t('inbox.month_allowance_api', counted(other, format)));
  return words;
}

function spentWords(spend: MonthSpend, format: Format): string {
  return isSumUnknown(spend.to_date) ? t('prices.unknown') : sum(spend.to_date.amount, spend, format);
}

function sum(range: { min: string; max: string }, spend: MonthSpend, format: Format): string {
  const least = format.money(range.min, spend.currency);
  return range.min === range.max ? least : `${least}–${format.money(range.max, spend.currency)}`;
}

function fullest(allowance: MonthSpend['allowance']): MonthSpend['allowance'][number] | undefined {
  return [...allowance].sort((one, other) => other.used - one.used)[0];
}

function counted(
  allowance: { used: number; limit: number },
  format: Format,
): { used: string; limit: string } {
  // What comes after them is charged: it uses none of them.
  return {
    used: format.number(Math.min(allowance.used, allowance.limit)),
    limit: format.number(allowance.limit),
  };
}
