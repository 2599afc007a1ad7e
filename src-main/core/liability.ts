import type { MonthSpend } from '../../shared/contract/spend.ts';
import { addAmounts, noAmount } from '../../shared/money/money.ts';
import type { Charge } from '../../shared/tariff/charge.ts';
import { createFold } from '../../shared/tariff/fold.ts';
import type { TariffEvent } from '../../shared/tariff/event.ts';
import { isHeldBack } from '../../shared/tariff/united-states.ts';
import { listCounters } from '../database/ledger-counters.ts';
import { listUndelivered } from '../database/undelivered.ts';
import { presentRange } from './beside.ts';
import type { CoreContext } from './context.ts';
import { readLedgerAccount } from './ledger-account.ts';
import { readThreadEvents } from './ledger-source.ts';
import { findContextStart } from './ledger-span.ts';
import { listPartyThreads } from './ledger-update.ts';
import { toMonthUsage } from './ledger-usage.ts';
import { toMonthNumber } from './month-number.ts';

/** So long Meta tries to deliver a message, in ms; until then it may still be billed. */
const deliveryAttempts = 30 * 86_400_000;

/** So many messages are named. */
const mostExamples = 200;

/**
 * What was sent and may still be billed when it arrives, priced as if all of it arrived now: what would be free then is not in it. Reads only the
 * threads of such messages, as far back as a price reaches.
 */
export function readLiability(
  context: CoreContext,
  numberId: string | null,
): NonNullable<MonthSpend['liability']> {
  const { db, clock } = context;
  const now = clock();
  const open = listUndelivered(db, now - deliveryAttempts, now, numberId);
  const charges = priceAsDelivered(context, now, open);
  const known = charges.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const ids = new Set(charges.map((charge) => Number(charge.message)));
  const owed = open.filter(({ id }) => ids.has(id));
  const [oldest] = owed;
  return {
    messages: owed.length,
    unknown_messages: charges.length - known.length,
    amount: presentRange(known.reduce(addAmounts, noAmount)),
    oldest: oldest === undefined ? null : context.zone().toIso(oldest.at),
    examples: owed.slice(0, mostExamples).map(({ id }) => String(id)),
  };
}

function priceAsDelivered(
  context: CoreContext,
  now: number,
  open: readonly { id: number; thread_id: number; at: number }[],
): Charge[] {
  const [oldest] = open;
  if (oldest === undefined) return [];
  const { db } = context;
  const { account, zone, country } = readLedgerAccount(db, context);
  const threads = listPartyThreads(db, [...new Set(open.map((row) => row.thread_id))]);
  const from = findContextStart(db, oldest.at, threads);
  const month = toMonthNumber(zone.monthOf(now));
  const ids = new Set(open.map(({ id }) => id));
  const charges: Charge[] = [];
  const fold = createFold(account, {
    from: now,
    usageBefore: toMonthUsage(listCounters(db, month, month), 0),
    onCharge: (charge) => {
      const mayBeBilled = charge.outcome === 'charged' || charge.amount === null;
      if (mayBeBilled && ids.has(Number(charge.message))) charges.push(charge);
    },
  });
  const deliver = (event: TariffEvent): TariffEvent => {
    if (event.direction === 'in' || !ids.has(Number(event.id))) return event;
    return isHeldBack(event, now, zone) ? event : { ...event, deliveredAt: now };
  };
  for (const { event } of readThreadEvents(db, threads, { country, from, until: now + 1 })) {
    if (event.direction === 'in' || event.sentFrom === 'api') fold.push(deliver(event));
  }
  fold.finish();
  return charges;
}
