import { setImmediate } from 'node:timers/promises';
import type { MonthUsage } from '../../shared/tariff/account.ts';
import type { Charge } from '../../shared/tariff/charge.ts';
import { createFold, type Fold } from '../../shared/tariff/fold.ts';
import { nextMonth, type Zone } from '../../shared/time/zone.ts';
import { deleteAllCharges, deleteMonths } from '../database/charges.ts';
import { deleteCounters, putCounter } from '../database/ledger-counters.ts';
import { readFirstMessageAt, readLastMessageAt } from '../database/ledger-events.ts';
import { firstIdAt } from '../database/message-id.ts';
import type { Connection } from '../database/open.ts';
import type { CoreContext } from './context.ts';
import { readLedgerAccount } from './ledger-account.ts';
import { createBook, dayOf, isCounted, type ThroughApi } from './ledger-book.ts';
import { isOfApi, readLedgerEvents } from './ledger-source.ts';
import { findContextStart, findReach, type Change } from './ledger-span.ts';
import { readUsageElsewhere, toCounterRows } from './ledger-usage.ts';
import { markLedgerVersion } from './ledger-version.ts';
import { toMonthNumber } from './month-number.ts';

/** What to rebuild: the months that a change reaches; all of them when nothing is said. */
export interface LedgerScope extends Partial<Change> {
  /** One whole local month (`YYYY-MM`), where nothing but its own counting changed. */
  month?: string;
  signal?: AbortSignal;
  /** Hears every charge of the months, those too that are not stored; `month` is a number like 202611. */
  onCharge?: (charge: Charge, throughApi: ThroughApi, month: number) => void;
  /** Hears how much is done, 0 to 1. */
  onProgress?: (done: number) => void;
}

/**
 * Until July 2025 an opened conversation decided the next one, and what was sent then may arrive, and open free days, in August:
 * what changes before this month is priced again from the beginning.
 */
export const firstFreeMonth = '2025-09';

/**
 * Derives the charges again from messages, statuses, settings and tariff data, of the months that a change reaches or of all:
 * the same rows whichever way. In the caller's transaction. All numbers together: tiers and free conversations are the account's.
 */
export async function rebuildLedger(
  db: Connection,
  context: CoreContext,
  scope: LedgerScope = {},
): Promise<void> {
  for (const done of rebuildSteps(db, context, scope)) {
    scope.onProgress?.(done);
    await setImmediate();
    scope.signal?.throwIfAborted();
  }
}

/** The same in one go, for who cannot wait. */
export function rebuildLedgerAtOnce(
  db: Connection,
  context: CoreContext,
  onProgress: (done: number) => void,
): void {
  for (const done of rebuildSteps(db, context, {})) onProgress(done);
}

/** The months to rebuild as numbers like 202611; from when to read (null: from the beginning) and to price, and until when. */
interface Span {
  first: number;
  last: number;
  readFrom: number | null;
  priceFrom: number | null;
  until: number | null;
}

const everything: Span = { first: 0, last: 999_999, readFrom: null, priceFrom: null, until: null };

function spanOf(db: Connection, zone: Zone, { month, from, to = from, threads }: LedgerScope): Span {
  if (month !== undefined) return monthsBetween(db, zone, month, month);
  if (from === undefined || to === undefined) return everything;
  // In the years of conversations anything may reach as far as to their end.
  const latest = Math.max(to, zone.monthStart(firstFreeMonth));
  const isEarly = from < zone.monthStart(firstFreeMonth);
  const change = { from, to: isEarly ? latest : to, ...(threads === undefined ? {} : { threads }) };
  return monthsBetween(db, zone, zone.monthOf(from), zone.monthOf(findReach(db, change)));
}

function monthsBetween(db: Connection, zone: Zone, first: string, last: string): Span {
  const isEarly = first < firstFreeMonth;
  const end = isEarly && last < firstFreeMonth ? firstFreeMonth : last;
  const until = { last: toMonthNumber(end), until: zone.monthStart(nextMonth(end)) };
  if (isEarly) return { ...everything, ...until };
  const priceFrom = zone.monthStart(first);
  return { first: toMonthNumber(first), readFrom: findContextStart(db, priceFrom), priceFrom, ...until };
}

function* rebuildSteps(db: Connection, context: CoreContext, scope: LedgerScope): Generator<number> {
  const { account, zone, country } = readLedgerAccount(db, context);
  const span = spanOf(db, zone, scope);
  forget(db, span);
  const book = createBook(db, zone);
  const templates = new Map<string | number, string>();
  const phoneMessages = new Set<string | number>();

  const hear =
    (throughApi: ThroughApi) =>
    (charge: Charge): void => {
      const { month, day } = dayOf(charge, zone);
      if (month < span.first || month > span.last) return;
      scope.onCharge?.(charge, throughApi, month);
      if (isCounted(charge)) book.reach(charge, throughApi, month);
      if (throughApi === 1 && !phoneMessages.delete(charge.message)) return;
      const template = templates.get(charge.message) ?? null;
      if (template !== null) templates.delete(charge.message);
      book.store({ charge, template, throughApi, month, day });
    };
  const usedBefore = (throughApi: ThroughApi): MonthUsage[] =>
    readUsageElsewhere(db, span.first, span.last, throughApi);
  const from = span.priceFrom === null ? {} : { from: span.priceFrom };
  const actual = createFold(account, { onCharge: hear(0), usageBefore: usedBefore(0), ...from });
  const asIf = createFold(account, {
    onCharge: hear(1),
    usageBefore: usedBefore(1),
    ...from,
    asIfApi: true,
  });

  const progress = progressOf(db, span);
  for (const batch of readLedgerEvents(db, { country, ...readingOf(span) })) {
    for (const { id, template, event, source } of batch) {
      const isPhone = event.direction === 'out' && event.sentFrom === 'phone_app';
      if (template !== null) templates.set(id, template);
      if (isPhone) phoneMessages.add(id);
      else if (isOfApi(event, source)) actual.push(event);
      asIf.push(event);
    }
    const last = batch.at(-1);
    if (last !== undefined) yield progress(last.event.at);
  }
  for (const [fold, throughApi] of [[actual, 0] as const, [asIf, 1] as const]) {
    fold.finish();
    keepCounters(db, fold, throughApi, span);
  }
  book.close();
  if (span === everything) markLedgerVersion(db, context.environment);
  yield 1;
}

function forget(db: Connection, span: Span): void {
  if (span === everything) {
    deleteAllCharges(db);
    return;
  }
  deleteMonths(db, span, {
    first: span.readFrom === null ? Number.MIN_SAFE_INTEGER : firstIdAt(span.readFrom),
    end: span.until === null ? Number.MAX_SAFE_INTEGER : firstIdAt(span.until),
  });
  deleteCounters(db, span.first, span.last);
}

function readingOf({ readFrom, until }: Span): { from?: number; until?: number } {
  return { ...(readFrom === null ? {} : { from: readFrom }), ...(until === null ? {} : { until }) };
}

function keepCounters(db: Connection, fold: Fold, throughApi: ThroughApi, span: Span): void {
  const isKept = ({ month }: MonthUsage): boolean =>
    toMonthNumber(month) >= span.first && toMonthNumber(month) <= span.last;
  for (const usage of fold.usage().filter(isKept))
    for (const row of toCounterRows(usage, throughApi)) putCounter(db, row);
}

function progressOf(db: Connection, { readFrom, until }: Span): (at: number) => number {
  const begin = readFrom ?? readFirstMessageAt(db) ?? 0;
  const end = Math.min(until ?? Infinity, readLastMessageAt(db) ?? 0);
  return (at) => Math.min(1, Math.max(0, (at - begin) / Math.max(1, end - begin)));
}
