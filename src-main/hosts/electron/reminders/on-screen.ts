import { ORPCError } from '@orpc/client';
import type { Notification } from 'electron';
import type { ThreadShape } from '../../../../shared/contract/inbox.ts';
import type { ShownReminder } from '../../../../shared/contract/reminders.ts';
import { asksForReply, stillWaits, takesPlaceOf } from '../../../../shared/reminders/standing.ts';
import type { CoreClient } from '../core-client.ts';

interface OnScreen {
  reminder: ShownReminder;
  notification: Notification;
}

/** Those that can still be clicked: one that is let go would be forgotten by its system's centre as well. */
const shown: OnScreen[] = [];
const mostShown = 50;

/** Holds on to one that is about to be shown; those that it says again go from the screen. */
export function holdOn(reminder: ShownReminder, notification: Notification): void {
  for (const older of [...shown]) {
    if (older.reminder.id === reminder.id || takesPlaceOf(reminder, older.reminder)) takeDown(older);
  }
  shown.push({ reminder, notification });
  shown.splice(0, shown.length - mostShown);
}

/** It was seen to, or has gone by itself. */
export function letGo(notification: Notification): void {
  const index = shown.findIndex((each) => each.notification === notification);
  if (index >= 0) shown.splice(index, 1);
}

/** Takes down those that nobody has to answer any more: a last lead would stay on the screen for good. */
export async function takeDownAnswered(client: CoreClient): Promise<void> {
  const known = new Map<string, ThreadShape | null>();
  for (const each of [...shown]) {
    if (asksForReply(each.reminder) && !(await isAwaited(client, each.reminder, known))) takeDown(each);
  }
}

// Asked of each thread once, and of no more than it takes.
async function isAwaited(
  client: CoreClient,
  reminder: ShownReminder,
  known: Map<string, ThreadShape | null>,
): Promise<boolean> {
  for (const id of reminder.threads) {
    const thread = known.get(id) ?? (await findThread(client, id));
    known.set(id, thread);
    if (thread !== null && stillWaits(thread, reminder)) return true;
  }
  return false;
}

async function findThread(client: CoreClient, id: string): Promise<ThreadShape | null> {
  try {
    return (await client.inbox.thread({ thread: id })).thread;
  } catch (error) {
    // It is gone.
    if (error instanceof ORPCError && error.code === 'REFUSED') return null;
    throw error;
  }
}

function takeDown({ notification }: OnScreen): void {
  letGo(notification);
  notification.close();
}
