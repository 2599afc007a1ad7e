import type { QuickReply } from '../../../../../../shared/contract/quick-replies.ts';
import { fold } from '../../../../../state/fold.ts';

/** The quick replies whose shortcut or words have what was typed: those whose shortcut begins with it first, each in the list's order. */
export function findReplies(replies: readonly QuickReply[], query: string): readonly QuickReply[] {
  const wanted = fold(query);
  if (wanted === '') return replies;
  const rank = ({ shortcut, text }: QuickReply): number => {
    const short = fold(shortcut);
    if (short.startsWith(wanted)) return 0;
    if (short.includes(wanted)) return 1;
    return fold(text).includes(wanted) ? 2 : 3;
  };
  return replies
    .map((reply) => ({ reply, rank: rank(reply) }))
    .filter((found) => found.rank < 3)
    .sort((one, other) => one.rank - other.rank)
    .map(({ reply }) => reply);
}
