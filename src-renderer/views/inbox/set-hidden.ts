import type { ThreadShape } from '../../../shared/contract/inbox.ts';
import { t } from '../../messages/translate.svelte.ts';
import type { App } from '../../state/app.svelte.ts';

/** Leaves a chat out of everything, or shows it again, and says so; a chat that was left out can be had back at once. False: it did not work. */
export async function setHidden(
  app: App,
  { id, name }: Pick<ThreadShape, 'id' | 'name'>,
  hidden: boolean,
): Promise<boolean> {
  try {
    await app.client.inbox.setHidden({ thread: id, hidden });
  } catch (error) {
    app.notices.fail(error);
    return false;
  }
  const takeBack = async (): Promise<void> => {
    if (await setHidden(app, { id, name }, false)) app.router.go('inbox', id);
  };
  if (hidden) app.notices.say(t('hidden.said', { name }), 'good', { label: t('hidden.undo'), act: takeBack });
  else app.notices.say(t('hidden.said_shown', { name }), 'good');
  return true;
}
