import { Refusal } from '../../../shared/contract/refusal.ts';
import { findConnection } from '../../database/connections.ts';
import { findThreadIdentity } from '../../database/thread-identities.ts';
import type { ThreadRow } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { refuseDemo } from '../demo/refuse-demo.ts';

/** Refuses a thread in which no price can be said: nothing goes to it through the API, whatever is connected. */
export function requirePriced(thread: ThreadRow): void {
  if (thread.kind === 'group')
    throw new Refusal('group_cannot_send', 'Vitrine sends nothing to groups: write on the phone.');
  if (thread.is_shown === 0)
    throw new Refusal('thread_not_shown', 'This chat is hidden or part of another: show it first.');
  if (thread.channel === 'phone') {
    throw new Refusal(
      'number_on_phone',
      'This number lives on the phone: answer there, or connect it to the Cloud API under Settings › Connection.',
    );
  }
}

/** Refuses a thread through which nothing can be sent, in a sentence that says what to do. */
export async function requireSendable(context: CoreContext, thread: ThreadRow): Promise<void> {
  const identity = findThreadIdentity(context.db, thread.id);
  if (identity !== undefined) refuseDemo(identity);
  requirePriced(thread);
  const connection = findConnection(context.db, thread.number_id);
  const { stored } = await context.secrets.status();
  if (connection?.phone_number_id == null || !stored.includes('cloud_api_token')) {
    throw new Refusal(
      'number_not_connected',
      'This number is not connected to Meta yet: connect it under Settings › Connection.',
    );
  }
  if (thread.customer === null) {
    throw new Refusal(
      'no_address',
      'Vitrine does not know this customer’s number: enter it beside the chat, then write.',
    );
  }
}
