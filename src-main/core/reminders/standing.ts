import type { ReminderStanding } from '../../../shared/contract/reminders.ts';
import { countAwake } from '../../database/reminder-threads.ts';
import type { CoreContext } from '../context.ts';
import { rulesOf } from './rules.ts';
import { mayGiveFrom, surveyReminders } from './survey.ts';
import { hasAny } from './take.ts';

/** Whether reminders are given now, when the next may be, and how many customers wait. */
export function standingOf(context: CoreContext): ReminderStanding {
  const survey = surveyReminders(context, context.db);
  const { now, pausedUntil, next, nextDigest } = survey;
  const zone = context.zone();
  const coming = Math.min(next?.at ?? Infinity, nextDigest?.at ?? Infinity);
  const at = hasAny(survey) ? survey.mayGiveAt : coming;
  return {
    now: zone.toIso(now),
    paused_until: pausedUntil === null ? null : zone.toIso(pausedUntil),
    next_at: at === Infinity ? null : zone.toIso(mayGiveFrom(rulesOf(context), pausedUntil, at)),
    needs_reply: countAwake(context.db, now),
  };
}
