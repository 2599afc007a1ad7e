import type {
  DueThread,
  NextReminder,
  NotDueThread,
  ReminderFacts,
  ReminderMark,
  ReminderRules,
  ThreadPlan,
} from './facts.ts';
import { deadlinesOf, leadMark, snoozeMark, type Deadline } from './marks.ts';

/** For how long a snooze that is over is told of. */
const snoozeLength = 86_400_000;

/** Whether a thread is due at `now`, why or why not, and what comes next; knows nothing of what was given already. */
export function planThread<Facts extends ReminderFacts>(
  facts: Facts,
  rules: ReminderRules,
  now: number,
): ThreadPlan<Facts> {
  const silent = whyNever(facts);
  if (silent !== null)
    return { due: null, notDue: { facts, why: silent, at: null, moment: null }, next: null };
  const until = leavingUntil(facts, now);
  return until === null ? planWaiting(facts, rules, now) : planLeaving(facts, rules, now, until);
}

/** Until when an answer is on its way; null where none is. */
export function leavingUntil({ answer }: ReminderFacts, now: number): number | null {
  return answer?.state === 'leaving' && answer.until > now ? answer.until : null;
}

// What it is due for if the answer is stuck by then.
function planLeaving<Facts extends ReminderFacts>(
  facts: Facts,
  rules: ReminderRules,
  now: number,
  until: number,
): ThreadPlan<Facts> {
  const { due, next: later } = planWaiting(facts, rules, until);
  const next = due === null ? later : { at: until, kind: due.kind, thread: facts.thread };
  const moment = deadlinesOf(facts, rules, now)[0]?.moment ?? null;
  return { due: null, notDue: { facts, why: 'answer_leaving', at: next?.at ?? null, moment }, next };
}

function planWaiting<Facts extends ReminderFacts>(
  facts: Facts,
  rules: ReminderRules,
  now: number,
): ThreadPlan<Facts> {
  const deadlines = deadlinesOf(facts, rules, now);
  const snooze = snoozeMark(facts);
  const isAsleep = snooze !== null && snooze.at > now;
  const next = isAsleep
    ? { at: snooze.at, kind: 'snooze_over' as const, thread: facts.thread }
    : findNext(facts, deadlines, now);
  const due = isAsleep ? null : findDue(facts, deadlines[0], snooze, now);
  if (due !== null) return { due, notDue: null, next };
  const why = isAsleep ? 'snoozed' : whyNotYet(facts, rules, now);
  const moment = deadlines[0]?.moment ?? null;
  return { due: null, notDue: { facts, why, at: next?.at ?? null, moment }, next };
}

function whyNever(facts: ReminderFacts): NotDueThread['why'] | null {
  if (facts.isHidden) return 'hidden';
  if (!facts.isCustomer) return 'group';
  if (facts.isDone) return 'done';
  return facts.needsReply ? null : 'answered';
}

function whyNotYet(facts: ReminderFacts, { leads }: ReminderRules, now: number): NotDueThread['why'] {
  if (facts.windowClosesAt === null) return 'no_window';
  if (facts.windowClosesAt <= now) return 'window_closed';
  return leads.length === 0 ? 'no_leads' : 'later';
}

function findNext(
  { thread }: ReminderFacts,
  deadlines: readonly Deadline[],
  now: number,
): NextReminder | null {
  let next: NextReminder | null = null;
  // The leads of a later deadline wait for the first to pass.
  let earliest = -Infinity;
  for (const { at: end, leads } of deadlines) {
    for (const lead of leads) {
      const at = Math.max(lead.at, earliest);
      if (at > now && at <= (next?.at ?? at)) next = { at, kind: lead.isLast ? 'last_lead' : 'lead', thread };
    }
    earliest = end;
  }
  return next;
}

function findDue<Facts extends ReminderFacts>(
  facts: Facts,
  deadline: Deadline | undefined,
  snooze: ReminderMark | null,
  now: number,
): DueThread<Facts> | null {
  // Longest first, so that the last of those that have come is the shortest.
  const lead = deadline?.leads.findLast(({ at }) => at <= now);
  const isOver = snooze !== null && now < snooze.at + snoozeLength && snooze.at >= (lead?.at ?? -Infinity);
  if (lead === undefined && !isOver) return null;
  const moment = deadline?.moment ?? null;
  const isLast = lead?.isLast === true;
  const marks =
    deadline?.leads
      .filter(({ at }) => at <= now)
      .reverse()
      .map((passed) => leadMark(facts, deadline, passed)) ?? [];
  if (isOver) {
    const { at } = snooze;
    return {
      facts,
      kind: 'snooze_over',
      at,
      reason: 'snooze_over',
      isLast,
      moment,
      marks: [snooze, ...marks],
    };
  }
  const [mark, ...others] = marks;
  if (mark === undefined || deadline === undefined) return null;
  return {
    facts,
    kind: isLast ? 'last_lead' : 'lead',
    at: mark.at,
    reason: reasonOf(facts, deadline, now),
    isLast,
    moment,
    marks: [mark, ...others, ...(snooze === null ? [] : [snooze])],
  };
}

function reasonOf(
  { adAnswerBefore }: ReminderFacts,
  { moment, at }: Deadline,
  now: number,
): DueThread['reason'] {
  if (adAnswerBefore !== null && adAnswerBefore > now && adAnswerBefore <= at) return 'ad_days_at_stake';
  return moment.at < at ? 'shop_closes_first' : 'closes_soon';
}
