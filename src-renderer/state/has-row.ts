import type { MessageShape } from '../../shared/contract/inbox.ts';

/** Whether a message has a row of its own: a reaction stands under what it reacts to, where that is here and it arrived. */
export function hasRow({ kind, quotes, status }: MessageShape): boolean {
  return kind !== 'reaction' || quotes?.message == null || status === 'failed';
}
