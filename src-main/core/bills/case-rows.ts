import type { BillSum } from '../../../shared/bill/types.ts';
import type { CaseRow } from './explain/types.ts';
import { keyOf, type OurMonth, type OurRow } from './our-month.ts';

/** A row to compare, with the categories and markets of ours that stand in it. */
export interface MemberRow extends CaseRow {
  members: readonly { category: string; market: string }[];
}

/** The sums of a bill's month beside ours, dearest first. A sum for all markets, all categories or both together takes those of ours that have no line of their own. */
export function pairRows(sums: readonly BillSum[], ours: OurMonth): MemberRow[] {
  const theirs = new Map(sums.map((sum) => [keyOf(sum.category, sum.market), sum]));
  const members = new Map<string, OurRow[]>();
  for (const row of ours.rows) {
    const own = keyOf(row.category, row.market);
    const lines = [own, keyOf(row.category, ''), keyOf('', row.market), keyOf('', '')];
    const key = lines.find((line) => theirs.has(line)) ?? own;
    members.set(key, [...(members.get(key) ?? []), row]);
  }
  const keys = [...new Set([...theirs.keys(), ...members.keys()])];
  return keys
    .map((key) => toRow(key, theirs.get(key), members.get(key) ?? [], ours))
    .sort(
      (a, b) =>
        Math.max(b.theirs, b.ours) - Math.max(a.theirs, a.ours) ||
        (keyOf(a.category, a.market) < keyOf(b.category, b.market) ? -1 : 1),
    );
}

function toRow(key: string, sum: BillSum | undefined, own: readonly OurRow[], ours: OurMonth): MemberRow {
  const bar = key.indexOf('|');
  const category = key.slice(0, bar);
  const market = key.slice(bar + 1);
  const members = market === '' || category === '' ? own : [{ category, market }];
  const prices = new Set(members.map((member) => ours.priceOf(member.category, member.market)));
  const [price = null] = prices;
  return {
    category,
    market,
    members,
    ours: add(own, 'amount'),
    oursMessages: add(own, 'messages'),
    unpriced: add(own, 'unpriced'),
    theirs: sum?.amount ?? 0,
    theirsMessages: sum === undefined ? 0 : sum.messages,
    price: prices.size === 1 ? price : null,
  };
}

function add(rows: readonly OurRow[], field: 'amount' | 'messages' | 'unpriced'): number {
  return rows.reduce((total, row) => total + row[field], 0);
}
