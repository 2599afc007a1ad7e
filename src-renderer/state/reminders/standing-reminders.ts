import type { PendingReminder, ReminderKind, ShownReminder } from '../../../shared/contract/reminders.ts';
import { asksForReply } from '../../../shared/reminders/standing.ts';

const digests: ReadonlySet<ReminderKind> = new Set(['digest_opening', 'digest_closing']);

/** Whether anything of a notice that was shown outside the page is still pending; what is about money is read there or in its own list. */
export function isStillPending(notice: ShownReminder, pending: readonly PendingReminder[]): boolean {
  if (notice.kind === 'money') return true;
  return pending.some(({ reminder }) => {
    if (digests.has(notice.kind)) return reminder.id === notice.id;
    const isAlike = isAboutThreads(notice) ? isAboutThreads(reminder) : reminder.kind === notice.kind;
    return isAlike && reminder.threads.some((thread) => notice.threads.includes(thread));
  });
}

/** Tells what is new on a page from what stood there, or was given before it was loaded. */
export class Heard {
  #known: ReadonlySet<string> | null = null;

  /** Those of `pending` that are to be read out: given to this page (by their ids) or come since it looked last. */
  freshOf(pending: readonly PendingReminder[], given: ReadonlySet<string>): PendingReminder[] {
    const known = this.#known;
    this.#known = new Set(pending.flatMap(partsOf));
    return pending.filter(
      (each) =>
        (known === null && given.has(each.reminder.id)) ||
        (known !== null && partsOf(each).some((part) => !known.has(part))),
    );
  }
}

// One of many that are seen to leaves the others as they were.
function partsOf({ reminder: { id, threads }, told_at: at }: PendingReminder): string[] {
  return threads.length === 0 ? [id] : threads.map((thread) => `${at} ${thread}`);
}

function isAboutThreads(reminder: ShownReminder): boolean {
  return asksForReply(reminder) && !digests.has(reminder.kind);
}
