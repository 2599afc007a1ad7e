import {
  deleteOldReminders,
  hasOldReminders,
  insertReminder,
  readLastWindow,
} from '../../database/reminders.ts';
import { countAsleep } from '../../database/reminder-threads.ts';
import type { CoreContext } from '../context.ts';
import type { Job } from '../schedule/job.ts';
import { rulesOf } from './rules.ts';
import { notificationKey, surveyReminders, type Survey } from './survey.ts';
import { hasGift } from './take.ts';

/** How long a reminder is remembered, in ms; a clock that runs years ahead forgets nothing that customers have not outlived. */
const rememberedFor = 100 * 86_400_000;

/**
 * Says when there is something new to take, when a pause or the quiet hours begin or end, and when a snooze ends: the area `reminders`.
 * Whoever shows reminders takes them then.
 */
export function remindersJob(context: CoreContext): Job {
  let known = new Set<string>();
  let before = '';
  return {
    areas: ['inbox', 'imports', 'outbox', 'settings', 'alerts', 'notifications'],
    async run() {
      const survey = surveyReminders(context, context.db);
      await tidy(context, survey);
      const gifts = new Set(hasGift(survey) ? keysOf(survey) : []);
      const state = stateOf(context, survey);
      const isNew = [...gifts].some((key) => !known.has(key));
      if (isNew || (before !== '' && state !== before)) context.changes.announce(['reminders']);
      [known, before] = [gifts, state];
      return nextOf(context, survey);
    },
  };
}

function keysOf({ threads, digests, money, waiting }: Survey): string[] {
  return [
    ...threads.map(({ marks: [{ kind, key }] }) => `${kind} ${key}`),
    ...digests.flatMap(({ digest: { kind, day }, threads: told }) =>
      told.length > 0 ? `${kind} ${day}` : [],
    ),
    ...money.map(({ id }) => `money ${String(id)}`),
    ...waiting.map((row) => notificationKey(row)),
  ];
}

// What the tray, the mark and the title show besides.
function stateOf({ db }: CoreContext, { now, pausedUntil, mayGiveAt }: Survey): string {
  return JSON.stringify([pausedUntil, mayGiveAt > now, countAsleep(db, now)]);
}

function nextOf(context: CoreContext, { now, next, nextDigest, pausedUntil }: Survey): number | null {
  const quietUntil = rulesOf(context).moments.quiet.at(now)?.until;
  const at = Math.min(
    ...[next?.at, nextDigest?.at, pausedUntil, quietUntil].map((instant) => instant ?? Infinity),
  );
  return at === Infinity ? null : at;
}

// A digest of nothing is no reminder later either; and what is long over is forgotten.
async function tidy(context: CoreContext, { now, digests }: Survey): Promise<void> {
  if (context.readonly !== null) return;
  const empty = digests.filter(({ threads }) => threads.length === 0);
  const before = Math.min(now, readLastWindow(context.db) ?? now) - rememberedFor;
  if (empty.length === 0 && !hasOldReminders(context.db, before)) return;
  await context.write([], (db) => {
    for (const { digest } of empty)
      insertReminder(db, {
        kind: digest.kind,
        key: digest.day,
        thread_id: null,
        due_at: digest.at,
        told_at: now,
        is_shown: 0,
      });
    deleteOldReminders(db, before);
  });
}
