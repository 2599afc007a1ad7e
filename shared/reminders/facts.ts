import type { DueReminder, NotDueReminder } from '../contract/reminders.ts';
import type { GoodMoment, GoodMoments } from '../window/good-moments.ts';
import type { AnswerStanding } from './unsent-answer.ts';

/** What of a thread decides whether its owner is reminded; instants in ms UTC. */
export interface ReminderFacts {
  thread: string;
  isCustomer: boolean;
  isHidden: boolean;
  isDone: boolean;
  needsReply: boolean;
  /** What becomes of the answers that are written and have not left; null where there are none. */
  answer: AnswerStanding | null;
  /** Until when it is, or was, put off. */
  snoozedUntil: number | null;
  /** The end of the customer service window; null where the customer never wrote. */
  windowClosesAt: number | null;
  /** An ad lead whom nobody answered yet: an answer before this opens the free days. */
  adAnswerBefore: number | null;
  /** What a template would cost once the window is closed, in the owner's currency; null where no price is known. */
  atStakeMicros: number | null;
}

/** What a shop's reminders go by: leads in minutes before the last good moment. */
export interface ReminderRules {
  leads: readonly number[];
  moments: GoodMoments;
}

/** One reminder that is given once for ever: `key` is unique among its kind. */
export interface ReminderMark {
  kind: 'lead' | 'snooze_over';
  key: string;
  at: number;
}

/** A thread that is to be answered now. */
export interface DueThread<Facts extends ReminderFacts = ReminderFacts> {
  facts: Facts;
  kind: DueReminder['kind'];
  /** When it became due. */
  at: number;
  reason: DueReminder['reason'];
  /** The shortest lead has come: a louder sound, a flash. */
  isLast: boolean;
  /** The last good moment; null where the window is closed and only a snooze is over. */
  moment: GoodMoment | null;
  /** What it is reminded of. When the first was given, there is nothing to give; giving the first makes all of them given. */
  marks: readonly [ReminderMark, ...ReminderMark[]];
}

/** A thread that is not: why, and when it will be if nothing happens until then. */
export interface NotDueThread<Facts extends ReminderFacts = ReminderFacts> {
  facts: Facts;
  why: NotDueReminder['why'];
  at: number | null;
  moment: GoodMoment | null;
}

/** The next reminder of a thread, whether or not it is due already. */
export interface NextReminder {
  at: number;
  kind: DueReminder['kind'];
  thread: string;
}

/** A thread is due or not; either may have more to come. */
export interface ThreadPlan<Facts extends ReminderFacts = ReminderFacts> {
  due: DueThread<Facts> | null;
  notDue: NotDueThread<Facts> | null;
  next: NextReminder | null;
}
