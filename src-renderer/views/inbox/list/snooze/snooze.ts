import type { ThreadShape } from '../../../../../shared/contract/inbox.ts';
import { t } from '../../../../messages/translate.svelte.ts';
import type { App } from '../../../../state/app.svelte.ts';
import { momentOf } from '../../words/moment.ts';

/** What putting a chat off changes, and what takes it back. */
type Before = Pick<ThreadShape, 'id' | 'done' | 'snoozed_until'>;

/** Puts a chat off until an instant (ms UTC), or ends that with null, and says so with a way back. */
export async function snooze(app: App, before: Before, until: number | null): Promise<void> {
  try {
    await app.client.inbox.snooze({
      thread: before.id,
      until: until === null ? null : new Date(until).toISOString(),
    });
  } catch (error) {
    app.notices.fail(error);
    return;
  }
  const words =
    until === null
      ? t('list.said_awake')
      : t('list.said_snoozed', { moment: momentOf(app.format, until, app.clock.now) });
  app.notices.say(words, 'good', { label: t('list.undo'), act: () => void takeBack(app, before) });
}

async function takeBack(app: App, { id, done, snoozed_until: until }: Before): Promise<void> {
  try {
    const isOver = until !== null && Date.parse(until) <= app.clock.now;
    if (done) await app.client.inbox.setDone({ thread: id, done });
    else await app.client.inbox.snooze({ thread: id, until: isOver ? null : until });
  } catch (error) {
    app.notices.fail(error);
  }
}

/** Asks until when a chat is to be put off, beside what was clicked or is focused. */
export function askSnooze(app: App, thread: ThreadShape, anchor: HTMLElement): void {
  app.overlays.snooze = { thread, anchor };
}
