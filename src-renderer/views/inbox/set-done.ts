import { t } from '../../messages/translate.svelte.ts';
import type { App } from '../../state/app.svelte.ts';

/** Marks a thread as done, or opens it again, and says so. */
export async function setDone(app: App, thread: string, done: boolean): Promise<void> {
  try {
    await app.client.inbox.setDone({ thread, done });
    app.notices.say(t(done ? 'inbox.marked_done' : 'inbox.marked_open'), 'good');
  } catch (error) {
    app.notices.fail(error);
  }
}
