import type { ChargeShape } from '../../../shared/contract/shapes.ts';
import type { MonthUsage } from '../../../shared/tariff/account.ts';
import { quote } from '../../../shared/tariff/quote.ts';
import { windowLength } from '../../../shared/window/customer-service-window.ts';
import { listCounters } from '../../database/ledger-counters.ts';
import { findThread, type ThreadRow } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { readLedgerAccount } from '../ledger-account.ts';
import { listPartyThreads } from '../ledger-update.ts';
import { readUsageElsewhere, toMonthUsage } from '../ledger-usage.ts';
import { toMonthNumber } from '../month-number.ts';
import { presentQuote } from '../present-charge.ts';

/**
 * What a reply would cost now if all that was typed on the phone had gone through the API: once the window is closed what the
 * template would that reopens it (utility). Null for a group, to which nothing goes, and while the currency is not known.
 */
export function quoteThroughApi(context: CoreContext, thread: ThreadRow): ChargeShape | null {
  const { db } = context;
  if (thread.kind === 'group' || thread.is_shown === 0) return null;
  const now = context.clock();
  const { account, zone, country } = readLedgerAccount(db, context);
  const closesAt = listPartyThreads(db, [thread.id]).reduce(
    (latest, id) => Math.max(latest, findThread(db, id)?.window_closes_at ?? 0),
    0,
  );
  const isOpen = now < closesAt;
  const charge = quote(account, {
    customer: thread.customer ?? '',
    country: thread.customer === null ? country : null,
    number: thread.number_id,
    kind: isOpen ? 'text' : 'template',
    category: isOpen ? null : 'utility',
    sentFrom: 'api',
    at: now,
    lastInboundAt: isOpen ? closesAt - windowLength : null,
    lead: null,
    usage: [readUsageThroughApi(context, thread.number_id, zone.monthOf(now))],
  });
  return charge.currency === null
    ? null
    : presentQuote({ ...charge, certainty: assumed(charge.certainty) }, context);
}

// Nobody was billed by this tariff: it is one that might have been.
function assumed<Certainty extends string>(certainty: Certainty): Certainty | 'assumed' {
  return certainty === 'unknown' ? certainty : 'assumed';
}

/** What a month has used, as if all of a number had gone through the API. */
export function readUsageThroughApi({ db }: CoreContext, number: string, month: string): MonthUsage {
  const monthNumber = toMonthNumber(month);
  const empty: MonthUsage = { month, serviceMessages: {}, tierMessages: {} };
  const [counted = empty] = toMonthUsage(listCounters(db, monthNumber, monthNumber), 1);
  const [elsewhere = empty] = readUsageElsewhere(db, monthNumber, monthNumber);
  const used = counted.serviceMessages[number] ?? elsewhere.serviceMessages[number] ?? 0;
  return { ...counted, serviceMessages: { ...counted.serviceMessages, [number]: used } };
}
