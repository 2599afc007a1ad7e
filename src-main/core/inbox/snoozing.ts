import { Refusal } from '../../../shared/contract/refusal.ts';
import { setSnooze } from '../../database/snoozes.ts';
import { setThreadDone } from '../../database/thread-writes.ts';
import { api } from '../implement.ts';
import { refreshThread } from '../thread-summary.ts';
import { requireShownId, requireThread } from './require-thread.ts';

const longest = 366 * 86_400_000;

/** Putting threads off, and being done with them: a thread is never both. */
export const snoozing = {
  snooze: api.inbox.snooze.handler(async ({ context, input }) => {
    const now = context.clock();
    const until = input.until === null ? null : Date.parse(input.until);
    if (until !== null) refuseUntil(until, now);
    await context.write(['inbox'], (db) => {
      const thread = requireThread(context, String(requireShownId(db, input.thread)));
      if (until !== null) setThreadDone(db, thread.id, null);
      const heard = thread.last_inbound_at ?? 0;
      setSnooze(db, thread.id, until === null ? null : { until, at: Math.max(now, heard), heard });
      refreshThread(db, thread.id);
    });
    return { snoozed_until: until === null ? null : context.zone().toIso(until) };
  }),

  setDone: api.inbox.setDone.handler(async ({ context, input }) => {
    await context.write(['inbox'], (db) => {
      const thread = requireShownId(db, input.thread);
      setThreadDone(db, thread, input.done ? context.clock() : null);
      if (input.done) setSnooze(db, thread, null);
      refreshThread(db, thread);
    });
    return { done: input.done };
  }),
};

function refuseUntil(until: number, now: number): void {
  if (until <= now)
    throw new Refusal('snooze_is_past', 'That time is past: choose one that is still to come.');
  if (until - now > longest)
    throw new Refusal('snooze_too_long', 'A chat can be put off for a year at most: choose an earlier time.');
}
