import type { NotificationKind } from '../../../shared/contract/notifications.ts';
import type { TemplateParameters } from '../../../shared/contract/outbox.ts';
import { judgeMoment } from '../../../shared/notifications/moment.ts';
import type { MomentRules } from '../../../shared/notifications/moment-types.ts';
import type { Charge } from '../../../shared/tariff/charge.ts';
import type { Connection } from '../../database/open.ts';
import { listOptedOut } from '../../database/opt-outs.ts';
import { findTemplate, type TemplateRow } from '../../database/templates.ts';
import { findThreadIdentity } from '../../database/thread-identities.ts';
import { findThread, type ThreadRow } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { newcomer } from '../outbox/judge.ts';
import { prepareQuotes, quoteWith, type QuoteSource } from '../outbox/quote-message.ts';
import { fillTemplate } from '../templates/fill-template.ts';
import { toCategory } from '../templates/present-template.ts';
import {
  createSay,
  templateProblems,
  threadProblems,
  valueProblems,
  type Problem,
  type Say,
} from './find-problems.ts';
import { createMomentRules, timeOf, type Timing, type WishedTimes } from './moments.ts';

/** A notification as somebody wants it; times in ms UTC, null where they are left to the program. `thread` and `template` are ids. */
export interface Wanted extends WishedTimes {
  thread: number;
  kind: NotificationKind;
  template: string;
  parameters: TemplateParameters;
  in_window: 'ask' | 'reply' | 'template';
}

/** What would become of it: when it would leave, what it would say and cost then, and what speaks against it. */
export interface Proposed {
  wanted: Wanted;
  /** As it is shown: where it was merged, the one that it is part of. */
  thread: ThreadRow | undefined;
  template: TemplateRow | undefined;
  at: number;
  expiresAt: number;
  /** Why it leaves then, in a sentence. */
  moment(): string;
  text: string;
  /** Null where no price can be said. */
  charge: Charge | null;
  problems: Problem[];
}

/** What all proposals for one customer have in common. */
interface Person {
  thread: ThreadRow | undefined;
  rules: MomentRules;
  problems: readonly Problem[];
}

const minute = 60_000;
const farthestEnd = 366 * 86_400_000;

/**
 * Works out proposals as of now; writes nothing and refuses nothing. What they have in common is read once: make one for many rows, and
 * a new one inside the transaction that writes.
 */
export function createProposer(
  context: CoreContext,
  db: Connection = context.db,
): (wanted: Wanted) => Proposed {
  const now = context.clock();
  const say = createSay(context);
  const rulesOf = createMomentRules(context);
  const out = listOptedOut(db);
  const sources = new Map<string, QuoteSource>();
  const sourceOf = (number: string): QuoteSource => {
    const source = sources.get(number) ?? prepareQuotes(db, context, number, now);
    sources.set(number, source);
    return source;
  };
  const person = remember((id: number): Person => {
    const shown = findThreadIdentity(db, id)?.id ?? id;
    const thread = findThread(db, shown);
    return {
      thread,
      rules: rulesOf(thread?.customer ?? null),
      problems: threadProblems(db, say, thread, out.has(shown)),
    };
  });
  const templateOf = remember((id: string) =>
    /^\d{1,15}$/.test(id) ? findTemplate(db, Number(id)) : undefined,
  );
  const standings = new Map<string, Problem[]>();
  const standingOf = (template: TemplateRow | undefined, thread: ThreadRow | undefined): Problem[] => {
    const key = `${String(template?.id ?? '')} ${thread?.number_id ?? ''}`;
    const problems = standings.get(key) ?? templateProblems(context, db, say, template, thread);
    standings.set(key, problems);
    return problems;
  };
  return (wanted) => {
    const { thread, rules, problems } = person(wanted.thread);
    const template = templateOf(wanted.template);
    const filled = template === undefined ? null : fillTemplate(template, wanted.parameters);
    const timing = timeOf(context, rules, wanted, now);
    const isPriced = thread?.kind === 'customer' && template !== undefined;
    const charge = isPriced
      ? quoteWith(
          sourceOf(thread.number_id),
          thread,
          { kind: 'template', category: toCategory(template.category), outboxId: newcomer.id },
          Math.max(now, timing.at),
        )
      : null;
    const isNight = judgeMoment(timing.at, timing.expiresAt, rules) === 'night';
    return {
      wanted,
      thread,
      template,
      at: timing.at,
      expiresAt: timing.expiresAt,
      moment: timing.sentence,
      text: filled?.text ?? '',
      charge,
      problems: [
        ...problems,
        ...standingOf(template, thread),
        ...(filled === null ? [] : valueProblems(context, filled)),
        ...timeProblems(say, wanted, timing, isNight, now),
      ],
    };
  };
}

function remember<Key, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, read(key));
    return known.get(key) as Value;
  };
}

function timeProblems(
  say: Say,
  wanted: WishedTimes,
  { at, expiresAt, sentence, fits }: Timing,
  isNight: boolean,
  now: number,
): Problem[] {
  if (wanted.event_at !== null && wanted.event_at <= now) return [say('event_at', 'event_past')];
  if (expiresAt <= now) return [say('expires_at', 'end_past')];
  if (expiresAt > now + farthestEnd) return [say('expires_at', 'end_far')];
  if (!fits) return [{ field: 'at', text: sentence() }];
  if (wanted.at === null) return [];
  if (at < now - minute) return [say('at', 'at_past')];
  if (at >= expiresAt) return [say('at', 'at_after_end')];
  return isNight ? [say('at', 'at_night')] : [];
}
