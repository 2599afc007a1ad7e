import type { HoldReason } from '../../../shared/contract/outbox.ts';
import { parseMicros } from '../../../shared/money/micros.ts';
import type { Charge } from '../../../shared/tariff/charge.ts';
import type { OutboundEvent } from '../../../shared/tariff/event.ts';
import { listMonthTotals } from '../../database/charges.ts';
import { findConnection, type ConnectionRow } from '../../database/connections.ts';
import { hasStoppedMarketing } from '../../database/marketing-choices.ts';
import type { Connection } from '../../database/open.ts';
import { sumReady, type OutboxRow } from '../../database/outbox.ts';
import { findTemplate, type TemplateRow } from '../../database/templates.ts';
import type { ThreadRow } from '../../database/threads.ts';
import type { CoreContext } from '../context.ts';
import { readLiability } from '../liability.ts';
import { sumTotals } from '../month-figures.ts';
import { toMonthNumber } from '../month-number.ts';
import { canSend, isMoved } from '../templates/template-state.ts';
import { judgeHold, type HoldFacts } from './hold.ts';
import { quoteMessage } from './quote-message.ts';

/** What is judged: a row of the outbox, or a draft on its way to become one. */
export type Judged = Pick<
  OutboxRow,
  | ('kind' | 'template_id' | 'quoted_outcome' | 'agreed_max' | 'agreed_unknown' | 'agreed_category')
  | 'expires_at'
> & { id: number; hasWaited: boolean };

/** A draft that nobody has agreed to yet; it stands behind all that waits. */
export const newcomer = {
  id: Number.MAX_SAFE_INTEGER,
  hasWaited: false,
  quoted_outcome: null,
  agreed_max: null,
  agreed_unknown: 0,
  agreed_category: null,
  expires_at: null,
} as const;

/** What a message would cost if it left now, and why it would not leave. */
export interface Judgement {
  charge: Charge;
  hold: HoldReason | null;
}

const categories = ['marketing', 'utility', 'authentication'] as const;

/** Judges a message by all that is stored at `now`: window, price, template, number, threshold and budget. */
export function judge(
  db: Connection,
  context: CoreContext,
  thread: ThreadRow,
  what: Judged,
  now: number,
): Judgement {
  const template = what.template_id === null ? undefined : findTemplate(db, what.template_id);
  const connection = findConnection(db, thread.number_id);
  const charge = quoteMessage(db, context, thread, { ...quotableOf(what, template), outboxId: what.id }, now);
  const price = charge.amount?.max ?? null;
  const { values } = context.settings();
  const isOfAccount = template?.account_id === connection?.account_id;
  const facts: HoldFacts = {
    charge,
    isStopped: isStopped(connection, what),
    template:
      what.kind !== 'template'
        ? null
        : template === undefined
          ? { canSend: false, isMoved: false, category: '' }
          : {
              canSend: isOfAccount && canSend(template),
              isMoved: isMoved(template),
              category: template.category,
            },
    hasOptedOut: hasStoppedMarketing(db, thread.id),
    writtenAs: what.quoted_outcome,
    hasWaited: what.hasWaited,
    agreed: {
      max: what.agreed_max,
      isUnknown: what.agreed_unknown === 1,
      category: what.agreed_category,
      // Nobody looks on when a notification leaves: the threshold says nothing of one that had its own price.
      isLimit: what.expires_at !== null,
    },
    threshold: microsOf(values.hold_above),
    budget: null,
  };
  const limit = microsOf(values.monthly_budget);
  const isAsked = limit !== null && price !== null && price > 0;
  const budget = isAsked ? { limit, used: sumMonth(db, context, thread.number_id, what.id, now) } : null;
  return { charge, hold: judgeHold({ ...facts, budget }) };
}

/** The same of a row. */
export function judgeRow(
  db: Connection,
  context: CoreContext,
  thread: ThreadRow,
  row: OutboxRow,
  now: number,
): Judgement {
  return judge(db, context, thread, { ...row, hasWaited: row.waits_since !== null }, now);
}

/** A draft is priced before a number is connected too; what waits cannot leave without one. */
function isStopped(connection: ConnectionRow | undefined, { id }: Judged): boolean {
  if (connection?.phone_number_id == null) return id !== newcomer.id;
  return connection.stopped_code !== null;
}

/** How the tariff sees it; a category that Meta invented meanwhile is priced as the dearest. */
function quotableOf(
  { kind }: Judged,
  template: TemplateRow | undefined,
): { kind: OutboundEvent['kind']; category: OutboundEvent['category'] } {
  if (kind !== 'template') return { kind: kind === 'reaction' ? 'reaction' : 'text', category: null };
  const known = categories.find((category) => category === template?.category);
  return { kind: 'template', category: known ?? 'marketing' };
}

// What was spent, what Meta took and may still bill, and what leaves before this message.
function sumMonth(
  db: Connection,
  context: CoreContext,
  number: string,
  beforeId: number,
  now: number,
): number {
  const month = toMonthNumber(context.zone().monthOf(now));
  const spent = sumTotals(listMonthTotals(db, month, null).filter((row) => row.through_api === 0)).max;
  const owed = readLiability(context, null).amount.max;
  return spent + parseMicros(owed) + sumReady(db, number, beforeId).amount;
}

function microsOf(value: unknown): number | null {
  return typeof value === 'string' ? parseMicros(value) : null;
}
