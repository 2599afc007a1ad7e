import type { Notification } from '../../../shared/contract/notifications.ts';
import type { AmountShape } from '../../../shared/contract/shapes.ts';
import { addAmounts, noAmount, type Amount } from '../../../shared/money/money.ts';
import { listNotifications, type NotificationScope } from '../../database/notifications.ts';
import { presentAmount } from '../beside.ts';
import type { CoreContext } from '../context.ts';
import { createPresenter, type Facts } from './presenter.ts';

/** What some of them cost together; `amount` leaves out those without a known price, which `unknown` counts. */
interface Sum {
  messages: number;
  amount: AmountShape;
  unknown: number;
  currency: string | null;
}

/** What is planned, what it will cost by day and together, and what was sent of it and really cost. */
export interface Plan {
  now: string;
  plan: Notification[];
  days: { day: string; messages: number; amount: AmountShape | null; unknown: number }[];
  total: Sum;
  sent: Sum;
}

const toLeave = new Set(['planned', 'waiting', 'handed']);

/** Reads the notifications of a scope, with their prices as of now. */
export function readPlan(context: CoreContext, scope: NotificationScope): Plan {
  const zone = context.zone();
  const { currency } = context.settings();
  const presenter = createPresenter(context);
  const all = listNotifications(context.db, scope).flatMap((row) => presenter.look(row) ?? []);
  const coming = all.filter(({ row }) => toLeave.has(row.state));
  const days = new Map<string, Facts[]>();
  for (const facts of coming) {
    const day = zone.dayOf(facts.row.at);
    const known = days.get(day);
    if (known === undefined) days.set(day, [facts]);
    else known.push(facts);
  }
  return {
    now: zone.toIso(context.clock()),
    plan: all.map((facts) => presenter.present(facts)),
    days: [...days].map(([day, some]) => {
      const { messages, amount, unknown } = sumOf(some, currency);
      return { day, messages, amount: unknown === messages ? null : amount, unknown };
    }),
    total: sumOf(coming, currency),
    sent: sumOf(
      all.filter(({ row }) => row.state === 'sent'),
      currency,
    ),
  };
}

// What was billed in another currency before the account's changed is in no sum.
function sumOf(some: readonly Facts[], currency: string | null): Sum {
  const known = some.flatMap(({ amount, currency: of }): Amount[] =>
    amount === null || (of !== currency && amount.max > 0) ? [] : [amount],
  );
  return {
    messages: some.length,
    amount: presentAmount(known.reduce(addAmounts, noAmount)),
    unknown: some.length - known.length,
    currency,
  };
}
