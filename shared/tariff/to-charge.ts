import { windowLength } from '../window/customer-service-window.ts';
import type { Charge } from './charge.ts';
import type { Sale, Verdict } from './eras/era.ts';
import type { OutboundEvent } from './event.ts';
import type { Period } from './timeline.ts';

/** What a charge tells beside its verdict. */
export interface Told {
  event: OutboundEvent;
  sale: Sale;
  verdict: Verdict;
  /** Our own verdict where Meta's word decided. */
  estimate: Verdict | null;
  period: Period;
  lastInboundAt: number | null;
  /** Whether the customer's country or the way of sending is only assumed. */
  isAssumed: boolean;
}

/** A verdict as the charge of its message. */
export function toCharge({ event, sale, verdict, estimate, period, lastInboundAt, isAssumed }: Told): Charge {
  const isRefusal = verdict.outcome === 'refused' && lastInboundAt !== null;
  return {
    message: event.id,
    outcome: verdict.outcome,
    reason: verdict.reason,
    category: verdict.category,
    market: sale.place.market,
    amount: verdict.amount,
    currency: sale.account.currency,
    era: verdict.rides?.era ?? period.era.id,
    rateCard: verdict.rateCard,
    certainty: isAssumed && verdict.certainty === 'estimated' ? 'assumed' : verdict.certainty,
    number: event.number,
    pricedAt: sale.at,
    windowClosedAt: isRefusal ? lastInboundAt + windowLength : null,
    allowanceIndex: verdict.allowanceIndex,
    conversationOpenedAt: verdict.rides?.openedAt ?? null,
    note: verdict.note,
    estimate:
      estimate === null
        ? null
        : {
            outcome: estimate.outcome,
            reason: estimate.reason,
            category: estimate.category,
            amount: estimate.amount,
          },
  };
}
