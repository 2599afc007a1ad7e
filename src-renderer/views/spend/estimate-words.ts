import type { MonthSpend } from '../../../shared/contract/spend.ts';
import { hasMessage, t } from '../../messages/translate.svelte.ts';
import type { Format } from '../../state/format.svelte.ts';

type Estimates = MonthSpend['estimates'];

/** How often our estimates were wrong where Meta has had its word, and by how much. */
export function estimatesWords(estimates: Estimates, currency: string, format: Format): string {
  const { confirmed: count, wrong } = estimates;
  if (wrong === 0) return t('spend.estimates_right', { count });
  const sums = [
    [estimates.too_low, 'spend.estimates_too_low'],
    [estimates.too_high, 'spend.estimates_too_high'],
  ] as const;
  const how = sums
    .filter(([sum]) => Number(sum) > 0)
    .map(([sum, key]) => t(key, { amount: format.money(sum, currency) }))
    .join(', ');
  return t('spend.estimates_wrong', {
    count,
    wrong: t('spend.estimates_wrong_count', { count: wrong }),
    how: how || t('spend.estimates_other_kind'),
  });
}

/** What was taken for what; outcomes are said only where they differ. Kinds are "charged/utility" or an outcome alone. */
export function estimateKindWords({
  ours,
  metas,
}: Pick<Estimates['kinds'][number], 'ours' | 'metas'>): string {
  const [one, other] = [ours.split('/'), metas.split('/')];
  const isSameOutcome = one[0] === other[0] && one[1] !== undefined && other[1] !== undefined;
  const say = ([outcome = '', category]: readonly string[]): string => {
    if (category === undefined) return outcomeWords(outcome);
    if (isSameOutcome) return categoryWord(category);
    return t('spend.estimates_outcome', { outcome: outcomeWords(outcome), category: categoryWord(category) });
  };
  return t('spend.estimates_kind', { ours: say(one), metas: say(other) });
}

function outcomeWords(outcome: string): string {
  const key = `prices.outcome_${outcome}`;
  return hasMessage(key) ? t(key) : outcome;
}

function categoryWord(category: string): string {
  const key = `prices.category_${category}`;
  return hasMessage(key) ? t(key) : category;
}
