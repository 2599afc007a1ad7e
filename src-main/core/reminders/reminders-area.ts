import { once } from 'node:events';
import { api } from '../implement.ts';
import { requireThread } from '../inbox/require-thread.ts';
import { listReminders } from './list.ts';
import { pauseReminders } from './pausing.ts';
import { listPending } from './pending.ts';
import { noteReminderSeen } from './seen.ts';
import { standingOf } from './standing.ts';
import { takeReminders } from './take.ts';

/** Reminders to the owner, each once. */
export const reminders = {
  list: api.reminders.list.handler(({ context }) => listReminders(context)),

  standing: api.reminders.standing.handler(({ context }) => standingOf(context)),

  take: api.reminders.take.handler(async ({ context }) => ({ reminders: await takeReminders(context) })),

  pending: api.reminders.pending.handler(({ context }) => listPending(context)),

  seen: api.reminders.seen.handler(async ({ context, input }) => {
    // Nothing is to be taken because of it: what is just coming in is given together, once no more comes.
    await context.write(['inbox'], (db) => {
      noteReminderSeen(db, input);
    });
    return {};
  }),

  looking: api.reminders.looking.handler(async function* ({ context, input, signal }) {
    const lookAway = context.looking.begin(requireThread(context, input.thread).id);
    try {
      yield {};
      if (signal?.aborted === false) await once(signal, 'abort');
    } finally {
      lookAway();
    }
  }),

  pause: api.reminders.pause.handler(async ({ context, input }) => {
    await pauseReminders(context, input.until);
    return standingOf(context);
  }),

  wake: api.reminders.wake.handler(({ context }) => {
    context.bells.ring('clock');
    return {};
  }),
};
