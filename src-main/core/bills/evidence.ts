import { nextMonth } from '../../../shared/time/zone.ts';
import {
  listBilledElsewhere,
  listBilledIn,
  listBilledOf,
  listFreeReplies,
  listNotArrived,
  listTemplateCategories,
  type BilledRow,
} from '../../database/bill-evidence.ts';
import { firstIdAt } from '../../database/message-id.ts';
import type { CoreContext } from '../context.ts';
import { toMonthNumber } from '../month-number.ts';
import type { MemberRow } from './case-rows.ts';
import type { CaseRow, CountedMessage, Evidence, EvidenceSource } from './explain/types.ts';
import { keyOf, type OurMonth } from './our-month.ts';

/** Meta delivers for thirty days at most. */
const longestDelivery = 30 * 86_400_000;

/** What our data tell of a month's messages, read when it is first asked for. */
export function createEvidence(context: CoreContext, month: string, ours: OurMonth): EvidenceSource {
  const { db } = context;
  const zone = context.zone();
  const number = toMonthNumber(month);
  const first = firstIdAt(zone.monthStart(month));
  const end = firstIdAt(zone.monthStart(nextMonth(month)));
  const sent = { first, end };
  const before = { first: firstIdAt(zone.monthStart(month) - longestDelivery), end: first };
  const all = { first: before.first, end };

  const gone = lazily(() => group(listBilledElsewhere(db, sent, number).filter((row) => row.month > number)));
  const come = lazily(() => group(listBilledIn(db, before, number)));
  const failed = lazily(() => group(listNotArrived(db, sent)));
  const categories = lazily(() => listTemplateCategories(db));
  const charged = new Map<string, CountedMessage[]>();
  const replies = new Map<string, CountedMessage[]>();

  const membersOf = (row: CaseRow): MemberRow['members'] =>
    'members' in row ? (row as MemberRow).members : [row];
  const collect = <Item>(row: CaseRow, find: (category: string, market: string) => Item[]): Item[] =>
    membersOf(row).flatMap(({ category, market }) => find(category, market));
  const priced = ({ id, amount, category, market }: BilledRow): Evidence[] => {
    const price = amount === null || amount === 0 ? ours.priceOf(category, market) : amount;
    return price === null ? [] : [{ id, amount: price }];
  };
  const counted = (row: BilledRow): CountedMessage[] =>
    priced(row).map((one) => ({ ...one, number: row.number_id, template: row.template }));
  const remember = (
    known: Map<string, CountedMessage[]>,
    key: string,
    read: () => BilledRow[],
  ): CountedMessage[] => {
    const found = known.get(key) ?? read().flatMap(counted);
    known.set(key, found);
    return found;
  };

  return {
    unpriced: (row) =>
      collect(row, (category, market) =>
        listBilledOf(db, all, { month: number, category, market })
          .filter(({ amount }) => amount === null)
          .map(({ id }) => id),
      ),
    nextMonth: (row) =>
      collect(row, (category, market) => (gone().get(keyOf(category, market)) ?? []).flatMap(priced)),
    lastMonth: (row) =>
      collect(row, (category, market) => (come().get(keyOf(category, market)) ?? []).flatMap(priced)),
    failed: (row) =>
      collect(row, (category, market) => (failed().get(keyOf(category, market)) ?? []).flatMap(priced)),
    charged: (row) =>
      collect(row, (category, market) =>
        remember(charged, keyOf(category, market), () =>
          listBilledOf(db, all, { month: number, category, market }),
        ),
      ),
    freeReplies: (row) =>
      collect(row, (_, market) =>
        remember(replies, market, () => listFreeReplies(db, all, { month: number, market })),
      ),
    categoryNow: (template) => categories().get(template) ?? null,
  };
}

function group(rows: readonly BilledRow[]): Map<string, BilledRow[]> {
  const groups = new Map<string, BilledRow[]>();
  for (const row of rows) {
    const key = keyOf(row.category, row.market);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [row]);
    else own.push(row);
  }
  return groups;
}

function lazily<Value>(read: () => Value): () => Value {
  let known: { value: Value } | null = null;
  return () => (known ??= { value: read() }).value;
}
