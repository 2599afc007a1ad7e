import type { ShownReminder } from '../../../shared/contract/reminders.ts';
import type { Connection } from '../../database/open.ts';
import { insertReminder, type ReminderRow } from '../../database/reminders.ts';
import type { CoreContext } from '../context.ts';
import { showDigest, showMoney, showThreads, showWaiting } from './show.ts';
import { hasGiftNow, notificationKey, surveyReminders, type Survey } from './survey.ts';

/** Gives what is due and may be given now. Written down in one transaction before anybody has it: each is given at most once. */
export async function takeReminders(context: CoreContext): Promise<ShownReminder[]> {
  if (!hasGiftNow(context, context.db)) return [];
  return context.write(['reminders'], (db) => give(context, db));
}

/** Whether anything is due that was not given yet. */
export function hasAny({ threads, digests, money, waiting }: Survey): boolean {
  const isAny = [threads, money, waiting].some((some) => some.length > 0);
  return isAny || digests.some((digest) => digest.threads.length > 0);
}

/** Whether it may be given now, too. */
export function hasGift(survey: Survey): boolean {
  return survey.mayGiveAt <= survey.now && hasAny(survey);
}

function give(context: CoreContext, db: Connection): ShownReminder[] {
  const survey = surveyReminders(context, db);
  if (!hasGift(survey)) return [];
  const { now, digests, money, waiting } = survey;
  const seen = context.looking.list(db);
  const isNew = (row: Pick<ReminderRow, 'kind' | 'key' | 'due_at' | 'thread_id' | 'is_shown'>): boolean =>
    insertReminder(db, { ...row, told_at: now });
  const threads = survey.threads.filter(({ facts, marks }) => {
    const isSeen = seen.has(facts.row.id);
    const [isFirst] = marks.map(({ kind, key, at }, index) =>
      isNew({ kind, key, thread_id: facts.row.id, due_at: at, is_shown: index === 0 && !isSeen ? 1 : 0 }),
    );
    return isFirst === true && !isSeen;
  });
  const whole = { thread_id: null, is_shown: 1 } as const;
  return [
    ...showThreads(context, db, threads, now),
    ...digests
      .filter((one) => one.threads.length > 0)
      .filter(({ digest: { kind, day, at } }) => isNew({ ...whole, kind, key: day, due_at: at }))
      .map((one) => showDigest(context, db, one)),
    ...money
      .filter((row) =>
        isNew({ ...whole, kind: 'money', key: `${row.kind} ${row.key}`, due_at: row.raised_at }),
      )
      .map((row) => showMoney(context, db, row)),
    ...showWaiting(
      context,
      db,
      waiting.filter((row) =>
        isNew({ ...whole, kind: 'notification', key: notificationKey(row), due_at: row.changed_at }),
      ),
    ),
  ];
}
