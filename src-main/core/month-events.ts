import type { Account, MonthUsage } from '../../shared/tariff/account.ts';
import { nextMonth, type Zone } from '../../shared/time/zone.ts';
import type { CoreContext } from './context.ts';
import { readLedgerAccount } from './ledger-account.ts';
import { firstFreeMonth } from './ledger.ts';
import { readLedgerEvents, type SourcedEvent } from './ledger-source.ts';
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

/** So many events are kept between two readings; more are read again, so that a large month takes no more memory. */
const mostKept = 50_000;

/** A month's events of all numbers, as the ledger reads them: in the years of conversations from the first message on. */
export function openMonth(context: CoreContext, month: string): MonthEvents {
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
    usageBefore: readUsageElsewhere(db, number, number),
    events: keepFew(() => readLedgerEvents(db, { country, ...reading, until: end })),
  };
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
