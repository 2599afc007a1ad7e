import { fill, language, words } from './words.ts';

/** "3 chats need a reply", in the language spoken. */
export function needsReplyWords(count: number): string {
  const spoken = language();
  const { needs_reply_one, needs_reply_other } = words();
  const isOne = new Intl.PluralRules(spoken).select(count) === 'one';
  return fill(isOne ? needs_reply_one : needs_reply_other, {
    count: new Intl.NumberFormat(spoken).format(count),
  });
}
