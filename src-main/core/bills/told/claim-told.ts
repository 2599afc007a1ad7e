import type { BillCause } from '../../../../shared/contract/bills.ts';
import type { SentRow } from '../../../database/bill-evidence.ts';
import { claim } from '../explain/claim.ts';
import type { OpenRow } from '../explain/types.ts';
import { keyOf, type OurMonth } from '../our-month.ts';
import type { Pair } from './match.ts';

/** A month whose bill lists its messages, each found among ours. */
export interface ToldMonth {
  /** A number like 202611. */
  month: number;
  /** When it begins, ms UTC. */
  start: number;
  pairs: readonly Pair[];
  sent: readonly SentRow[];
  ours: OurMonth;
}

/** Claims what a bill's list of messages proves, one message after another. */
export function claimTold(open: readonly OpenRow[], { month, start, pairs, sent, ours }: ToldMonth): void {
  const rows = new Map(open.map((row) => [keyOf(row.row.category, row.row.market), row]));
  const rowOf = (category: string, market: string): OpenRow | undefined =>
    rows.get(keyOf(category, market)) ?? rows.get(keyOf(category, '')) ?? rows.get(keyOf('', market));
  const add = (
    row: OpenRow | undefined,
    cause: BillCause,
    { id }: SentRow,
    amount: number | null,
    sign: 1 | -1,
  ): void => {
    if (row !== undefined && amount !== null) claim(row, cause, [id], sign * amount, sign);
  };
  const freeOf = new Map<string, number>();
  for (const { entry, sent: own } of pairs) {
    const { category, market, messages } = entry;
    const theirs = rowOf(category, market);
    const price = ours.priceOf(category, market);
    const isOurs = own.outcome === 'charged' && own.month === month;
    if ((messages ?? 1) < 0) {
      if (isOurs) add(theirs, 'failed', own, own.amount, -1);
    } else if (messages === 0) {
      if (isOurs && own.reason === 'service_over_allowance')
        add(theirs, 'allowance_order', own, own.amount, -1);
    } else if (isOurs) {
      if (own.category === category || own.market !== market) continue;
      add(theirs, 'recategorised', own, price, 1);
      add(rowOf(own.category, own.market), 'recategorised', own, own.amount, -1);
    } else if (own.outcome === 'charged') {
      add(
        theirs,
        own.month > month ? 'delivered_next_month' : 'delivered_last_month',
        own,
        own.amount ?? price,
        1,
      );
    } else if (own.outcome === 'not_delivered' || own.outcome === 'refused') {
      add(theirs, 'failed', own, price, 1);
    } else if (own.reason === 'service_allowance') {
      add(theirs, category === 'service' ? 'allowance_order' : 'recategorised', own, price, 1);
      if (category === 'service') freeOf.set(own.number_id, (freeOf.get(own.number_id) ?? 0) + 1);
    }
  }
  const found = new Set(pairs.map((pair) => pair.sent.id));
  for (const own of sent.toReversed()) {
    if (found.has(own.id) || own.outcome !== 'charged' || own.month !== month) continue;
    const row = rowOf(own.category, own.market);
    const free = freeOf.get(own.number_id) ?? 0;
    if (own.at < start) add(row, 'delivered_last_month', own, own.amount, -1);
    else if (own.reason === 'service_over_allowance' && free > 0) {
      add(row, 'allowance_order', own, own.amount, -1);
      freeOf.set(own.number_id, free - 1);
    }
  }
}
