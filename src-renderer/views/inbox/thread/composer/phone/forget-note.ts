import { t } from '../../../../../messages/translate.svelte.ts';
import type { App } from '../../../../../state/app.svelte.ts';
import { focusComposer } from '../focus-composer.ts';

/** Takes back what was noted as sent by phone; its words go into the thread's box again. */
export async function forgetNote(app: App, message: string): Promise<void> {
  try {
    const { thread, text } = await app.client.inbox.forgetPhoneSend({ message });
    if (thread === null || text === null) {
      app.notices.say(t('phone.gone'));
      return;
    }
    const draft = app.drafts.box(thread);
    draft.text = [text, draft.text].filter((words) => words.trim() !== '').join('\n');
    app.notices.say(t('phone.forgotten'), 'good');
    if (app.router.route.selection === thread) focusComposer();
  } catch (error) {
    app.notices.fail(error);
  }
}
