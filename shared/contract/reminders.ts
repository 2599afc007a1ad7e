import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { method } from './base.ts';
import { amount, instant } from './shapes.ts';
import { thread } from './thread-shape.ts';

/**
 * Why the owner is reminded: a lead before a thread's last good moment (the shortest of them is the last), a snooze that is over, the digests at
 * opening and before closing, a warning about money, a notification to a customer that waits for a choice.
 */
export const reminderKinds = [
  'lead',
  'last_lead',
  'snooze_over',
  'digest_opening',
  'digest_closing',
  'money',
  'notification',
] as const;

/** Why a thread is due. `explanation` says it to the owner. */
export const dueReasons = ['closes_soon', 'shop_closes_first', 'ad_days_at_stake', 'snooze_over'] as const;

/** Why a thread is not due. */
export const notDueReasons = [
  'later',
  'answered',
  'answer_leaving',
  'done',
  'snoozed',
  'hidden',
  'group',
  'window_closed',
  'no_window',
  'no_leads',
] as const;

/** A thread that is to be answered now, those where most would be lost first. `told_at`: when its reminder was given, null until then. */
const due = z.object({
  thread: z.string(),
  name: z.string(),
  customer: z.string().nullable(),
  kind: z.enum(['lead', 'last_lead', 'snooze_over']),
  /** When it became due. */
  at: instant,
  reason: z.enum(dueReasons),
  explanation: z.string(),
  /** Both null where there is no window any more, and only a snooze is over. */
  last_good_moment: instant.nullable(),
  window_closes_at: instant.nullable(),
  /** What only a template could do once the window is closed, in the customer's market; null where no price is known. */
  at_stake: amount.nullable(),
  currency: z.string().nullable(),
  told_at: instant.nullable(),
});

const notDue = z.object({
  thread: z.string(),
  name: z.string(),
  why: z.enum(notDueReasons),
  explanation: z.string(),
  /** When it will be due if nothing happens until then; null: never. */
  at: instant.nullable(),
});

/** A reminder in the owner's language, ready to be shown. What it holds of a customer's words is as the owner chose. */
export const shownReminder = z.object({
  id: z.string(),
  kind: z.enum(reminderKinds),
  title: z.string(),
  body: z.string(),
  /** Those it is about, where most would be lost first. */
  threads: z.array(z.string()),
  /** What a click opens: a thread where it is about one. */
  opens: z.object({ view: z.enum(['inbox', 'spend', 'plan']), thread: z.string().nullable() }),
  sound: z.enum(['none', 'usual', 'last']),
  /** The last lead: the taskbar may flash. */
  is_last: z.boolean(),
});

/** A reminder that was given and is not seen to; of those it was about, the ones that still wait. It has no sound any more. */
const pending = z.object({
  reminder: shownReminder,
  told_at: instant,
  /** The first of them; null where it is about none. */
  thread: thread.nullable(),
});

const standing = z.object({
  now: instant,
  /** Null while they are given. */
  paused_until: instant.nullable(),
  /** When the next may be given; null: nothing is to come. */
  next_at: instant.nullable(),
  needs_reply: z.number().int(),
});

/** Reminders to the owner, each once. */
export const remindersContract = {
  /** What is due, what comes next and when, and why each thread is or is not there; nothing is given by asking. */
  list: method.output(
    z.object({
      now: instant,
      paused_until: instant.nullable(),
      due: z.array(due),
      /** The next of any thread, of those that are due already too. */
      next: z.object({ at: instant, thread: z.string(), kind: due.shape.kind }).nullable(),
      next_digest: z.object({ at: instant, kind: z.enum(['digest_opening', 'digest_closing']) }).nullable(),
      not_due: z.array(notDue),
    }),
  ),
  standing: method.output(standing),
  /** Gives what is due and was not given yet, grouped when many are; each is given to one caller, once for ever. */
  take: method.output(z.object({ reminders: z.array(shownReminder) })),
  /** What was given, to whomever, and is neither seen to, answered nor put off: the last ones first, then where most would be lost. */
  pending: method.output(z.object({ now: instant, pending: z.array(pending) })),
  /** The owner has seen to a reminder: it is pending no more. */
  seen: method.input(shownReminder.pick({ id: true, threads: true })).output(z.object({})),
  /** Lasts while the caller shows a thread to the owner: no reminder of it is given meanwhile. */
  looking: method.input(z.object({ thread: z.string() })).output(eventIterator(z.object({}))),
  /** Gives none until then; `until: null` gives them again. */
  pause: method
    .input(z.object({ until: z.union([z.enum(['hour', 'tomorrow']), z.null()]) }))
    .output(standing),
  /** The machine has woken up, or its clock was set: look at it again. */
  wake: method.output(z.object({})),
};

export type ShownReminder = z.infer<typeof shownReminder>;
export type ReminderKind = (typeof reminderKinds)[number];
export type DueReminder = z.infer<typeof due>;
export type NotDueReminder = z.infer<typeof notDue>;
export type PendingReminder = z.infer<typeof pending>;
export type ReminderStanding = z.infer<typeof standing>;
