import { readStopWord } from '../../../../shared/notifications/stop-words.ts';
import { findNotification } from '../../../database/notifications.ts';
import { listPlannedForOptedOut, noteOptOutWord } from '../../../database/opt-outs.ts';
import type { Connection } from '../../../database/open.ts';
import type { CoreContext } from '../../context.ts';
import { cancelPlanned } from '../write-planned.ts';

/**
 * Notes it when a message of a customer's, which is stored already, says nothing but that they want no notifications, or want them again.
 * `at` is when these words were written. False for all else. What was said once stays said when the message is edited or deleted.
 */
export function hearOptOut(db: Connection, message: number, at: number, text: string): boolean {
  const word = readStopWord(text);
  return word !== null && noteOptOutWord(db, message, at, word === 'stop');
}

/** To be done once at the end of a transaction in which somebody may have opted out: nothing stays planned for them. Returns how many were called off. */
export function heedOptOuts(db: Connection, context: CoreContext): number {
  let cancelled = 0;
  for (const id of listPlannedForOptedOut(db)) {
    const row = findNotification(db, id);
    if (row !== undefined && cancelPlanned(db, context, row, 'opted_out')) cancelled += 1;
  }
  return cancelled;
}
