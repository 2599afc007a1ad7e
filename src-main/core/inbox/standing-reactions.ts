import type { ThreadRow } from '../../database/threads.ts';
import type { ReactionRow } from '../../database/reactions.ts';

/** What stands of a thread's reactions by the Meta id of their message: each person's latest one, oldest first; an empty one took theirs back. */
export function standingReactions(
  rows: readonly ReactionRow[],
  thread: Pick<ThreadRow, 'kind'>,
): Map<string, ReactionRow[]> {
  const latest = new Map<string, ReactionRow>();
  for (const row of rows) {
    const key = `${row.target} ${personOf(row, thread)}`;
    // Put anew, so that the order is that of the latest ones.
    latest.delete(key);
    latest.set(key, row);
  }
  const standing = [...latest.values()].filter((row) => row.emoji !== '');
  return Map.groupBy(standing, (row) => row.target);
}

// A customer may be two parties to Meta, and the shop has two places to react from; only a group holds several people.
function personOf(
  { direction, author, party_id: party }: ReactionRow,
  { kind }: Pick<ThreadRow, 'kind'>,
): string {
  if (kind === 'customer' || direction === 'out') return direction;
  return `in ${party === null ? (author ?? '') : String(party)}`;
}
