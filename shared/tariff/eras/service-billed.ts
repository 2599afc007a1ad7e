import { billedCategory } from '../authentication-international.ts';
import { count, used } from '../counters.ts';
import { rateOf } from '../rate-card.ts';
import type { Era, Sale, Verdict } from './era.ts';
import { charged, chargedTemplate, free } from './verdict.ts';

/** Service messages that every number may deliver free each local month. */
export const monthlyAllowance = 1000;

/** Since 1 October 2026: service messages are billed past the allowance, templates always, inside the window too. */
export const serviceBilled: Era = {
  id: '2026-10-01',
  decidedBy: 'delivery',
  freeEntryFrom: 'sending',
  hasCategories: true,
  categoryOf: (isTemplate, category) => (isTemplate ? category : 'service'),
  price: (sale) => (sale.isTemplate ? chargedTemplate(sale, billedCategory(sale)) : priceService(sale)),
};

function priceService(sale: Sale): Verdict {
  const { account, counters, number } = sale;
  // Meta announced the end of the exemption for 2027-12-31.
  if (account.isExempt === true && sale.ruleTime < account.zone.monthStart('2028-01'))
    return free(sale, 'exempt');
  const next = used(counters, 'serviceMessages', number) + 1;
  if (next <= monthlyAllowance) return countReply(sale, free(sale, 'service_allowance'));
  if (account.hasPaymentMethod === false) return heldBack(sale, next);
  return chargedReply(sale);
}

/** A reply past the allowance, counted: the market's service rate, or its utility list rate where the card has no service column. */
export function chargedReply(sale: Sale): Verdict {
  const { card, place } = sale;
  const rate = rateOf(card, place.market, 'service') ?? rateOf(card, place.market, 'utility');
  return countReply(sale, charged(sale, 'service_over_allowance', 'service', rate));
}

/** The verdict on a reply that uses up one of the month's free ones, or comes after them: counted, with its place. */
export function countReply(sale: Sale, verdict: Verdict): Verdict {
  const counted = { counter: 'serviceMessages', key: sale.number } as const;
  return { ...verdict, allowanceIndex: count(sale.counters, counted), counted };
}

function heldBack(sale: Sale, allowanceIndex: number): Verdict {
  return {
    ...free(sale, 'not_delivered'),
    outcome: 'not_delivered',
    allowanceIndex,
    note: 'no_payment_method',
  };
}
