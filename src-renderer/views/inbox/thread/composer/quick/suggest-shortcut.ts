import type { QuickReply } from '../../../../../../shared/contract/quick-replies.ts';
import { fold } from '../../../../../state/fold.ts';

/** A shortcut for some words: the first of them that has a few letters and is not taken; empty when there is none. */
export function suggestShortcut(text: string, replies: readonly QuickReply[]): string {
  const taken = new Set(replies.map(({ shortcut }) => fold(shortcut)));
  const words = text.replaceAll(/\{\{[^{}]*\}\}/g, ' ').match(/[\p{L}\p{M}]{4,32}/gu) ?? [];
  return words.find((word) => !taken.has(fold(word)))?.toLowerCase() ?? '';
}
