import type { Zone } from '../time/zone.ts';
import type { MonthUsage } from './account.ts';
import { nextMonth } from '../time/zone.ts';

/** What one local month has used so far: service messages by number, charged messages by "Market/category". */
export interface MonthCounters {
  month: string;
  serviceMessages: Map<string, number>;
  tierMessages: Map<string, number>;
}

/** The counters of every month, found by an instant in the account's zone. */
export interface Counters {
  at(instant: number): MonthCounters;
  read(): MonthUsage[];
}

/** Counters that start from what months had used before. */
export function createCounters(zone: Zone, before: readonly MonthUsage[]): Counters {
  const months = new Map<string, MonthCounters>();
  for (const { month, serviceMessages, tierMessages } of before) {
    months.set(month, {
      month,
      serviceMessages: new Map(Object.entries(serviceMessages)),
      tierMessages: new Map(Object.entries(tierMessages)),
    });
  }
  let start = 0;
  let end = 0;
  let current: MonthCounters | null = null;

  return {
    at(instant) {
      if (current !== null && instant >= start && instant < end) return current;
      const month = zone.monthOf(instant);
      start = zone.monthStart(month);
      end = zone.monthStart(nextMonth(month));
      current = months.get(month) ?? { month, serviceMessages: new Map(), tierMessages: new Map() };
      months.set(month, current);
      return current;
    },
    read: () =>
      [...months.values()].map((counters) => ({
        month: counters.month,
        serviceMessages: Object.fromEntries(counters.serviceMessages),
        tierMessages: Object.fromEntries(counters.tierMessages),
      })),
  };
}
