import type { Zone } from '../time/zone.ts';
import type { MonthUsage } from './account.ts';
import { nextMonth } from '../time/zone.ts';

/** What a message was counted towards: a number's replies, a market and category's volume, or the free conversations. */
export type Counted =
  | { counter: 'serviceMessages' | 'tierMessages'; key: string }
  | { counter: 'conversations' | 'serviceConversations'; key: '' };

/** What one local month has used so far: service messages by number, charged messages by "Market/category", conversations. */
export type MonthCounters = { month: string } & Record<Counted['counter'], Map<string, number>>;

/** The counters of every month, found by an instant in the account's zone. */
export interface Counters {
  at(instant: number): MonthCounters;
  read(): MonthUsage[];
}

/** Counts one more and returns its place, 1 being the first of the month. */
export function count(counters: MonthCounters, { counter, key }: Counted): number {
  const index = used(counters, counter, key) + 1;
  counters[counter].set(key, index);
  return index;
}

/** Takes a count back, where Meta's word shows that the message did not count. */
export function uncount(counters: MonthCounters, { counter, key }: Counted): void {
  counters[counter].set(key, used(counters, counter, key) - 1);
}

/** How many a counter has counted. */
export function used(counters: MonthCounters, counter: Counted['counter'], key = ''): number {
  return counters[counter].get(key) ?? 0;
}

/** Counters that start from what months had used before. */
export function createCounters(zone: Zone, before: readonly MonthUsage[]): Counters {
  const months = new Map<string, MonthCounters>();
  for (const usage of before) months.set(usage.month, fromUsage(usage));
  let start = 0;
  let end = 0;
  let current: MonthCounters | null = null;

  return {
    at(instant) {
      if (current !== null && instant >= start && instant < end) return current;
      const month = zone.monthOf(instant);
      start = zone.monthStart(month);
      end = zone.monthStart(nextMonth(month));
      current = months.get(month) ?? fromUsage({ month, serviceMessages: {}, tierMessages: {} });
      months.set(month, current);
      return current;
    },
    read: () => [...months.values()].map(toUsage),
  };
}

function fromUsage(usage: MonthUsage): MonthCounters {
  return {
    month: usage.month,
    serviceMessages: new Map(Object.entries(usage.serviceMessages)),
    tierMessages: new Map(Object.entries(usage.tierMessages)),
    conversations: new Map([['', usage.conversations ?? 0]]),
    serviceConversations: new Map([['', usage.serviceConversations ?? 0]]),
  };
}

function toUsage(counters: MonthCounters): MonthUsage {
  return {
    month: counters.month,
    serviceMessages: Object.fromEntries(counters.serviceMessages),
    tierMessages: Object.fromEntries(counters.tierMessages),
    conversations: used(counters, 'conversations'),
    serviceConversations: used(counters, 'serviceConversations'),
  };
}
