import { t } from '../../messages/translate.svelte.ts';
import type { App } from '../../state/app.svelte.ts';
import type { StandingReminder } from '../../state/reminders/standing-reminders.ts';
import { momentOf } from '../../views/inbox/words/moment.ts';

/** Puts off every chat that a reminder is about and that still waits, until an instant (ms UTC), with a way back; false when it could not be written. */
export async function snoozeReminder(app: App, standing: StandingReminder, until: number): Promise<boolean> {
  const { waiting } = standing;
  if (!(await snoozeAll(app, waiting, new Date(until).toISOString()))) return false;
  app.reminders.dismiss(standing.reminder.id);
  const moment = momentOf(app.format, until, app.clock.now);
  app.notices.say(t('reminders.snoozed', { count: waiting.length, moment }), 'good', {
    label: t('reminders.undo'),
    act: () => takeBack(app, standing),
  });
  return true;
}

async function takeBack(app: App, standing: StandingReminder): Promise<void> {
  if (await snoozeAll(app, standing.waiting, null)) app.reminders.show(standing.reminder);
}

async function snoozeAll(app: App, threads: readonly string[], until: string | null): Promise<boolean> {
  try {
    for (const thread of threads) await app.client.inbox.snooze({ thread, until });
    return true;
  } catch (error) {
    app.notices.fail(error);
    return false;
  }
}
