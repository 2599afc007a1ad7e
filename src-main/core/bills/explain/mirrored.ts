import { claim, claimMessages, excessOf, fitting } from './claim.ts';
import type { CountedMessage, EvidenceSource, OpenRow } from './types.ts';

/** Explains rows of one market of which one counts as many more messages as another counts fewer: another category than ours. */
export function claimRecategorised(open: readonly OpenRow[], evidence: EvidenceSource): void {
  for (const { more, less } of pairsOf(open, (a, b) => a.row.market === b.row.market)) {
    const count = Math.min(excessOf(more) ?? 0, -(excessOf(less) ?? 0));
    if (count <= 0) continue;
    const candidates = likeliestFirst(evidence.charged(less.row), more.row.category, count, evidence);
    const moved = fitting(less, candidates, -1, count);
    const atTheirs = priceOfMoved(more, moved.length);
    if (atTheirs === null) continue;
    claimMessages(less, 'recategorised', moved, -1);
    claim(
      more,
      'recategorised',
      moved.map(({ id }) => id),
      atTheirs,
      moved.length,
    );
  }
}

/** Explains replies of one number that were free in another market than by our count: what is billed more here is billed less there. */
export function claimAllowanceOrder(open: readonly OpenRow[], evidence: EvidenceSource): void {
  const replies = open.filter(({ row }) => row.category === 'service');
  for (const { more, less } of pairsOf(replies, () => true)) {
    const count = Math.min(excessOf(more) ?? 0, -(excessOf(less) ?? 0));
    if (count <= 0) continue;
    const price = more.row.price;
    const free = evidence.freeReplies(more.row).toReversed();
    const paid = evidence.charged(less.row);
    let left = count;
    for (const number of new Set(paid.map((message) => message.number))) {
      const isOfNumber = (message: CountedMessage): boolean => message.number === number;
      const here = fitting(
        more,
        free.filter(isOfNumber).map((message) => ({ ...message, amount: price ?? message.amount })),
        1,
        left,
      );
      const there = fitting(less, paid.filter(isOfNumber), -1, here.length);
      const both = here.slice(0, there.length);
      claimMessages(more, 'allowance_order', both, 1);
      claimMessages(less, 'allowance_order', there, -1);
      left -= both.length;
    }
  }
}

interface Pair {
  more: OpenRow;
  less: OpenRow;
}

function* pairsOf(open: readonly OpenRow[], belong: (a: OpenRow, b: OpenRow) => boolean): Generator<Pair> {
  for (const more of open) {
    for (const less of open) {
      if (more === less || more.left <= 0 || less.left >= 0 || !belong(more, less)) continue;
      yield { more, less };
    }
  }
}

// A template that Meta has under that category now, then one with just as many messages, then the largest; of each the latest messages.
function likeliestFirst(
  messages: readonly CountedMessage[],
  category: string,
  count: number,
  evidence: EvidenceSource,
): CountedMessage[] {
  const groups = new Map<string | null, CountedMessage[]>();
  for (const message of messages)
    groups.set(message.template, [...(groups.get(message.template) ?? []), message]);
  const rankOf = ([template, group]: [string | null, CountedMessage[]]): number => {
    if (template !== null && evidence.categoryNow(template) === category) return 2;
    return group.length === count ? 1 : 0;
  };
  return [...groups]
    .map((group) => ({ rank: rankOf(group), group: group[1] }))
    .sort((a, b) => b.rank - a.rank || b.group.length - a.group.length)
    .flatMap(({ group }) => group.toReversed());
}

// At our price for their category; where we have none, their own if these messages are all that the row has more.
function priceOfMoved(more: OpenRow, count: number): number | null {
  if (count === 0) return null;
  const { price } = more.row;
  if (price === null) return excessOf(more) === count ? more.left : null;
  return price * count <= more.left + price / 50 ? Math.min(price * count, more.left) : null;
}
