import type { MonthSpend } from '../../shared/contract/spend.ts';
import { formatMicros } from '../../shared/money/micros.ts';
import { isSameText } from '../database/messages.ts';
import { takeAwayCauses } from './avoidable/take-away.ts';
import type { CoreContext } from './context.ts';
import { openMonth } from './month-events.ts';

/** What a month need not have cost, by cause, dearest first, each with its messages; of one number or all. */
export function findAvoidable(
  context: CoreContext,
  month: string,
  numberId: string | null,
): MonthSpend['avoidable'] {
  const { opening_hours: hours } = context.settings();
  const surroundings = {
    zone: context.zone(),
    hours,
    isSameText: (one: number, other: number) => isSameText(context.db, one, other),
  };
  const causes = takeAwayCauses(openMonth(context, month), surroundings, numberId);
  return {
    amount: formatMicros(causes.reduce((sum, { amount }) => sum + amount, 0)),
    causes: causes
      .toSorted((a, b) => b.amount - a.amount)
      .map(({ cause, messages, amount }) => ({
        cause,
        messages: messages.map(String),
        amount: formatMicros(amount),
      })),
  };
}
