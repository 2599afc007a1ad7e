import type { PendingReminder } from '../../../shared/contract/reminders.ts';
import { t } from '../../messages/translate.svelte.ts';
import type { App } from '../../state/app.svelte.ts';
import { momentOf } from '../../views/inbox/words/moment.ts';

/** Puts off every chat that a reminder is about and that still waits, until an instant (ms UTC), with a way back; false when it could not be written. */
export async function snoozeReminder(
  app: App,
  { reminder }: PendingReminder,
  until: number,
): Promise<boolean> {
  const { threads } = reminder;
  if (!(await snoozeAll(app, threads, new Date(until).toISOString()))) return false;
  const moment = momentOf(app.format, until, app.clock.now);
  app.notices.say(t('reminders.snoozed', { count: threads.length, moment }), 'good', {
    label: t('reminders.undo'),
    act: () => takeBack(app, threads),
  });
  return true;
}

// Put off is not seen to: it stands again as it stood.
async function takeBack(app: App, threads: readonly string[]): Promise<void> {
  await snoozeAll(app, threads, null);
}

async function snoozeAll(app: App, threads: readonly string[], until: string | null): Promise<boolean> {
  try {
    for (const thread of threads) await app.client.inbox.snooze({ thread, until });
    await app.reminders.look();
    return true;
  } catch (error) {
    app.notices.fail(error);
    return false;
  }
}
