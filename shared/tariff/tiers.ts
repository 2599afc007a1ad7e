import type { Category } from './charge.ts';
import { count, type Counted } from './counters.ts';
import type { Sale } from './eras/era.ts';

// Authentication-international goes on counting where the month's authentication stands.
const countedAs: Partial<Record<Category, 'utility' | 'authentication'>> = {
  utility: 'utility',
  authentication: 'authentication',
  authentication_international: 'authentication',
};

/** How a message stands in its month: what it counts towards, and its band's rate in micros (null in a hole); no band means the list rate. */
export interface TierPlace {
  counted: Counted | null;
  band: { micros: number | null } | null;
}

/**
 * Counts a charged message towards its market's and category's month and finds the band it falls into. Marginal: earlier
 * messages keep their band. The account's own bands win over the card's. Marketing and service have none.
 */
export function countTowardsTiers(sale: Sale, category: Category): TierPlace {
  const kind = countedAs[category];
  if (kind === undefined) return { counted: null, band: null };
  const { account, card, counters, place } = sale;
  const counted: Counted = { counter: 'tierMessages', key: `${place.market}/${kind}` };
  const index = count(counters, counted);
  const isWithin = (band: { from: number; to: number | null }): boolean =>
    index >= band.from && (band.to === null || index <= band.to);
  const own = account.rateTiers?.find(
    (tier) => tier.market === place.market && tier.category === category && isWithin(tier),
  );
  if (own !== undefined) return { counted, band: { micros: own.rate } };
  const bands = card?.tiers.get(`${place.market}/${category}`);
  if (bands === undefined) return { counted, band: null };
  return { counted, band: { micros: bands.find(isWithin)?.micros ?? null } };
}
