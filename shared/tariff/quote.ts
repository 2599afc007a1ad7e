import type { Account, MonthUsage } from './account.ts';
import type { Charge } from './charge.ts';
import type { OutboundEvent } from './event.ts';
import { createFold } from './fold.ts';
import { isHeldBack } from './united-states.ts';

/** A message about to be sent, and what is known of its thread. Instants in ms UTC. */
export interface QuoteRequest {
  customer: string;
  /** ISO 2 country that stands in for a customer without a number. */
  country?: string | null;
  number: string;
  kind: OutboundEvent['kind'];
  category: OutboundEvent['category'];
  sentFrom: OutboundEvent['sentFrom'];
  /** When it would be sent and delivered. */
  at: number;
  lastInboundAt: number | null;
  /** The ad click of this customer and the shop's first reply to it. */
  lead: { adAt: number; expiresAt: number | null; repliedAt: number | null } | null;
  /** What the month of `at` has used; empty when nothing yet. */
  usage: readonly MonthUsage[];
}

/** The price of a message before it is sent, as though it were delivered at once, if Meta delivers such messages at all. */
export function quote(account: Account, request: QuoteRequest): Charge {
  const { customer, number, at, lead, lastInboundAt } = request;
  const quoted: Charge[] = [];
  const fold = createFold(account, { onCharge: (charge) => quoted.push(charge), usageBefore: request.usage });
  const message: OutboundEvent = {
    direction: 'out',
    id: 'quote',
    kind: request.kind,
    customer,
    number,
    country: request.country ?? null,
    category: request.category,
    at,
    deliveredAt: at,
    sentFrom: request.sentFrom,
  };
  if (lead !== null) {
    fold.push({
      direction: 'in',
      kind: 'text',
      customer,
      number,
      at: lead.adAt,
      ad: { expiresAt: lead.expiresAt },
    });
    // The first reply is replayed as a template of no price, which opens the free days without using up the allowance.
    if (lead.repliedAt !== null) {
      fold.push({
        ...message,
        id: 'reply',
        kind: 'template',
        category: 'marketing',
        at: lead.repliedAt,
        deliveredAt: lead.repliedAt,
      });
    }
  }
  if (lastInboundAt !== null)
    fold.push({ direction: 'in', kind: 'text', customer, number, at: lastInboundAt });
  fold.push(isHeldBack(message, at, account.zone) ? { ...message, deliveredAt: null } : message);
  const answer = quoted.at(-1);
  if (answer === undefined) throw new Error('the fold priced nothing');
  return answer;
}
