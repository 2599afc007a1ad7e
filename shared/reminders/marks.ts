import { windowLength } from '../window/customer-service-window.ts';
import type { GoodMoment } from '../window/good-moments.ts';
import type { ReminderFacts, ReminderMark, ReminderRules } from './facts.ts';

const minute = 60_000;

/** Before when a customer is to be answered, the last good moment for it, and the leads before that, longest first. */
export interface Deadline {
  at: number;
  moment: GoodMoment;
  leads: readonly Lead[];
}

/** When the lead of so many minutes comes; `isLast`: it is the shortest. */
export interface Lead {
  minutes: number;
  at: number;
  isLast: boolean;
}

/** The deadlines of a thread that are still to come, the next first: the ad's free days may be lost before the window is. */
export function deadlinesOf(facts: ReminderFacts, rules: ReminderRules, now: number): Deadline[] {
  const { windowClosesAt, adAnswerBefore } = facts;
  if (windowClosesAt === null || windowClosesAt <= now) return [];
  const isAdFirst = adAnswerBefore !== null && adAnswerBefore > now && adAnswerBefore < windowClosesAt;
  return (isAdFirst ? [adAnswerBefore, windowClosesAt] : [windowClosesAt]).flatMap((at) => {
    // Seen from when the customer wrote, not from now: the moment stays what it was when the shop has shut.
    const moment = rules.moments.find(at, at - windowLength);
    return moment === null ? [] : [{ at, moment, leads: leadsOf(at, moment, rules.leads) }];
  });
}

/** A lead as something to be reminded of, once for its deadline. */
export function leadMark({ thread }: ReminderFacts, deadline: Deadline, { minutes, at }: Lead): ReminderMark {
  return { kind: 'lead', key: `${thread}:${String(deadline.at)}:${String(minutes)}`, at };
}

/** The end of a snooze as something to be reminded of. */
export function snoozeMark({ thread, snoozedUntil }: ReminderFacts): ReminderMark | null {
  if (snoozedUntil === null) return null;
  return { kind: 'snooze_over', key: `${thread}:${String(snoozedUntil)}`, at: snoozedUntil };
}

// None comes before the customer wrote.
function leadsOf(deadline: number, moment: GoodMoment, leads: readonly number[]): Lead[] {
  const sorted = longestFirst(leads);
  return sorted.map((minutes, index) => ({
    minutes,
    at: Math.max(moment.at - minutes * minute, deadline - windowLength),
    isLast: index === sorted.length - 1,
  }));
}

/** Leads that were sorted once for thousands of threads. */
const sortedLeads = new WeakMap<readonly number[], readonly number[]>();

function longestFirst(leads: readonly number[]): readonly number[] {
  const sorted = sortedLeads.get(leads) ?? [...new Set(leads)].sort((one, other) => other - one);
  sortedLeads.set(leads, sorted);
  return sorted;
}
