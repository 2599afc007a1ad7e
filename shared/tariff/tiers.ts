import type { Category } from './charge.ts';
import type { Sale } from './eras/era.ts';

// Authentication-international goes on counting where the month's authentication stands.
const countedAs: Partial<Record<Category, 'utility' | 'authentication'>> = {
  utility: 'utility',
  authentication: 'authentication',
  authentication_international: 'authentication',
};

/**
 * Counts a charged message towards its market's and category's month and gives the rate (micros) of the band it falls
 * into; null where the list rate applies. Marginal: earlier messages keep their band. Marketing and service have no tiers.
 */
export function tierRate(sale: Sale, category: Category): number | null {
  const counted = countedAs[category];
  if (counted === undefined) return null;
  const { market } = sale.place;
  const key = `${market}/${counted}`;
  const index = (sale.counters.tierMessages.get(key) ?? 0) + 1;
  sale.counters.tierMessages.set(key, index);
  const band = sale.account.rateTiers?.find(
    (tier) =>
      tier.market === market &&
      tier.category === category &&
      index >= tier.from &&
      (tier.to === null || index <= tier.to),
  );
  return band?.rate ?? null;
}
