import type { BillEntry, BillSum } from './types.ts';

/** A bill's entries added up per month, category and market, in that order; messages are unknown as soon as one entry does not count them. */
export function sumEntries(entries: Iterable<BillEntry>): BillSum[] {
  const sums = new Map<string, BillSum>();
  for (const { month, category, market, messages, amount } of entries) {
    const key = `${month}|${category}|${market}`;
    const sum = sums.get(key);
    if (sum === undefined) {
      sums.set(key, { month, category, market, messages, amount });
      continue;
    }
    sum.amount += amount;
    sum.messages = sum.messages === null || messages === null ? null : sum.messages + messages;
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, sum]) => sum);
}
