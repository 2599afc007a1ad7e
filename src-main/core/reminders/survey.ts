import type { AlertFacts } from '../../../shared/contract/alerts.ts';
import { digestThreads, type DigestThread } from '../../../shared/reminders/digest-threads.ts';
import { planDigests, type DigestMoment } from '../../../shared/reminders/digest.ts';
import type { DueThread, NextReminder } from '../../../shared/reminders/facts.ts';
import { comesFirst } from '../../../shared/reminders/order.ts';
import { planThread } from '../../../shared/reminders/plan-thread.ts';
import type { AlertRow } from '../../database/alerts.ts';
import { listWaitingNotifications, type NotificationRow } from '../../database/notifications.ts';
import type { Connection } from '../../database/open.ts';
import { listWaitingThreads } from '../../database/reminder-threads.ts';
import { findTold, listGivenMarks, listUntoldAlerts } from '../../database/reminders.ts';
import type { CoreContext } from '../context.ts';
import { readBesideThreads } from './beside-threads.ts';
import { readPause } from './pausing.ts';
import { rulesOf, type OwnerRules } from './rules.ts';
import { ThreadFacts } from './thread-facts.ts';

const day = 86_400_000;
/** A warning that nobody was there to be given for so many ms stands in the list of them, and is no reminder any more. */
const alertsFor = 3 * day;
/** A snooze that has been over for longer than this reminds of nothing. */
export const snoozesFor = day;

const aboutMoney: readonly AlertFacts['kind'][] = ['budget', 'forecast_over_budget', 'allowance'];

/** A digest whose time it is, with those it tells of. */
export interface DueDigest {
  digest: DigestMoment;
  threads: readonly DigestThread<ThreadFacts>[];
}

/** What is due and was not given yet, and the instants that matter; in ms UTC. */
export interface Survey {
  now: number;
  threads: readonly DueThread<ThreadFacts>[];
  digests: readonly DueDigest[];
  money: readonly AlertRow[];
  waiting: readonly NotificationRow[];
  /** From when on any of it may be given: `now`, or when a pause or the quiet hours are over. */
  mayGiveAt: number;
  pausedUntil: number | null;
  next: NextReminder | null;
  nextDigest: DigestMoment | null;
}

/** Looks at all that waits; writes nothing. */
export function surveyReminders(context: CoreContext, db: Connection): Survey {
  const now = context.clock();
  const rules = rulesOf(context);
  const waiting = readWaiting(context, db, now);
  const { due, next } = planDue(waiting, rules, now);
  const isGiven = due.length === 0 ? () => false : readGiven(db, now);
  const digests = planDigests(rules.digest, now);
  const pausedUntil = readPause(db, now);
  return {
    now,
    threads: due.filter((one) => !isGiven(one)).sort(comesFirst),
    digests: digests.due
      .filter(({ kind, day: key }) => findTold(db, kind, key) === null)
      .map((digest) => ({ digest, threads: digestThreads(waiting, digest, rules, now) })),
    money: findMoney(db, now),
    waiting: findNotifications(db),
    mayGiveAt: mayGiveFrom(rules, pausedUntil, now),
    pausedUntil,
    next,
    nextDigest: digests.next,
  };
}

/** Whether anything may be given now: no more is looked at than it takes to know. */
export function hasGiftNow(context: CoreContext, db: Connection): boolean {
  const now = context.clock();
  const rules = rulesOf(context);
  if (mayGiveFrom(rules, readPause(db, now), now) > now) return false;
  if (findMoney(db, now).length > 0 || findNotifications(db).length > 0) return true;
  const waiting = readWaiting(context, db, now);
  const isGiven = readGiven(db, now);
  const isDue = waiting.some((facts) => {
    const { due } = planThread(facts, rules, now);
    return due !== null && !isGiven(due);
  });
  return (
    isDue ||
    planDigests(rules.digest, now).due.some(
      (digest) =>
        findTold(db, digest.kind, digest.day) === null &&
        digestThreads(waiting, digest, rules, now).length > 0,
    )
  );
}

function readWaiting(context: CoreContext, db: Connection, now: number): ThreadFacts[] {
  const beside = readBesideThreads(context, db, now);
  return listWaitingThreads(db, now, now - snoozesFor).map((row) => new ThreadFacts(row, beside));
}

// Whatever the hours and leads were when it was given: no lead comes before the window, and no snooze that is over for longer is due.
function readGiven(db: Connection, now: number): (due: DueThread) => boolean {
  const given = listGivenMarks(db, now - 2 * day);
  return ({ marks: [{ kind, key }] }) => given.has(`${kind} ${key}`);
}

function findMoney(db: Connection, now: number): AlertRow[] {
  return listUntoldAlerts(db, now - alertsFor).filter(({ kind }) => isAboutMoney(kind));
}

function findNotifications(db: Connection): NotificationRow[] {
  return listWaitingNotifications(db).filter(
    (row) => findTold(db, 'notification', notificationKey(row)) === null,
  );
}

// Without those that are not due, which nobody asks for here: there may be thousands.
function planDue(
  waiting: readonly ThreadFacts[],
  rules: OwnerRules,
  now: number,
): { due: DueThread<ThreadFacts>[]; next: NextReminder | null } {
  const due: DueThread<ThreadFacts>[] = [];
  let next: NextReminder | null = null;
  for (const facts of waiting) {
    const plan = planThread(facts, rules, now);
    if (plan.due !== null) due.push(plan.due);
    if (plan.next !== null && plan.next.at < (next?.at ?? Infinity)) next = plan.next;
  }
  return { due, next };
}

/** What a notification waits for: the same one is asked about again when it waits for something else, or was moved. */
export function notificationKey({ id, written_at: since, reason, at }: NotificationRow): string {
  return [id, since, reason ?? '', at].join(':');
}

/** When a reminder that is due at `instant` may be given: no pause, no quiet hours. */
export function mayGiveFrom({ moments }: OwnerRules, pausedUntil: number | null, instant: number): number {
  const awake = Math.max(instant, pausedUntil ?? instant);
  return moments.quiet.at(awake)?.until ?? awake;
}

function isAboutMoney(kind: string): boolean {
  return aboutMoney.some((known) => known === kind);
}
