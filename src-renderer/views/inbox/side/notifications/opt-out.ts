import type { ThreadShape } from '../../../../../shared/contract/inbox.ts';
import { t } from '../../../../messages/translate.svelte.ts';
import type { App } from '../../../../state/app.svelte.ts';
import { shownName } from '../../words/shown-name.ts';

type Customer = Pick<ThreadShape, 'id' | 'name' | 'customer'>;

/** Marks that a customer wants no notifications, or takes that back; says so with a way back. */
export async function setOptOut(app: App, thread: Customer, out: boolean): Promise<void> {
  try {
    const { cancelled } = await app.client.notifications.setOptOut({ thread: thread.id, out });
    app.notices.say(wordsOf(shownName(thread), out, cancelled), 'good', {
      label: t('plan.undo'),
      act: () => setOptOut(app, thread, !out),
    });
  } catch (error) {
    app.notices.fail(error);
  }
}

function wordsOf(name: string, out: boolean, cancelled: number): string {
  if (!out) return t('plan.out_taken_back', { name });
  return cancelled === 0 ? t('plan.out_set_none', { name }) : t('plan.out_set', { name, count: cancelled });
}
