import type { ThreadMergeShape } from '../../shared/contract/inbox.ts';
import { listMerges } from '../database/thread-merges.ts';
import type { CoreContext } from './context.ts';
import { api } from './implement.ts';
import { mergeThreads, unmergeThreads } from './merge-threads.ts';

/** What of the inbox makes threads one, and two again. */
export const threadMerges = {
  merge: api.inbox.merge.handler(({ context, input }) => mergeThreads(context, input.from, input.into)),
  unmerge: api.inbox.unmerge.handler(({ context, input }) => unmergeThreads(context, input.merge)),
};

/** What was merged into a thread and can be taken out again. */
export function presentMerges(context: CoreContext, thread: number): ThreadMergeShape[] {
  return listMerges(context.db, thread).map((merge) => ({
    merge: String(merge.id),
    name: merge.from_name,
    at: context.zone().toIso(merge.merged_at),
  }));
}
