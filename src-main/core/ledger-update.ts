import type { Charge } from '../../shared/tariff/charge.ts';
import { createFold } from '../../shared/tariff/fold.ts';
import { findCharge, type ChargeRow } from '../database/charges.ts';
import { listCounters, listFrontiers, putCounter } from '../database/ledger-counters.ts';
import type { Connection } from '../database/open.ts';
import { findThreadParty, listThreadsOfCustomer } from '../database/thread-writes.ts';
import type { CoreContext } from './context.ts';
import { readLedgerAccount } from './ledger-account.ts';
import { createBook, dayOf, isCounted, type ThroughApi } from './ledger-book.ts';
import { firstFreeMonth, rebuildLedger } from './ledger.ts';
import { isOfApi, readThreadEvents } from './ledger-source.ts';
import { findContextStart } from './ledger-span.ts';
import { toCounterRows, toMonthUsage } from './ledger-usage.ts';
import { toMonthNumber } from './month-number.ts';

/** Messages that came or whose statuses changed in a thread: priced otherwise from one instant on, delivered until another (ms UTC). */
export interface LedgerChange {
  thread: number;
  from: number;
  /** When a message was sent whose fate changed: until now it may have counted for that day. */
  sentAt?: number;
  to?: number;
}

/**
 * Brings the ledger up to date with messages that came or whose fate became known, in the caller's transaction: what comes after all
 * that was counted is priced alone, at a cost that no other thread or month adds to; anything else rebuilds its months. What was
 * deleted needs `rebuildLedger`.
 */
export async function updateLedger(
  db: Connection,
  context: CoreContext,
  changes: readonly LedgerChange[],
): Promise<void> {
  if (changes.length === 0 || addToLedger(db, context, changes)) return;
  await rebuildLedger(db, context, {
    from: Math.min(...changes.map(({ from, sentAt }) => Math.min(from, sentAt ?? from))),
    to: Math.max(...changes.map((change) => change.to ?? change.from)),
    threads: listPartyThreads(
      db,
      changes.map((change) => change.thread),
    ),
  });
}

/** The customers' threads among these, with all others of the same customers: to Meta they are one. */
export function listPartyThreads(db: Connection, threads: readonly number[]): number[] {
  const all = threads.flatMap((thread) => {
    const party = findThreadParty(db, thread);
    if (party === undefined || party.kind === 'group') return [];
    return party.customer === null ? [thread] : listThreadsOfCustomer(db, party.number_id, party.customer);
  });
  return [...new Set(all)];
}

interface Told {
  charge: Charge;
  throughApi: ThroughApi;
  stored: ChargeRow | undefined;
}

/** Prices only what changed; false, with nothing written, when that could shift what was counted before. */
export function addToLedger(db: Connection, context: CoreContext, changes: readonly LedgerChange[]): boolean {
  const { account, zone, country } = readLedgerAccount(db, context);
  const from = Math.min(...changes.map((change) => change.from));
  if (from < zone.monthStart(firstFreeMonth)) return false;
  const threads = listPartyThreads(
    db,
    changes.map((change) => change.thread),
  );
  const events = readThreadEvents(db, threads, { country, from: findContextStart(db, from, threads) });
  const firstMonth = toMonthNumber(zone.monthOf(from));
  const counters = listCounters(db, firstMonth, 999_999);
  const told: Told[] = [];
  const foldOf = (throughApi: ThroughApi): ReturnType<typeof createFold> =>
    createFold(account, {
      onCharge: (charge) => told.push({ charge, throughApi, stored: findCharge(db, Number(charge.message)) }),
      usageBefore: toMonthUsage(counters, throughApi),
      from,
      asIfApi: throughApi === 1,
    });
  const folds = [foldOf(0), foldOf(1)] as const;
  const templates = new Map<string | number, string | null>();
  const phoneMessages = new Set<string | number>();
  for (const { id, template, event, source } of events) {
    templates.set(id, template);
    if (event.direction === 'out' && event.sentFrom === 'phone_app') phoneMessages.add(id);
    else if (isOfApi(event, source)) folds[0].push(event);
    folds[1].push(event);
  }
  for (const fold of folds) fold.finish();

  const frontiers = listFrontiers(db, firstMonth);
  const isAhead = ({ charge, throughApi, stored }: Told): boolean => {
    if (stored !== undefined && !isOpen(stored)) return false;
    if (!isCounted(charge)) return true;
    const { month } = dayOf(charge, zone);
    const last = frontiers.find((row) => row.month === month && row.through_api === throughApi);
    return (
      last === undefined ||
      charge.pricedAt > last.at ||
      (charge.pricedAt === last.at && Number(charge.message) > last.message_id)
    );
  };
  if (!told.every(isAhead)) return false;

  const book = createBook(db, zone);
  for (const { charge, throughApi, stored } of told) {
    const { month, day } = dayOf(charge, zone);
    if (isCounted(charge)) book.reach(charge, throughApi, month);
    if (throughApi === 1 && !phoneMessages.has(charge.message)) continue;
    if (stored !== undefined) book.discount(stored, charge.number);
    const template = templates.get(charge.message) ?? null;
    book.store({ charge, template, throughApi, month, day });
  }
  for (const throughApi of [0, 1] as const)
    for (const usage of folds[throughApi].usage())
      for (const row of toCounterRows(usage, throughApi)) putCounter(db, row);
  book.close();
  return true;
}

/** Whether a stored charge was neither counted nor could be: nothing had arrived, or nothing that is ever billed. */
function isOpen({ reason, allowance_index: index, estimate_outcome: estimate }: ChargeRow): boolean {
  const isUnbilled = reason === 'window_closed' || reason === 'not_delivered' || reason === 'reaction';
  return isUnbilled && index === null && estimate === null;
}
