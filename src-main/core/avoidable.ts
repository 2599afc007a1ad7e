import type { MonthSpend } from '../../shared/contract/spend.ts';
import { formatMicros } from '../../shared/money/micros.ts';
import { isSameText } from '../database/messages.ts';
import type { Surroundings } from './avoidable/find-candidates.ts';
import { takeAwayCauses } from './avoidable/take-away.ts';
import type { CoreContext } from './context.ts';
import { openMonth } from './month-events.ts';
import type { Steps } from './steps.ts';

/** What a month need not have cost, by cause, dearest first, each with its messages; of one number or all. */
export function* findAvoidable(
  context: CoreContext,
  month: string,
  numberId: string | null,
): Steps<MonthSpend['avoidable']> {
  const causes = yield* takeAwayCauses(openMonth(context, month), readSurroundings(context), numberId);
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

/** What the search for causes needs of the shop. */
export function readSurroundings(context: CoreContext): Surroundings {
  const { opening_hours: hours } = context.settings();
  return {
    zone: context.zone(),
    hours,
    isSameText: (one, other) => isSameText(context.db, one, other),
  };
}
