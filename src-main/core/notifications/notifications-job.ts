import {
  findNotification,
  listDueNotifications,
  listShutReplies,
  listWaitingNotifications,
  readNextNotification,
  type NotificationRow,
} from '../../database/notifications.ts';
import { hasDoubts, settleDoubts } from '../../database/notification-doubts.ts';
import type { CoreContext } from '../context.ts';
import { endAllOutlived, hasOutlived } from '../outbox/outlived.ts';
import type { Job } from '../schedule/job.ts';
import { followVerdict } from './hand-over.ts';
import { judgePlanned } from './judge-planned.ts';
import { createMomentRules, type RulesOf } from './moments.ts';
import { leaveAsTemplate } from './write-planned.ts';

/** What can bring a moment nearer, or end what one waits for. */
const heard = ['notifications', 'settings', 'templates', 'connection', 'spend', 'inbox', 'outbox'] as const;

/**
 * Hands notifications to the outbox when their moment has come, asks the owner where one must not leave by itself, and ends those whose end
 * came first, in the outbox too. Reads two indexes while nothing is due.
 */
export function notificationsJob(context: CoreContext): Job {
  let hasBegun = false;
  return {
    areas: heard,
    async run(signal) {
      if (context.readonly !== null) return null;
      const now = context.clock();
      if (!hasBegun) await settleRestored(context);
      hasBegun = true;
      await endInOutbox(context, now);
      await replanReplies(context);
      const rulesOf = createMomentRules(context);
      for (const { id } of listToJudge(context, now)) {
        if (signal.aborted) break;
        await judgeOne(context, id, rulesOf);
      }
      return readNextNotification(context.db);
    },
  };
}

async function settleRestored(context: CoreContext): Promise<void> {
  if (hasDoubts(context.db))
    await context.write(['notifications'], (db) => settleDoubts(db, context.clock()));
}

async function endInOutbox(context: CoreContext, now: number): Promise<void> {
  if (!hasOutlived(context.db, now)) return;
  await context.write(['notifications', 'outbox', 'inbox'], (db) => endAllOutlived(db, now));
}

// A reply that the window closed on becomes the template that was agreed to.
async function replanReplies(context: CoreContext): Promise<void> {
  if (listShutReplies(context.db).length === 0) return;
  await context.write(['notifications', 'outbox', 'inbox'], (db) => {
    for (const row of listShutReplies(db)) leaveAsTemplate(db, row, context.clock());
  });
}

// Those that wait may leave as soon as what they wait for has come.
function listToJudge({ db }: CoreContext, now: number): NotificationRow[] {
  const due = listDueNotifications(db, now);
  const known = new Set(due.map(({ id }) => id));
  return [...due, ...listWaitingNotifications(db).filter(({ id }) => !known.has(id))];
}

async function judgeOne(context: CoreContext, id: number, rulesOf: RulesOf): Promise<void> {
  const before = findNotification(context.db, id);
  if (before === undefined || !isOpen(before) || isSame(context, before, rulesOf)) return;
  const isHanded = await context.write(['notifications', 'outbox', 'inbox'], (db) => {
    const now = context.clock();
    const row = findNotification(db, id);
    if (row === undefined || !isOpen(row)) return false;
    const verdict = judgePlanned(db, context, row, rulesOf, now);
    followVerdict(db, context, row, verdict, now);
    return verdict.do === 'hand';
  });
  if (isHanded) context.bells.ring('outbox');
}

function isOpen({ state }: NotificationRow): boolean {
  return state === 'planned' || state === 'waiting';
}

// Nothing is written for one that waits for the same as before.
function isSame(context: CoreContext, row: NotificationRow, rulesOf: RulesOf): boolean {
  if (row.state !== 'waiting') return false;
  const verdict = judgePlanned(context.db, context, row, rulesOf, context.clock());
  return verdict.do === 'wait' && verdict.reason === row.reason && verdict.until === row.next_at;
}
