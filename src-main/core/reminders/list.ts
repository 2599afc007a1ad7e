import type { DueReminder, NotDueReminder } from '../../../shared/contract/reminders.ts';
import type { DueThread, NotDueThread } from '../../../shared/reminders/facts.ts';
import { planDigests } from '../../../shared/reminders/digest.ts';
import { planReminders } from '../../../shared/reminders/plan.ts';
import { explainDue, explainNotDue } from '../../../shared/reminders/words/explain.ts';
import { findTold } from '../../database/reminders.ts';
import { listThreadsToExplain, type NamedThreadRow } from '../../database/reminder-threads.ts';
import { presentAmount } from '../beside.ts';
import type { CoreContext } from '../context.ts';
import type { Stakes } from './at-stake.ts';
import { readBesideThreads } from './beside-threads.ts';
import { readPause } from './pausing.ts';
import { readerOf } from './reader.ts';
import { rulesOf } from './rules.ts';
import { ThreadFacts } from './thread-facts.ts';

type NamedFacts = ThreadFacts<NamedThreadRow>;

interface ReminderList {
  now: string;
  paused_until: string | null;
  due: DueReminder[];
  next: { at: string; thread: string; kind: DueReminder['kind'] } | null;
  next_digest: { at: string; kind: 'digest_opening' | 'digest_closing' } | null;
  not_due: NotDueReminder[];
}

/** Every thread with why it is due or not at the clock's now, given or not, paused or not. */
export function listReminders(context: CoreContext): ReminderList {
  const { db } = context;
  const now = context.clock();
  const iso = isoOf(context);
  const rules = rulesOf(context);
  const beside = readBesideThreads(context, db, now);
  const plan = planReminders(
    listThreadsToExplain(db).map((row) => new ThreadFacts(row, beside)),
    rules,
    now,
  );
  const { next } = plan;
  const digest = planDigests(rules.digest, now).next;
  return {
    now: context.zone().toIso(now),
    paused_until: iso(readPause(db, now)),
    due: plan.due.map((due) => presentDue(context, due, beside.stakes)),
    next: next === null ? null : { ...next, at: context.zone().toIso(next.at) },
    next_digest: digest === null ? null : { kind: digest.kind, at: context.zone().toIso(digest.at) },
    not_due: plan.notDue.map((notDue) => presentNotDue(context, notDue)),
  };
}

function presentDue(context: CoreContext, due: DueThread<NamedFacts>, stakes: Stakes): DueReminder {
  const { facts, kind, at, reason, moment, marks } = due;
  const { name, customer, number_id: number, window_closes_at: closesAt } = facts.row;
  const iso = isoOf(context);
  const amount = stakes(customer, number);
  return {
    thread: facts.thread,
    name,
    customer,
    kind,
    at: context.zone().toIso(at),
    reason,
    explanation: explainDue(due, facts.row, readerOf(context)),
    last_good_moment: iso(moment?.at ?? null),
    window_closes_at: iso(closesAt),
    at_stake: amount === null ? null : presentAmount(amount),
    currency: amount === null ? null : context.settings().currency,
    told_at: iso(findTold(context.db, marks[0].kind, marks[0].key)),
  };
}

function presentNotDue(context: CoreContext, notDue: NotDueThread<NamedFacts>): NotDueReminder {
  const { facts, why, at } = notDue;
  const explanation = explainNotDue(notDue, facts.row, readerOf(context));
  return { thread: facts.thread, name: facts.row.name, why, explanation, at: isoOf(context)(at) };
}

function isoOf(context: CoreContext): (at: number | null) => string | null {
  const zone = context.zone();
  return (at) => (at === null ? null : zone.toIso(at));
}
