import type { GoodMoment } from '../window/good-moments.ts';
import type { DigestMoment } from './digest.ts';
import type { ReminderFacts, ReminderRules } from './facts.ts';
import { deadlinesOf } from './marks.ts';
import { comesFirst } from './order.ts';
import { leavingUntil } from './plan-thread.ts';

/** A thread of a digest; `isToday`: it can well be answered until the shop shuts, and not after. */
export interface DigestThread<Facts extends ReminderFacts = ReminderFacts> {
  facts: Facts;
  moment: GoodMoment;
  isToday: boolean;
}

/** What a digest tells of: customers who wait, may be written to and are not put off, where most would be lost first. */
export function digestThreads<Facts extends ReminderFacts>(
  threads: Iterable<Facts>,
  digest: DigestMoment,
  rules: ReminderRules,
  now: number,
): DigestThread<Facts>[] {
  const told: DigestThread<Facts>[] = [];
  for (const facts of threads) {
    const isWaiting = facts.isCustomer && !facts.isHidden && !facts.isDone && facts.needsReply;
    if (!isWaiting || (facts.snoozedUntil ?? 0) > now || leavingUntil(facts, now) !== null) continue;
    const [deadline] = deadlinesOf(facts, rules, now);
    if (deadline === undefined) continue;
    const { moment } = deadline;
    told.push({ facts, moment, isToday: moment.at <= digest.closesAt });
  }
  return told.sort(comesFirst);
}
