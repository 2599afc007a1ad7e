import { t } from '../../messages/translate.svelte.ts';
import type { App } from '../../state/app.svelte.ts';
import { momentOf } from '../../views/inbox/words/moment.ts';

/** Gives no reminder for an hour or until tomorrow, or (null) gives them again, and says so with a way back. */
export async function pauseReminders(app: App, until: 'hour' | 'tomorrow' | null): Promise<void> {
  try {
    await app.reminders.pause(until);
  } catch (error) {
    app.notices.fail(error);
    return;
  }
  const paused = app.reminders.pausedUntil;
  if (paused === null) {
    app.notices.say(t('reminders.said_given'), 'good');
    return;
  }
  const moment = momentOf(app.format, paused, app.clock.now);
  app.notices.say(t('reminders.said_paused', { moment }), 'good', {
    label: t('reminders.undo'),
    act: () => pauseReminders(app, null),
  });
}
