import { setImmediate } from 'node:timers/promises';
import type {
  NotificationFile,
  NotificationFileRow,
  NotificationMap,
} from '../../../../shared/contract/notifications.ts';
import { addAmounts, noAmount, type Amount } from '../../../../shared/money/money.ts';
import type { Charge } from '../../../../shared/tariff/charge.ts';
import { presentAmount } from '../../beside.ts';
import type { CoreContext } from '../../context.ts';
import { presentQuote } from '../../present-charge.ts';
import { listCalendarEvents } from './calendar-events.ts';
import type { EventList } from './file-event.ts';
import { openSource, type FilePlace } from './open-source.ts';
import { planRows, type PlannedRow } from './plan-rows.ts';
import { listTableEvents } from './table-events.ts';

const presentedAtOnce = 200;

/** Opens a file and lists its events by what is said, remembered or guessed of it. */
export async function listEvents(
  context: CoreContext,
  place: FilePlace,
  map: NotificationMap | undefined,
): Promise<EventList> {
  const source = await openSource(context, place);
  return source.kind === 'ics'
    ? listCalendarEvents(context, source, map)
    : listTableEvents(context, source, map);
}

/** What taking a file in would do, row by row, with what it would cost together. Writes nothing. */
export async function readFile(
  context: CoreContext,
  place: FilePlace,
  map: NotificationMap | undefined,
  signal?: AbortSignal,
): Promise<NotificationFile> {
  const list = await listEvents(context, place, map);
  const isClear = list.missing.length === 0 && !list.asksDateOrder;
  const planned = isClear ? await planRows(context, context.db, list, { signal }) : [];
  const rows: NotificationFileRow[] = [];
  const present = createRowPresenter(context);
  for (const [index, row] of planned.entries()) {
    if (index % presentedAtOnce === presentedAtOnce - 1) await setImmediate();
    rows.push(present(row));
  }
  const { kind, name, headings, isRemembered, missing, asksDateOrder } = list;
  return {
    ...{ kind, name, headings, map: list.map, is_remembered: isRemembered, missing },
    asks_date_order: asksDateOrder,
    rows,
    totals: totalsOf(context, planned),
  };
}

/** Rows of which taking them in writes a message that may cost something. */
export function isWritten({ change }: PlannedRow): boolean {
  return change === 'new' || change === 'moved' || change === 'changed';
}

/** What the messages that taking rows in plans cost together at most and at least; null where one has no known price. */
export function sumOf(rows: readonly PlannedRow[]): Amount | null {
  let sum: Amount = noAmount;
  for (const row of rows) {
    if (!isWritten(row)) continue;
    const amount = row.proposed?.charge?.amount;
    if (amount === undefined || amount === null) return null;
    sum = addAmounts(sum, amount);
  }
  return sum;
}

function totalsOf(context: CoreContext, rows: readonly PlannedRow[]): NotificationFile['totals'] {
  const totals = { new: 0, moved: 0, changed: 0, cancelled: 0, same: 0, none: 0 };
  for (const { change } of rows) totals[change] += 1;
  const sum = sumOf(rows);
  return {
    currency: context.settings().currency,
    amount: sum === null ? null : presentAmount(sum),
    ...totals,
  };
}

// Most rows of a file cost the same: what is said of a price is worked out once for each.
function createRowPresenter(context: CoreContext): (row: PlannedRow) => NotificationFileRow {
  const zone = context.zone();
  const known = new Map<string, NotificationFileRow['charge']>();
  const present = (charge: Charge): NotificationFileRow['charge'] => {
    const { outcome, reason, category, market, amount, currency, estimate, number } = charge;
    const key = JSON.stringify([outcome, reason, category, market, amount, currency, estimate, number]);
    const told = known.get(key) ?? presentQuote(charge, context);
    known.set(key, told);
    return told;
  };
  const iso = (at: number | null | undefined): string | null => (at == null ? null : zone.toIso(at));
  return (row) => {
    const { line, reference, who, thread, threadName, eventAt, change, proposed, problems } = row;
    const isShown = proposed !== null && change !== 'cancelled';
    return {
      ...{ line, reference, who, thread: thread === null ? null : String(thread), thread_name: threadName },
      event_at: iso(eventAt),
      at: iso(isShown ? proposed.at : null),
      expires_at: iso(isShown ? proposed.expiresAt : null),
      text: proposed?.text ?? '',
      charge: isShown && proposed.charge !== null ? present(proposed.charge) : null,
      ...{ change, problems },
    };
  };
}
