import { Refusal } from '../../../shared/contract/refusal.ts';
import { findThreadIdentity } from '../../database/thread-identities.ts';
import type { ThreadRow } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { refuseDemo } from '../demo/refuse-demo.ts';
import { api } from '../implement.ts';
import { parseMessageId } from '../message-page.ts';
import { forgetPhoneSend, notePhoneSend } from '../phone-send.ts';
import { requireThread } from './require-thread.ts';

/** What the owner sent with WhatsApp on the phone, by their own word. */
export const phoneSends = {
  notePhoneSend: api.inbox.notePhoneSend.handler(({ context, input }) => {
    const thread = requireOwnThread(context, input.thread);
    return notePhoneSend(context, thread, input.text);
  }),

  forgetPhoneSend: api.inbox.forgetPhoneSend.handler(({ context, input }) =>
    forgetPhoneSend(context, parseMessageId(input.message)),
  ),
};

function requireOwnThread(context: CoreContext, id: string): ThreadRow {
  const thread = requireThread(context, id);
  const identity = findThreadIdentity(context.db, thread.id);
  if (identity !== undefined) refuseDemo(identity);
  if (thread.is_shown === 0)
    throw new Refusal('thread_not_shown', 'This chat is hidden or part of another: show it first.');
  return thread;
}
