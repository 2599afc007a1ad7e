import type { MonthUsage } from '../../shared/tariff/account.ts';
import type { CounterRow } from '../database/ledger-counters.ts';
import type { Connection } from '../database/open.ts';
import { listErasedUsage } from '../database/erased-usage.ts';
import { listUsedElsewhere } from '../database/usage-elsewhere.ts';
import { fromMonthNumber, toMonthNumber } from './month-number.ts';

/** What other tools, and messages that were erased, had used of the months from `first` to `last` (numbers like 202611), as a fold starts with it. */
export function readUsageElsewhere(
  db: Connection,
  first: number,
  last: number,
  throughApi: 0 | 1 = 0,
): MonthUsage[] {
  const rows = listErasedUsage(db, first, last).filter((row) => row.through_api === throughApi);
  for (const { number_id: key, month, replies } of listUsedElsewhere(db, first, last)) {
    const erased = rows.find((row) => row.month === month && row.kind === 'service' && row.key === key);
    if (erased === undefined)
      rows.push({ through_api: throughApi, month, kind: 'service', key, used: replies });
    else erased.used += replies;
  }
  return toMonthUsage(rows, throughApi);
}

/** A fold's usage as rows; what stands at zero has none. */
export function toCounterRows({ month: name, ...usage }: MonthUsage, throughApi: 0 | 1): CounterRow[] {
  const month = toMonthNumber(name);
  const row = (kind: CounterRow['kind'], key: string, used: number): CounterRow[] =>
    used === 0 ? [] : [{ through_api: throughApi, month, kind, key, used }];
  return [
    ...Object.entries(usage.serviceMessages).flatMap(([key, used]) => row('service', key, used)),
    ...Object.entries(usage.tierMessages).flatMap(([key, used]) => row('tier', key, used)),
    ...row('conversations', '', usage.conversations ?? 0),
    ...row('service_conversations', '', usage.serviceConversations ?? 0),
  ];
}

/** The rows of one fold as a fold goes on from them. */
export function toMonthUsage(rows: readonly CounterRow[], throughApi: 0 | 1): MonthUsage[] {
  const months = new Map<number, MonthUsage>();
  for (const { through_api: of, month, kind, key, used } of rows) {
    if (of !== throughApi) continue;
    const usage = months.get(month) ?? emptyUsage(month);
    months.set(month, usage);
    if (kind === 'service') usage.serviceMessages[key] = used;
    else if (kind === 'tier') usage.tierMessages[key] = used;
    else if (kind === 'conversations') usage.conversations = used;
    else usage.serviceConversations = used;
  }
  return [...months.values()];
}

function emptyUsage(month: number): MonthUsage {
  return { month: fromMonthNumber(month), serviceMessages: {}, tierMessages: {} };
}
