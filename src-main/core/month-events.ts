import type { Account, MonthUsage } from '../../shared/tariff/account.ts';
import { nextMonth, type Zone } from '../../shared/time/zone.ts';
import type { CoreContext } from './context.ts';
import { readLedgerAccount } from './ledger-account.ts';
import { firstFreeMonth } from './ledger.ts';
import type { ThroughApi } from './ledger-book.ts';
import { isOfApi, readLedgerEvents, type SourcedEvent } from './ledger-source.ts';
import { findContextStart } from './ledger-span.ts';
import { readUsageElsewhere } from './ledger-usage.ts';
import { toMonthNumber } from './month-number.ts';

/** A month to fold again: its events with those before it that still matter, in order of time; instants in ms UTC. */
export interface MonthEvents {
  account: Account;
  zone: Zone;
  start: number;
  end: number;
  usageBefore: readonly MonthUsage[];
  /** May be gone through several times. */
  events: Iterable<SourcedEvent>;
}

/** So many events are kept between two readings (about 700 bytes each); more are read again, so that a larger month takes no more memory. */
const mostKept = 120_000;

/**
 * A month's events of all numbers, as the ledger reads them for what was sent through the API, or for what the phone sent as if through
 * it: in the years of conversations from the first message on.
 */
export function openMonth(context: CoreContext, month: string, throughApi: ThroughApi = 0): MonthEvents {
  const { db } = context;
  const { account, zone, country } = readLedgerAccount(db, context);
  const start = zone.monthStart(month);
  const end = zone.monthStart(nextMonth(month));
  const reading = month < firstFreeMonth ? {} : { from: findContextStart(db, start) };
  const number = toMonthNumber(month);
  return {
    account,
    zone,
    start,
    end,
    usageBefore: readUsageElsewhere(db, number, number, throughApi),
    events: keepFew(() => readOf(throughApi, readLedgerEvents(db, { country, ...reading, until: end }))),
  };
}

function* readOf(throughApi: ThroughApi, batches: Iterable<SourcedEvent[]>): Generator<SourcedEvent[]> {
  for (const batch of batches)
    yield throughApi === 1 ? batch : batch.filter(({ event, source }) => isOfApi(event, source));
}

function keepFew(read: () => Iterable<SourcedEvent[]>): Iterable<SourcedEvent> {
  let kept: SourcedEvent[] | null = null;
  return {
    *[Symbol.iterator]() {
      if (kept !== null) {
        yield* kept;
        return;
      }
      let collected: SourcedEvent[] | null = [];
      for (const batch of read()) {
        if (collected !== null && collected.length + batch.length > mostKept) collected = null;
        collected?.push(...batch);
        yield* batch;
      }
      kept = collected;
    },
  };
}
