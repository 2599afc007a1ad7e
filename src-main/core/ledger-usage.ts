import type { MonthUsage } from '../../shared/tariff/account.ts';
import type { CounterRow } from '../database/ledger-counters.ts';
import type { Connection } from '../database/open.ts';
import { listUsedElsewhere } from '../database/usage-elsewhere.ts';
import { fromMonthNumber, toMonthNumber } from './month-number.ts';

/** What other tools had used of the months from `first` to `last` (numbers like 202611), as a fold starts with it. */
export function readUsageElsewhere(db: Connection, first: number, last: number): MonthUsage[] {
  const months = new Map<number, MonthUsage>();
  for (const { number_id: number, month, replies } of listUsedElsewhere(db, first, last)) {
    const usage = months.get(month) ?? emptyUsage(month);
    usage.serviceMessages[number] = replies;
    months.set(month, usage);
  }
  return [...months.values()];
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
