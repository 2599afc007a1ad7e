import { noAmount } from '../../money/money.ts';
import type { Category, Reason } from '../charge.ts';
import { rateOf } from '../rate-card.ts';
import { tierRate } from '../tiers.ts';
import type { Sale, Verdict } from './era.ts';

/** Delivered and not billed. */
export function free(sale: Sale, reason: Reason, allowanceIndex: number | null = null): Verdict {
  return {
    outcome: 'free',
    reason,
    category: sale.category,
    amount: noAmount,
    rateCard: null,
    certainty: 'estimated',
    allowanceIndex,
    note: null,
  };
}

/** Billed at a rate in micros; null makes the price unknown, an uncertain free entry point makes it a range from zero. */
export function charged(sale: Sale, reason: Reason, category: Category | null, rate: number | null): Verdict {
  const { card, place, isPerhapsFree } = sale;
  const isUncertainMarket = place.country === 'KZ' && place.market === 'Other';
  const whenKnown = isPerhapsFree
    ? 'perhaps_free_entry_point'
    : isUncertainMarket
      ? 'market_uncertain'
      : null;
  return {
    outcome: 'charged',
    reason,
    category,
    amount: rate === null ? null : { min: isPerhapsFree ? 0 : rate, max: rate },
    rateCard: card?.id ?? null,
    certainty: rate === null ? 'unknown' : 'estimated',
    allowanceIndex: null,
    note: rate !== null ? whenKnown : card === null ? 'no_rate_card' : 'no_rate',
  };
}

/** One delivered template or Direct Send: its category's rate, by volume tier where the account has one, and counted. */
export function chargedTemplate(sale: Sale, category: Category | null): Verdict {
  const listRate = category === null ? null : rateOf(sale.card, sale.place.market, category);
  const rate = category === null ? null : (tierRate(sale, category) ?? listRate);
  return charged(sale, 'template', category, rate);
}
