import { setImmediate } from 'node:timers/promises';
import type { BillEntry } from '../../../../shared/bill/types.ts';
import { nextMonth } from '../../../../shared/time/zone.ts';
import { listSent, type SentRow } from '../../../database/bill-evidence.ts';
import { firstIdAt } from '../../../database/message-id.ts';
import type { CoreContext } from '../../context.ts';
import { toMonthNumber } from '../../month-number.ts';
import type { OurMonth } from '../our-month.ts';
import type { ToldMonth } from './claim-told.ts';
import { matchLines } from './match.ts';

const longestDelivery = 30 * 86_400_000;
const chunk = 5_000;

/** What a bill's own list of messages proves of a month; null where it has none, or most of it cannot be found among ours. */
export async function readTold(
  context: CoreContext,
  month: string,
  entries: readonly BillEntry[],
  ours: OurMonth,
): Promise<ToldMonth | null> {
  const own = entries.filter((entry) => entry.month === month && entry.category !== 'other');
  if (!own.some((entry) => entry.message !== undefined)) return null;
  const zone = context.zone();
  const start = zone.monthStart(month);
  const sent: SentRow[] = [];
  const end = firstIdAt(zone.monthStart(nextMonth(month)));
  for (let first = firstIdAt(start - longestDelivery); first < end;) {
    const rows = listSent(context.db, { first, end }, chunk);
    for (const row of rows) sent.push(row);
    first = rows.length < chunk ? end : (rows.at(-1)?.id ?? end) + 1;
    await setImmediate();
  }
  const pairs = matchLines(own, sent, zone);
  return pairs === null ? null : { month: toMonthNumber(month), start, pairs, sent, ours };
}
