import { setImmediate } from 'node:timers/promises';
import type { Charge } from '../../shared/tariff/charge.ts';
import type { TariffEvent } from '../../shared/tariff/event.ts';
import { createFold } from '../../shared/tariff/fold.ts';
import { nextMonth, type Zone } from '../../shared/time/zone.ts';
import {
  addToMonthTotal,
  deleteAllCharges,
  deleteCharges,
  deleteMonthTotals,
  ensureChargeLine,
  putCharge,
} from '../database/charges.ts';
import {
  listAdClicks,
  listLedgerRows,
  readLastMessageAt,
  type LedgerRow,
} from '../database/ledger-events.ts';
import { firstIdAt } from '../database/message-id.ts';
import type { Connection } from '../database/open.ts';
import { listThreadParties } from '../database/thread-writes.ts';
import { listNumbers } from '../database/numbers.ts';
import { readOwnerSettings, type OwnerSettings } from './owner-settings.ts';
import type { CoreContext } from './context.ts';
import { toMonthNumber } from './month-number.ts';

/** Which partitions to rebuild: a number's months touched from one instant to another; all of them when nothing is said. */
export interface LedgerScope {
  numberId?: string;
  from?: number;
  to?: number;
  signal?: AbortSignal;
  onProgress?: (done: number) => void;
}

/** The first month that this version prices. */
const firstPricedMonth = '2025-07';
/** How far back of a month its deliveries, windows and free entry points can begin, in ms. */
const lookBack = 31 * 86_400_000;
const chunk = 5_000;

/** Derives the charges again from messages, settings and tariff data, in one partition or all; same rows whichever way. */
export async function rebuildLedger(
  db: Connection,
  context: CoreContext,
  scope: LedgerScope = {},
): Promise<void> {
  const settings = readOwnerSettings(db, context.environment);
  const zone =
    context.zone().timeZone === settings.time_zone ? context.zone() : context.zoneOf(settings.time_zone);
  const numbers = listNumbers(db)
    .map((number) => number.id)
    .filter((id) => scope.numberId === undefined || scope.numberId === id);
  const months = monthRange(scope, zone, readLastMessageAt(db));
  if (scope.numberId === undefined && scope.from === undefined) deleteAllCharges(db);
  if (months === null) return;
  for (const number of numbers) await rebuildNumber(db, settings, zone, number, months, scope);
}

/** The months a scope reaches: a message may be delivered, and counted, up to a month after it was sent. */
function monthRange(
  scope: LedgerScope,
  zone: Zone,
  lastMessageAt: number,
): { first: string; last: string } | null {
  const reached = nextMonth(zone.monthOf(scope.to ?? lastMessageAt));
  if (reached < firstPricedMonth) return null;
  const first = scope.from === undefined ? firstPricedMonth : zone.monthOf(scope.from);
  return { first: first < firstPricedMonth ? firstPricedMonth : first, last: reached };
}

async function rebuildNumber(
  db: Connection,
  settings: OwnerSettings,
  zone: Zone,
  numberId: string,
  months: { first: string; last: string },
  scope: LedgerScope,
): Promise<void> {
  const firstMonth = toMonthNumber(months.first);
  const lastMonth = toMonthNumber(months.last);
  const ids = {
    first: firstIdAt(zone.monthStart(months.first) - lookBack),
    end: firstIdAt(zone.monthStart(nextMonth(months.last))),
  };
  deleteMonthTotals(db, numberId, firstMonth, lastMonth);
  deleteCharges(db, numberId, { first: firstMonth, last: lastMonth }, ids);

  const book = createBook(db, numberId, zone, firstMonth, lastMonth);
  const account = { currency: settings.currency, zone };
  const actual = createFold(account, { onCharge: book.write(0) });
  const asIf = createFold(account, { onCharge: book.write(1), asIfApi: true });
  const parties = new Map(listThreadParties(db).map((party) => [party.id, party]));
  const clicks = listAdClicks(db, ids.first, ids.end);

  let after = ids.first - 1;
  for (;;) {
    const rows = listLedgerRows(db, after, ids.end, chunk);
    for (const row of rows) {
      const party = parties.get(row[1]);
      if (party?.number_id !== numberId || party.kind === 'group') continue;
      const event = toEvent(row, numberId, party.customer, settings.country, clicks);
      if (event.direction === 'in' || event.sentFrom === 'api') actual.push(event);
      else book.expectPhone(event.id);
      asIf.push(event);
    }
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last[0];
    scope.onProgress?.((after - ids.first) / Math.max(1, ids.end - ids.first));
    await setImmediate();
    scope.signal?.throwIfAborted();
  }
  actual.finish();
  asIf.finish();
  book.close();
}

function toEvent(
  row: LedgerRow,
  number: string,
  customer: string | null,
  country: string | null,
  clicks: ReadonlyMap<number, number | null>,
): TariffEvent {
  const [id, thread, at, direction, kind, sentFrom, source, category, status, deliveredAt, readAt] = row;
  const key = customer ?? `thread ${String(thread)}`;
  if (direction === 'in') {
    const expiresAt = clicks.get(id);
    return { direction, kind, customer: key, number, at, ad: expiresAt === undefined ? null : { expiresAt } };
  }
  const isDelivered = source === 'import' || status === null;
  return {
    direction,
    kind: kind === 'call' ? 'text' : kind,
    id,
    customer: key,
    number,
    country: customer === null ? country : null,
    category: category as 'marketing' | 'utility' | 'authentication' | null,
    at,
    deliveredAt: deliveredAt ?? readAt ?? (isDelivered ? at : null),
    sentFrom: sentFrom === 'phone' ? 'phone_app' : 'api',
  };
}

/** Stores charges and counts them per day and line; of the replayed ones only those that were typed on the phone. */
function createBook(
  db: Connection,
  numberId: string,
  zone: Zone,
  firstMonth: number,
  lastMonth: number,
): {
  write(throughApi: 0 | 1): (charge: Charge) => void;
  expectPhone(id: string | number): void;
  close(): void;
} {
  const phoneMessages = new Set<string | number>();
  const lines = new Map<string, number>();
  const totals = new Map<string, number>();

  const lineOf = (charge: Charge, throughApi: 0 | 1): number => {
    const { outcome, reason, category, market, amount, currency, era, rateCard, certainty, note } = charge;
    const signature = `${outcome}|${reason}|${category ?? ''}|${market}|${String(amount?.min)}|${String(amount?.max)}|${currency ?? ''}|${era}|${rateCard ?? ''}|${certainty}|${note ?? ''}|${String(throughApi)}`;
    let id = lines.get(signature);
    if (id === undefined) {
      const line = { outcome, reason, category, market, currency, era, certainty, note };
      const amounts = { amount_min: amount?.min ?? null, amount_max: amount?.max ?? null };
      id = ensureChargeLine(
        db,
        { ...line, ...amounts, rate_card: rateCard, through_api: throughApi },
        signature,
      );
      lines.set(signature, id);
    }
    return id;
  };

  return {
    expectPhone(id) {
      phoneMessages.add(id);
    },
    write: (throughApi) => (charge) => {
      if (throughApi === 1 && !phoneMessages.delete(charge.message)) return;
      const day = zone.dayOf(charge.pricedAt);
      const month = toMonthNumber(day.slice(0, 7));
      if (month < firstMonth || month > lastMonth) return;
      const line = lineOf(charge, throughApi);
      putCharge(db, Number(charge.message), line, month, charge.allowanceIndex, charge.windowClosedAt);
      const key = `${String(month)}|${day.slice(8)}|${String(line)}`;
      totals.set(key, (totals.get(key) ?? 0) + 1);
    },
    close() {
      for (const [key, messages] of totals) {
        const [month = 0, day = 0, line = 0] = key.split('|').map(Number);
        addToMonthTotal(db, { number_id: numberId, month, day, line_id: line, messages });
      }
    },
  };
}
