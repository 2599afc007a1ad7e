import type { ThreadShape } from '../contract/inbox.ts';
import type { ReminderKind, ShownReminder } from '../contract/reminders.ts';

const digests: ReadonlySet<ReminderKind> = new Set(['digest_opening', 'digest_closing']);

/** Whether it asks for replies: it has done so once a thread is answered, snoozed, or looked at. */
export function asksForReply({ kind }: Pick<ShownReminder, 'kind'>): boolean {
  return kind !== 'money' && kind !== 'notification';
}

/** Whether a newer reminder says all that an older one says: the next lead of the same chat, or of it among others. */
export function takesPlaceOf(newer: ShownReminder, older: ShownReminder): boolean {
  const canBe = [newer, older].every((each) => asksForReply(each) && !digests.has(each.kind));
  return canBe && older.threads.every((thread) => newer.threads.includes(thread));
}

/** Whether a thread still waits for what a reminder asks. A snooze may end when only a template can answer any more; all others are too late then. */
export function stillWaits(
  { needs_reply, done, hidden, snoozed_until, window }: ThreadShape,
  { kind }: Pick<ShownReminder, 'kind'>,
): boolean {
  const canBeAnswered = window.state === 'open' || kind === 'snooze_over';
  return needs_reply && !done && !hidden && snoozed_until === null && canBeAnswered;
}
