import type { ThreadShape } from '../../../../shared/contract/inbox.ts';
import { isolate } from '../../../messages/isolate.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { App } from '../../../state/app.svelte.ts';

/** Whether two chats can be one customer's: of one kind, with the same number of the shop, and not of two phone numbers. */
export function canMerge(thread: ThreadShape, other: ThreadShape): boolean {
  // An id of Meta's, of a customer who hides the number, may be anyone's.
  const isNumber = ({ customer }: ThreadShape): boolean => customer?.startsWith('+') === true;
  const areTwoNumbers = isNumber(thread) && isNumber(other) && thread.customer !== other.customer;
  return (
    other.id !== thread.id && other.kind === thread.kind && other.number === thread.number && !areTwoNumbers
  );
}

/** Puts a chat into another one of the same customer, opens that, and offers to take it back. False: it did not work. */
export async function mergeThreads(app: App, from: ThreadShape, into: ThreadShape): Promise<boolean> {
  try {
    const { merge, thread } = await app.client.inbox.merge({ from: from.id, into: into.id });
    app.router.go('inbox', thread);
    app.notices.say(t('merge.merged', { from: isolate(from.name), into: isolate(into.name) }), 'good', {
      label: t('merge.undo'),
      act: () => takeApart(app, merge, from.name),
    });
    return true;
  } catch (error) {
    app.notices.fail(error);
    return false;
  }
}

/** Takes a merge back and opens the chat that is there again. */
export async function takeApart(app: App, merge: string, name: string): Promise<void> {
  try {
    const { thread } = await app.client.inbox.unmerge({ merge });
    app.router.go('inbox', thread);
    app.notices.say(t('merge.apart', { name: isolate(name) }), 'good');
  } catch (error) {
    app.notices.fail(error);
  }
}
