import { noAmount } from '../../money/money.ts';
import { rateOf } from '../rate-card.ts';
import type { Era, Sale, Verdict } from './era.ts';
import { billedCategory } from './per-message.ts';
import { charged, chargedTemplate, free } from './verdict.ts';

/** Service messages that every number may deliver free each local month. */
export const monthlyAllowance = 1000;

/** Since 1 October 2026: service messages are billed past the allowance, templates always, inside the window too. */
export const serviceBilled: Era = {
  id: '2026-10-01',
  categoryOf: (isTemplate, category) => (isTemplate ? category : 'service'),
  price: (sale) => (sale.isTemplate ? chargedTemplate(sale, billedCategory(sale)) : priceService(sale)),
};

function priceService(sale: Sale): Verdict {
  const { account, card, counters, number, place } = sale;
  // Meta announced the end of the exemption for 2027-12-31.
  if (account.isExempt === true && sale.deliveredAt < account.zone.monthStart('2028-01'))
    return free(sale, 'exempt');
  const index = (counters.serviceMessages.get(number) ?? 0) + 1;
  const isWithin = index <= monthlyAllowance;
  if (!isWithin && account.hasPaymentMethod === false) return heldBack(sale, index);
  counters.serviceMessages.set(number, index);
  if (isWithin) return free(sale, 'service_allowance', index);
  const rate = rateOf(card, place.market, 'service') ?? rateOf(card, place.market, 'utility');
  return { ...charged(sale, 'service_over_allowance', 'service', rate), allowanceIndex: index };
}

function heldBack(sale: Sale, allowanceIndex: number): Verdict {
  return {
    ...free(sale, 'not_delivered', allowanceIndex),
    outcome: 'not_delivered',
    amount: noAmount,
    note: 'no_payment_method',
  };
}
