import { countThreads, findNextTurn, listThreadsClosingFirst } from '../../database/thread-list.ts';
import { api } from '../implement.ts';
import { presentThreads } from '../present-thread.ts';

/** The list of threads, with what each filter counts and when time alone changes it. */
export const listing = {
  threads: api.inbox.threads.handler(({ context, input }) => {
    const { db } = context;
    const now = context.clock();
    const zone = context.zone();
    const { tag, number } = input;
    const scope = { now, closingBefore: now + context.settings().closing_lead, tag, number };
    const counts = countThreads(db, scope);
    const rows = listThreadsClosingFirst(db, { ...input, ...scope });
    const turn = findNextTurn(db, scope);
    return {
      now: zone.toIso(now),
      total: counts[input.filter === 'needs-reply' ? 'needs_reply' : input.filter],
      counts,
      changes_at: turn === null ? null : zone.toIso(turn),
      threads: presentThreads(context, rows, now),
    };
  }),
};
