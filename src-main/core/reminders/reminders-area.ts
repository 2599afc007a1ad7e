import { once } from 'node:events';
import { api } from '../implement.ts';
import { requireThread } from '../inbox/require-thread.ts';
import { listReminders } from './list.ts';
import { pauseReminders } from './pausing.ts';
import { standingOf } from './standing.ts';
import { takeReminders } from './take.ts';

/** Reminders to the owner, each once. */
export const reminders = {
  list: api.reminders.list.handler(({ context }) => listReminders(context)),

  standing: api.reminders.standing.handler(({ context }) => standingOf(context)),

  take: api.reminders.take.handler(async ({ context }) => ({ reminders: await takeReminders(context) })),

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
