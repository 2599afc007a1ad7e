import { formatMicros } from '../../../../shared/money/micros.ts';
import type { ChargeText } from '../../../../shared/tariff/price-scenario.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { inboundOf, outboundOf, type ScenarioJson } from './scenario.ts';

/** What is compared of a charge. */
export type Words = Omit<ChargeText, 'message' | 'currency' | 'explanation'>;

/** The charges of a scenario by message id, straight from the law: nothing is kept, every message looks at the whole list. */
export function priceByTheLaw(scenario: ScenarioJson): Map<string, Words> {
  const inbound = inboundOf(scenario);
  const outbound = outboundOf(scenario);
  const inOrderOfDelivery = outbound.toSorted(
    (a, b) => (a.deliveredAt ?? Infinity) - (b.deliveredAt ?? Infinity) || a.order - b.order || 0,
  );
  const earlier: Decision[] = [];
  for (const message of inOrderOfDelivery)
    earlier.push(decide(message, { scenario, inbound, outbound, earlier }));
  return new Map(earlier.map((decision) => [decision.message.id, wordsOf(decision)]));
}

function wordsOf({ outcome, reason, category, market, amount, era, rateCard }: Decision): Words {
  const certainty = amount === null ? 'unknown' : 'estimated';
  return {
    outcome,
    reason,
    category,
    market,
    era,
    rate_card: rateCard,
    certainty,
    amount: amount === null ? null : textOf(amount),
  };
}

function textOf({ min, max }: { min: number; max: number }): Words['amount'] {
  return min === max ? formatMicros(min) : { min: formatMicros(min), max: formatMicros(max) };
}
