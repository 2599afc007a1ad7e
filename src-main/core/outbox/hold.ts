import type { HoldReason } from '../../../shared/contract/outbox.ts';
import type { Charge } from '../../../shared/tariff/charge.ts';

/** All that decides whether a message may leave now. Amounts in micros of the account's currency. */
export interface HoldFacts {
  charge: Pick<Charge, 'outcome' | 'amount' | 'category'>;
  /** Whether Meta takes nothing from the number. */
  isStopped: boolean;
  /** Null for what is no template. */
  template: { canSend: boolean; isMoved: boolean; category: string } | null;
  /** Whether the customer wants no marketing. */
  hasOptedOut: boolean;
  /** What it was when it was written: `free`, `charged`…; null while it is being written. */
  writtenAs: string | null;
  /** Whether it waited for the customer to write: nobody looks at it any more when it leaves. */
  hasWaited: boolean;
  /** `isLimit`: what was agreed to is the most that it may cost, also below the threshold. */
  agreed: { max: number | null; isUnknown: boolean; category: string | null; isLimit: boolean };
  /** What a message may cost without being asked about; null: nothing. */
  threshold: number | null;
  /** The month's limit, and what is spent or about to be beside this message; null without a limit. */
  budget: { limit: number; used: number } | null;
}

/** Why a message waits for the owner, or null when it may leave: first what makes it impossible, then what it costs. */
export function judgeHold(facts: HoldFacts): HoldReason | null {
  const { charge, template, agreed } = facts;
  if (facts.isStopped) return 'number_stopped';
  if (template?.canSend === false) return 'template_state';
  if (template !== null && hasMoved(template, agreed.category)) return 'category_moved';
  if (facts.hasOptedOut && template?.category === 'marketing') return 'opted_out';
  if (charge.outcome === 'refused') return 'window_closed';
  if (charge.outcome === 'not_delivered') return 'not_deliverable';
  return judgePrice(facts, charge.amount?.max ?? null);
}

/** The owner agreed to what it is now, for this message or for all of the template. */
function hasMoved(template: { isMoved: boolean; category: string }, agreed: string | null): boolean {
  return agreed === null ? template.isMoved : agreed !== template.category;
}

function judgePrice(facts: HoldFacts, price: number | null): HoldReason | null {
  const { agreed, threshold, budget } = facts;
  if (price === null) return agreed.isUnknown ? null : 'price_unknown';
  if (price === 0 || (agreed.max !== null && price <= agreed.max)) return null;
  if (facts.writtenAs === 'free') return 'became_charged';
  if (agreed.isLimit && agreed.max !== null) return 'above_threshold';
  if (budget !== null && budget.used + price > budget.limit) return 'over_budget';
  // A paid template never leaves by itself, long after the owner has looked at it.
  const isUnseen = facts.template !== null && facts.hasWaited;
  return threshold === null || price > threshold || isUnseen ? 'above_threshold' : null;
}
