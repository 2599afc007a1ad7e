import { count, used } from '../counters.ts';
import type { Category } from '../charge.ts';
import type { Era, Sale, Verdict } from './era.ts';
import { chargedByList, free, ride } from './verdict.ts';

/** Conversations that every account may open free each local month. */
export const freeConversations = 1000;

/** 1 February 2022 to 31 May 2023: one charge for 24 hours, whoever talks; the first 1,000 of a month are free. */
export const conversation: Era = {
  id: '2022-02-01',
  decidedBy: 'delivery',
  freeEntryFrom: 'delivery',
  hasCategories: false,
  categoryOf: () => null,
  price(sale) {
    const open = sale.conversations.at(-1);
    if (open !== undefined) return ride(sale, open);
    const category = sale.wasWindowOpen ? 'user_initiated' : 'business_initiated';
    return {
      ...priceOpening(sale, category),
      category,
      opens: { category, openedAt: sale.at, era: '2022-02-01' },
    };
  },
};

function priceOpening(sale: Sale, category: Category): Verdict {
  const counted = { counter: 'conversations', key: '' } as const;
  const mayBeFree = category === 'user_initiated' || !isDirectSince2023(sale);
  if (mayBeFree && used(sale.counters, 'conversations') < freeConversations)
    return { ...free(sale, 'free_tier'), allowanceIndex: count(sale.counters, counted), counted };
  return chargedByList(sale, 'conversation_opened', category);
}

// Meta took the free tier from business-initiated conversations first where no partner stood between.
function isDirectSince2023({ account, ruleTime }: Sale): boolean {
  return account.integration === 'direct' && ruleTime >= account.zone.toInstant('2023-04-04T00:00:00');
}
