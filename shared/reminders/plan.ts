import type { DueThread, NextReminder, NotDueThread, ReminderFacts, ReminderRules } from './facts.ts';
import { comesFirst } from './order.ts';
import { planThread } from './plan-thread.ts';

/** What of many threads is due, where most would be lost first; what is not, soonest first; and what comes next. */
export interface ReminderPlan<Facts extends ReminderFacts> {
  due: DueThread<Facts>[];
  notDue: NotDueThread<Facts>[];
  next: NextReminder | null;
}

/** Plans all threads at `now`. */
export function planReminders<Facts extends ReminderFacts>(
  threads: Iterable<Facts>,
  rules: ReminderRules,
  now: number,
): ReminderPlan<Facts> {
  const plan: ReminderPlan<Facts> = { due: [], notDue: [], next: null };
  for (const facts of threads) {
    const { due, notDue, next } = planThread(facts, rules, now);
    if (due !== null) plan.due.push(due);
    if (notDue !== null) plan.notDue.push(notDue);
    if (next !== null && next.at < (plan.next?.at ?? Infinity)) plan.next = next;
  }
  plan.due.sort(comesFirst);
  plan.notDue.sort((one, other) => (one.at ?? Infinity) - (other.at ?? Infinity) || 0);
  return plan;
}
