import { t } from '../../messages/translate.svelte.ts';
import type { App } from '../../state/app.svelte.ts';

/** Marks a thread as done, or opens it again, and says so with a way back; done ends a snooze, which comes back with it. */
export async function setDone(
  app: App,
  thread: string,
  done: boolean,
  snoozedUntil: string | null = null,
): Promise<void> {
  try {
    await app.client.inbox.setDone({ thread, done });
  } catch (error) {
    app.notices.fail(error);
    return;
  }
  const takeBack = async (): Promise<void> => {
    try {
      await app.client.inbox.setDone({ thread, done: !done });
      const isOver = snoozedUntil === null || Date.parse(snoozedUntil) <= app.clock.now;
      if (!isOver) await app.client.inbox.snooze({ thread, until: snoozedUntil });
    } catch (error) {
      app.notices.fail(error);
    }
  };
  app.notices.say(t(done ? 'inbox.marked_done' : 'inbox.marked_open'), 'good', {
    label: t('list.undo'),
    act: () => void takeBack(),
  });
}
