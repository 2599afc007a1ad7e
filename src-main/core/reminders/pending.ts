import type { PendingReminder, ShownReminder } from '../../../shared/contract/reminders.ts';
import { digestThreads } from '../../../shared/reminders/digest-threads.ts';
import { planDigests } from '../../../shared/reminders/digest.ts';
import type { DueThread } from '../../../shared/reminders/facts.ts';
import { comesFirst } from '../../../shared/reminders/order.ts';
import { planThread } from '../../../shared/reminders/plan-thread.ts';
import { windowLength } from '../../../shared/window/customer-service-window.ts';
import { listWaitingNotifications } from '../../database/notifications.ts';
import { hasWaitedSince, listRemindedThreads, listWaitingThreads } from '../../database/reminder-threads.ts';
import { findGiven } from '../../database/reminders.ts';
import { findThread } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { presentThreads } from '../present-thread.ts';
import { readBesideThreads } from './beside-threads.ts';
import { rulesOf } from './rules.ts';
import { showDigest, showThreads, showWaiting } from './show.ts';
import { notificationKey, snoozesFor } from './survey.ts';
import { ThreadFacts, type BesideThreads } from './thread-facts.ts';

/** Nothing is due for longer than a window is open, and a snooze is not told of for longer; a clock may have been set. */
const pendingFor = 2 * windowLength;

interface Told {
  reminder: ShownReminder;
  toldAt: number;
}

/** What was given and is neither seen to, answered nor put off at the clock's now, in the words and the language chosen by now; writes nothing. */
export function listPending(context: CoreContext): { now: string; pending: PendingReminder[] } {
  const now = context.clock();
  const beside = readBesideThreads(context, context.db, now);
  const told = [
    ...pendingThreads(context, beside),
    ...pendingDigests(context, beside),
    ...pendingNotifications(context),
  ];
  const zone = context.zone();
  return {
    now: zone.toIso(now),
    pending: told.map(({ reminder, toldAt }) => ({
      reminder: { ...reminder, sound: 'none' },
      told_at: zone.toIso(toldAt),
      thread: presentFirst(context, reminder, now),
    })),
  };
}

function presentFirst(context: CoreContext, reminder: ShownReminder, now: number): PendingReminder['thread'] {
  const [id] = reminder.threads;
  const row = id === undefined ? undefined : findThread(context.db, Number(id));
  return row === undefined ? null : (presentThreads(context, [row], now)[0] ?? null);
}

// Those that were given together are one reminder for as long as they are many.
function pendingThreads(context: CoreContext, beside: BesideThreads): Told[] {
  const { db } = context;
  const { now } = beside;
  const together = new Map<number, DueThread<ThreadFacts>[]>();
  for (const row of listRemindedThreads(db, now - pendingFor)) {
    const { due } = planThread(new ThreadFacts(row, beside), rulesOf(context), now);
    const pending = due === null ? null : findPending(context, due);
    if (pending === null) continue;
    const others = together.get(pending.toldAt);
    if (others === undefined) together.set(pending.toldAt, [pending.due]);
    else others.push(pending.due);
  }
  const sorted = [...together].map(([toldAt, due]) => ({ toldAt, due: due.sort(comesFirst) }));
  return sorted
    .flatMap(({ toldAt, due }) => {
      const shown = showThreads(context, db, due, toldAt);
      return shown.map((reminder, index) => ({ reminder, toldAt, first: due[index] ?? due[0] }));
    })
    .sort(
      (one, other) =>
        Number(other.reminder.is_last) - Number(one.reminder.is_last) ||
        (one.first === undefined || other.first === undefined ? 0 : comesFirst(one.first, other.first)),
    );
}

// The weightiest that was given says whether the owner has seen to it; one that is yet to be given does not stand yet.
function findPending(
  { db }: CoreContext,
  due: DueThread<ThreadFacts>,
): { due: DueThread<ThreadFacts>; toldAt: number } | null {
  for (const [index, mark] of due.marks.entries()) {
    const given = findGiven(db, mark.kind, mark.key);
    if (given === undefined) continue;
    if (given.is_shown === 0) return null;
    if (index === 0) return { due, toldAt: given.told_at };
    const kind = mark.kind === 'lead' ? 'lead' : 'snooze_over';
    const marks = [mark, ...due.marks.slice(index + 1)] as const;
    return { due: { ...due, kind, at: mark.at, isLast: false, marks }, toldAt: given.told_at };
  }
  return null;
}

function pendingDigests(context: CoreContext, beside: BesideThreads): Told[] {
  const { db } = context;
  const { now } = beside;
  const rules = rulesOf(context);
  return planDigests(rules.digest, now).due.flatMap((digest) => {
    const given = findGiven(db, digest.kind, digest.day);
    if (given?.is_shown !== 1) return [];
    const toldAt = given.told_at;
    // Whoever wrote after it was given was not in it.
    const waiting = listWaitingThreads(db, now, now - snoozesFor)
      .map((row) => new ThreadFacts(row, beside))
      .filter(({ row: { id, window_closes_at: closesAt } }) => {
        const wroteBefore = closesAt !== null && closesAt - windowLength <= toldAt;
        return wroteBefore || hasWaitedSince(db, id, toldAt);
      });
    const threads = digestThreads(waiting, digest, rules, now);
    return threads.length === 0 ? [] : [{ reminder: showDigest(context, db, { digest, threads }), toldAt }];
  });
}

function pendingNotifications(context: CoreContext): Told[] {
  const { db } = context;
  const given = listWaitingNotifications(db).flatMap((row) => {
    const found = findGiven(db, 'notification', notificationKey(row));
    return found?.is_shown === 1 ? [{ row, toldAt: found.told_at }] : [];
  });
  const toldAt = Math.max(...given.map((each) => each.toldAt));
  return showWaiting(
    context,
    db,
    given.map(({ row }) => row),
  ).map((reminder) => ({ reminder, toldAt }));
}
