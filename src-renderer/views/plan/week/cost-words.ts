import { parseMicros } from '../../../../shared/money/micros.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { Client } from '../../../connect/client.ts';
import type { Format } from '../../../state/format.svelte.ts';

type Plan = Awaited<ReturnType<Client['notifications']['plan']>>;

/** A week's plan, with the week that it is of. */
export type WeekAnswer = Plan & { from: string };

/** How many notifications a week has, and how many of them are still to leave where that differs. */
export function countWords({ plan, total }: Pick<Plan, 'plan' | 'total'>): string {
  if (plan.length === 0) return t('plan.count_none');
  const all = t('plan.count', { count: plan.length });
  return total.messages === plan.length ? all : `${all}, ${t('plan.to_leave', { count: total.messages })}`;
}

/** What those to leave cost together, as far as that is known. */
export function costWords({ amount, currency }: Plan['total'], format: Format): string {
  const most = typeof amount === 'string' ? amount : amount.max;
  if (currency === null || parseMicros(most) === 0) return t('plan.costs_nothing');
  return t('plan.costs', { amount: format.amount(amount, currency) });
}

/** What those that were sent have really cost, as far as that is known; null where none was. */
export function sentWords(
  { messages: count, amount, currency }: Plan['sent'],
  format: Format,
): string | null {
  if (count === 0) return null;
  const most = typeof amount === 'string' ? amount : amount.max;
  if (currency === null || parseMicros(most) === 0) return t('plan.sent_free', { count });
  return t('plan.sent', { count, amount: format.amount(amount, currency) });
}
