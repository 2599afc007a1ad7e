import type { ThreadShape } from '../../../shared/contract/inbox.ts';
import type { ShownReminder } from '../../../shared/contract/reminders.ts';
import { asksForReply, stillWaits } from '../../../shared/reminders/standing.ts';
import type { Client } from '../../connect/client.ts';
import { refusalOf } from '../sentence.ts';

/** A reminder that is not seen to yet. */
export interface KeptReminder {
  reminder: ShownReminder;
  /** Those it is about that still need a reply, as far as is known. */
  waiting: readonly string[];
}

/** The same as it stands on the page. */
export interface StandingReminder extends KeptReminder {
  /** The first of them; null where it is about none. */
  thread: ThreadShape | null;
}

/** What still stands: without those whose threads have all been seen to; last reminders first, then the windows that end first. */
export async function whatStands(
  client: Client,
  reminders: readonly KeptReminder[],
): Promise<StandingReminder[]> {
  const standing = await Promise.all(reminders.map((each) => lookAt(client, each)));
  return standing.filter((each) => each !== null).toSorted((one, other) => rankOf(one) - rankOf(other));
}

// The end of its window, in ms UTC; the last ones before all others.
function rankOf({ reminder, thread }: StandingReminder): number {
  if (reminder.is_last) return 0;
  const end = thread?.window.closes_at ?? null;
  return end === null ? Number.MAX_VALUE : Date.parse(end);
}

// What was answered needs no second look: as a rule one question for each reminder.
async function lookAt(client: Client, { reminder, waiting }: KeptReminder): Promise<StandingReminder | null> {
  if (!asksForReply(reminder)) {
    const { plan } = await client.notifications.waiting();
    const isOver = reminder.kind === 'notification' && plan.length === 0;
    return isOver ? null : { reminder, waiting, thread: null };
  }
  for (const [index, id] of waiting.entries()) {
    const thread = await findThread(client, id);
    if (thread !== null && stillWaits(thread, reminder))
      return { reminder, waiting: waiting.slice(index), thread };
  }
  return null;
}

/** A thread by its id; null when it is gone. */
async function findThread(client: Client, id: string): Promise<ThreadShape | null> {
  try {
    return (await client.inbox.thread({ thread: id })).thread;
  } catch (error) {
    if (refusalOf(error)) return null;
    throw error;
  }
}
