import { alertFacts } from '../../../shared/contract/alerts.ts';
import type { ShownReminder } from '../../../shared/contract/reminders.ts';
import { alertSentence } from '../../../shared/alerts/alert-sentence.ts';
import type { DueThread } from '../../../shared/reminders/facts.ts';
import { mostNames, reminderText } from '../../../shared/reminders/words/reminder-text.ts';
import type { ReminderPerson, ReminderSubject } from '../../../shared/reminders/words/reader.ts';
import type { AlertRow } from '../../database/alerts.ts';
import type { NotificationRow } from '../../database/notifications.ts';
import { listNumbers } from '../../database/numbers.ts';
import type { Connection } from '../../database/open.ts';
import type { CoreContext } from '../context.ts';
import { personOf, readerOf } from './reader.ts';
import { notificationKey, type DueDigest } from './survey.ts';
import type { ThreadFacts } from './thread-facts.ts';

/** More threads than this at once are one reminder. */
const mostAtOnce = 3;

/** Threads that are due, in their order, ready to be shown: each by itself, or all as one where they are many. `toldAt`: ms UTC. */
export function showThreads(
  context: CoreContext,
  db: Connection,
  due: readonly DueThread<ThreadFacts>[],
  toldAt: number,
): ShownReminder[] {
  if (due.length <= mostAtOnce) return due.map((one) => showThread(context, db, one));
  const people = firstPeople(db, due);
  const isLast = due.some((one) => one.isLast);
  return [
    show(context, {
      // The same for as long as they are many, whoever of them is answered first.
      id: `group:${String(toldAt)}`,
      kind: isLast ? 'last_lead' : due.every(({ kind }) => kind === 'snooze_over') ? 'snooze_over' : 'lead',
      subject: { kind: 'group', due, people },
      threads: due.map(({ facts }) => facts.thread),
      opens: { view: 'inbox', thread: null },
      isLast,
    }),
  ];
}

/** A digest, ready to be shown. */
export function showDigest(
  context: CoreContext,
  db: Connection,
  { digest, threads }: DueDigest,
): ShownReminder {
  const people = firstPeople(db, threads);
  return show(context, {
    id: `${digest.kind}:${digest.day}`,
    kind: digest.kind,
    subject: { kind: 'digest', digest, threads, people },
    threads: threads.map(({ facts }) => facts.thread),
    opens: { view: 'inbox', thread: null },
  });
}

/** A warning about money, ready to be shown. */
export function showMoney(context: CoreContext, db: Connection, row: AlertRow): ShownReminder {
  const numbers = listNumbers(db);
  const nameOf = (id: string): string | null => {
    const number = numbers.find((one) => one.id === id);
    return numbers.length > 1 ? (number?.name ?? number?.e164 ?? id) : null;
  };
  const { language, locale } = readerOf(context);
  const facts = alertFacts.parse(JSON.parse(row.facts));
  return show(context, {
    id: `money:${String(row.id)}`,
    kind: 'money',
    subject: { kind: 'money', sentence: alertSentence(facts, { language, locale, nameOf }) },
    threads: [],
    opens: { view: 'spend', thread: null },
  });
}

/** Notifications that wait for the owner's choice, as one reminder; none for none. */
export function showWaiting(
  context: CoreContext,
  db: Connection,
  rows: readonly NotificationRow[],
): ShownReminder[] {
  const [first] = rows;
  if (first === undefined) return [];
  const people = rows.map((row) => personOf(db, row.thread_id));
  const leaving = rows.filter(({ reason }) => reason === 'reply_cheaper').map((row) => row.next_at);
  return [
    show(context, {
      id: `notification:${notificationKey(first)}`,
      kind: 'notification',
      subject: { kind: 'notification', people, leavesAt: leaving.length === 0 ? null : Math.min(...leaving) },
      threads: [...new Set(rows.map((row) => String(row.thread_id)))],
      opens: { view: 'plan', thread: null },
    }),
  ];
}

function showThread(context: CoreContext, db: Connection, due: DueThread<ThreadFacts>): ShownReminder {
  const { thread, row } = due.facts;
  return show(context, {
    id: idOf(due),
    kind: due.kind,
    subject: { kind: 'thread', due, person: personOf(db, row.id) },
    threads: [thread],
    opens: { view: 'inbox', thread },
    isLast: due.isLast,
  });
}

// Nobody else is named: there may be thousands.
function firstPeople(db: Connection, threads: readonly { facts: ThreadFacts }[]): ReminderPerson[] {
  return threads.slice(0, mostNames).map(({ facts }) => personOf(db, facts.row.id));
}

function idOf({ marks: [{ kind, key }] }: DueThread): string {
  return `${kind}:${key}`;
}

interface Showing extends Pick<ShownReminder, 'id' | 'kind' | 'threads' | 'opens'> {
  subject: ReminderSubject;
  isLast?: boolean;
}

function show(context: CoreContext, { subject, isLast = false, ...shown }: Showing): ShownReminder {
  const { reminder_text: privacy, reminder_sound: sounds } = context.settings();
  const sound = isLast && sounds !== 'none' ? 'last' : sounds === 'all' ? 'usual' : 'none';
  return { ...shown, ...reminderText(subject, privacy, readerOf(context)), sound, is_last: isLast };
}
