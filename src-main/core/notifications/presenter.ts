import type { Notification } from '../../../shared/contract/notifications.ts';
import { templateParameters } from '../../../shared/contract/outbox.ts';
import type { Amount } from '../../../shared/money/money.ts';
import type { ChargeShape } from '../../../shared/contract/shapes.ts';
import { formatMicros } from '../../../shared/money/micros.ts';
import { findCharge } from '../../database/charges.ts';
import type { NotificationRow } from '../../database/notifications.ts';
import { findOutbox, type OutboxRow } from '../../database/outbox.ts';
import { findTemplate, type TemplateRow } from '../../database/templates.ts';
import { findThreadIdentity } from '../../database/thread-identities.ts';
import { findThread, type ThreadRow } from '../../database/threads.ts';
import { presentAmount } from '../beside.ts';
import type { CoreContext } from '../context.ts';
import { newcomer } from '../outbox/judge.ts';
import { prepareQuotes, quoteWith, type QuoteSource } from '../outbox/quote-message.ts';
import { presentCharge, presentQuote } from '../present-charge.ts';
import { fillTemplate } from '../templates/fill-template.ts';
import { toCategory } from '../templates/present-template.ts';
import { sentenceOf } from './sentence-of.ts';

/** A row with all that is told of it. `amount` (micros) is what it would cost, or cost; null where no price is known. */
export interface Facts {
  row: NotificationRow;
  /** As it is shown. */
  thread: ThreadRow;
  template: TemplateRow | undefined;
  entry: OutboxRow | undefined;
  charge: ChargeShape | null;
  amount: Amount | null;
  currency: string | null;
}

/** Presents rows as of now; what they have in common is read once. */
export interface Presenter {
  /** Undefined for a row of a thread that is gone. */
  look(row: NotificationRow): Facts | undefined;
  present(facts: Facts): Notification;
}

/** What is over costs nothing any more. */
const unpriced = new Set(['cancelled', 'expired', 'refused']);

/** A presenter of this instant. */
export function createPresenter(context: CoreContext): Presenter {
  const { db } = context;
  const now = context.clock();
  const sources = new Map<string, QuoteSource>();
  const templates = new Map<number, TemplateRow | undefined>();
  const sourceOf = (number: string): QuoteSource => {
    const source = sources.get(number) ?? prepareQuotes(db, context, number, now);
    sources.set(number, source);
    return source;
  };
  const templateOf = (id: number | null): TemplateRow | undefined => {
    if (id === null) return undefined;
    if (!templates.has(id)) templates.set(id, findTemplate(db, id));
    return templates.get(id);
  };
  const priceOf = (
    row: NotificationRow,
    thread: ThreadRow,
    template: TemplateRow | undefined,
    entry: OutboxRow | undefined,
  ): Pick<Facts, 'charge' | 'amount' | 'currency'> => {
    if (row.message_id !== null) {
      const stored = findCharge(db, row.message_id);
      if (stored !== undefined) {
        const { amount_min: min, amount_max: max, currency } = stored;
        const amount = min === null || max === null ? null : { min, max };
        return { charge: presentCharge(stored, thread, context), amount, currency };
      }
    }
    const { currency } = context.settings();
    if (template === undefined || unpriced.has(row.state)) return { charge: null, amount: null, currency };
    const what =
      entry?.kind === 'text'
        ? ({ kind: 'text', category: null, outboxId: entry.id } as const)
        : ({ kind: 'template', category: toCategory(template.category), outboxId: newcomer.id } as const);
    const at = row.state === 'planned' ? Math.max(now, row.at) : now;
    const charge = quoteWith(sourceOf(thread.number_id), thread, what, at);
    return { charge: presentQuote(charge, context), amount: charge.amount, currency: charge.currency };
  };
  return {
    look(stored) {
      // Nothing writes that down while the program is closed.
      const isOver = (stored.state === 'planned' || stored.state === 'waiting') && stored.expires_at <= now;
      const row: NotificationRow = isOver ? { ...stored, state: 'expired', reason: 'too_late' } : stored;
      const identity = findThreadIdentity(db, row.thread_id);
      const thread = identity === undefined ? undefined : findThread(db, identity.id);
      if (thread === undefined) return undefined;
      const template = templateOf(row.template_id);
      const entry = row.outbox_id === null ? undefined : findOutbox(db, row.outbox_id);
      return { row, thread, template, entry, ...priceOf(row, thread, template, entry) };
    },
    present: (facts) => present(context, facts),
  };
}

function present(context: CoreContext, facts: Facts): Notification {
  const { row, thread, template, entry, charge, amount, currency } = facts;
  const zone = context.zone();
  const parameters = templateParameters.parse(JSON.parse(row.parameters));
  return {
    id: String(row.id),
    thread: String(thread.id),
    thread_name: thread.name,
    customer: row.customer,
    kind: row.kind,
    template: template?.name ?? null,
    template_id: template === undefined ? null : String(template.id),
    language: template?.language ?? null,
    parameters,
    text: entry?.text ?? (template === undefined ? '' : fillTemplate(template, parameters).text),
    event_at: row.event_at === null ? null : zone.toIso(row.event_at),
    at: zone.toIso(row.at),
    next_at: row.state === 'waiting' && row.next_at < row.expires_at ? zone.toIso(row.next_at) : null,
    expires_at: zone.toIso(row.expires_at),
    in_window: row.in_window,
    price: amount === null ? null : presentAmount(amount),
    currency,
    charge,
    agreed: row.agreed_max === null ? null : formatMicros(row.agreed_max),
    state: row.state,
    reason: row.reason,
    sentence: sentenceOf(context, facts),
    source: row.source,
  };
}
