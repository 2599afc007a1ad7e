import type { NotificationReason, NotificationState } from '../../../shared/contract/notifications.ts';
import { templateParameters, type HoldReason } from '../../../shared/contract/outbox.ts';
import { nextAllowed } from '../../../shared/notifications/moment.ts';
import { findConnection } from '../../database/connections.ts';
import type { NotificationRow } from '../../database/notifications.ts';
import type { Connection } from '../../database/open.ts';
import { isOptedOut } from '../../database/opt-outs.ts';
import { findTemplate, type TemplateRow } from '../../database/templates.ts';
import { findThreadIdentity } from '../../database/thread-identities.ts';
import { findThread, type ThreadRow } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { cheaperWays } from '../outbox/cheaper.ts';
import { judge, newcomer, type Judgement } from '../outbox/judge.ts';
import { fillTemplate } from '../templates/fill-template.ts';
import type { RulesOf } from './moments.ts';

/** What becomes of a notification that is looked at; `until` (ms UTC): when it is looked at again. */
export type Verdict =
  | { do: 'hand'; as: 'template' | 'reply'; thread: ThreadRow }
  | { do: 'move'; at: number }
  | { do: 'wait'; reason: NotificationReason; until: number }
  | { do: 'end'; state: NotificationState; reason: NotificationReason };

/** One that leaves within so many ms of its moment is on time: what was checked of the hour when it was planned holds. */
const onTime = 5 * 60_000;
/** So long the owner is asked at most, in ms. */
const longestAsking = 30 * 60_000;

/** Looks at one whose moment has come, by all that is stored now; writes nothing. */
export function judgePlanned(
  db: Connection,
  context: CoreContext,
  row: NotificationRow,
  rulesOf: RulesOf,
  now: number,
): Verdict {
  if (row.expires_at <= now) return { do: 'end', state: 'expired', reason: 'too_late' };
  const identity = findThreadIdentity(db, row.thread_id);
  const thread = identity === undefined ? undefined : findThread(db, identity.id);
  if (thread?.customer !== row.customer) return { do: 'end', state: 'refused', reason: 'other_person' };
  if (isOptedOut(db, thread.id)) return { do: 'end', state: 'cancelled', reason: 'opted_out' };
  if (thread.last_inbound_at === null) return { do: 'end', state: 'refused', reason: 'never_wrote' };
  if (identity?.is_demo === 1) return { do: 'end', state: 'refused', reason: 'not_deliverable' };
  if (row.state === 'planned' && now - row.at <= onTime) return judgeLeaving(db, context, row, thread, now);
  const at = nextAllowed(now, row.expires_at, rulesOf(row.customer));
  const verdict = judgeLeaving(db, context, row, thread, now);
  // What waits for the owner goes on waiting; nothing leaves before the hour allows it.
  if (at === now || verdict.do === 'wait') return verdict;
  return at === null ? { do: 'end', state: 'expired', reason: 'too_late' } : { do: 'move', at };
}

const reasons: Readonly<Record<HoldReason, NotificationReason>> = {
  above_threshold: 'price_rose',
  became_charged: 'price_rose',
  price_unknown: 'price_unknown',
  over_budget: 'over_budget',
  window_closed: 'not_deliverable',
  template_state: 'template_state',
  category_moved: 'category_moved',
  number_stopped: 'number_stopped',
  opted_out: 'category_moved',
  not_deliverable: 'not_deliverable',
};

function judgeLeaving(
  db: Connection,
  context: CoreContext,
  row: NotificationRow,
  thread: ThreadRow,
  now: number,
): Verdict {
  // Whether it was sent already, only the owner knows.
  if (row.reason === 'may_have_left') return { do: 'wait', reason: 'may_have_left', until: row.expires_at };
  const wait = (reason: NotificationReason, until = row.expires_at): Verdict => ({
    do: 'wait',
    reason,
    until,
  });
  if (thread.is_shown === 0) return wait('not_deliverable');
  if (thread.channel === 'phone' || findConnection(db, thread.number_id)?.phone_number_id == null)
    return wait('number_stopped');
  const { template, reply, isReplyCheaper } = judgeWays(db, context, row, thread, now);
  if (isReplyCheaper && row.in_window === 'ask') {
    const isAsked = row.state === 'waiting' && row.reason === 'reply_cheaper';
    const until = isAsked ? row.next_at : now + Math.min(longestAsking, (row.expires_at - now) / 4);
    if (until > now) return wait('reply_cheaper', Math.floor(until));
  }
  const as = isReplyCheaper && row.in_window === 'reply' ? 'reply' : 'template';
  const { hold } = as === 'reply' ? reply : template;
  return hold === null ? { do: 'hand', as, thread } : wait(reasons[hold]);
}

/** Both ways in which its words can reach the customer now: what each costs and why it would be held, and whether the reply saves something. */
export function judgeWays(
  db: Connection,
  context: CoreContext,
  row: NotificationRow,
  thread: ThreadRow,
  now: number,
): { template: Judgement; reply: Judgement; isReplyCheaper: boolean } {
  const template = row.template_id === null ? undefined : findTemplate(db, row.template_id);
  const judgeAs = (kind: 'template' | 'text', agreed: number | null): Judgement => {
    const template_id = kind === 'template' ? row.template_id : null;
    return judge(db, context, thread, { ...newcomer, kind, template_id, agreed_max: agreed }, now);
  };
  const holdOf = (kind: 'template' | 'text', unagreed: Judgement): HoldReason | null => {
    const { amount, currency } = unagreed.charge;
    const agreed = row.agreed_currency === currency ? row.agreed_max : null;
    if (agreed !== null && amount !== null && amount.max > agreed) return 'above_threshold';
    const { hold } = judgeAs(kind, agreed);
    const isInsisted = row.is_insisted === 1 && agreed !== null;
    // What was agreed to days ago was agreed to beside another sum of the month.
    if (hold === null) return unagreed.hold === 'over_budget' && !isInsisted ? 'over_budget' : null;
    return hold === 'price_unknown' && isInsisted ? null : hold;
  };
  const judged = judgeAs('template', null);
  const text = judgeAs('text', null);
  const ways = cheaperWays({
    kind: 'template',
    charge: judged.charge,
    hold: null,
    reply: text.charge,
    waiting: null,
    isOnPhone: false,
  });
  const problem = template === undefined ? 'template_state' : problemOf(template, row);
  return {
    template: { charge: judged.charge, hold: problem ?? holdOf('template', judged) },
    reply: { charge: text.charge, hold: problem ?? holdOf('text', text) },
    isReplyCheaper: problem === null && ways.some(({ way }) => way === 'reply'),
  };
}

// What it was planned with may have changed since: its category, and which values it takes.
function problemOf(template: TemplateRow, row: NotificationRow): HoldReason | null {
  if (template.category !== 'utility') return 'category_moved';
  const values = templateParameters.parse(JSON.parse(row.parameters));
  return fillTemplate(template, values).problems.length > 0 ? 'template_state' : null;
}
