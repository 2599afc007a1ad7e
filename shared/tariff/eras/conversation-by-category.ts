import { count, used } from '../counters.ts';
import type { Category } from '../charge.ts';
import { billedCategory } from '../authentication-international.ts';
import { freeConversations } from './conversation.ts';
import type { Era, Sale, Verdict } from './era.ts';
import { charged, chargedByList, free, ride } from './verdict.ts';

/** 1 June 2023 to 30 June 2025: conversations of 24 hours by category, several at once; a reply opens one only where none is open. */
export const conversationByCategory: Era = {
  id: '2023-06-01',
  decidedBy: 'delivery',
  freeEntryFrom: 'delivery',
  hasCategories: true,
  categoryOf: (isTemplate, category) => (isTemplate ? category : 'service'),
  price(sale) {
    // A conversation of the era before covers whatever is said in it.
    const older = sale.conversations.find(({ era }) => era === '2022-02-01');
    if (older !== undefined) return ride(sale, older);
    const category = sale.isTemplate ? billedCategory(sale) : 'service';
    if (category === null) return charged(sale, 'conversation_opened', null, null);
    const open = sale.isTemplate
      ? sale.conversations.find((one) => one.category === category)
      : sale.conversations.at(-1);
    if (open !== undefined) return ride(sale, open);
    return {
      ...priceOpening(sale, category),
      category,
      opens: { category, openedAt: sale.at, era: '2023-06-01' },
    };
  },
};

function priceOpening(sale: Sale, category: Category): Verdict {
  if (category !== 'service') return chargedByList(sale, 'conversation_opened', category);
  const { account, counters, ruleTime } = sale;
  if (ruleTime >= account.zone.monthStart('2024-11')) return free(sale, 'service_free');
  const counted = { counter: 'serviceConversations', key: '' } as const;
  if (used(counters, 'serviceConversations') < freeConversations)
    return { ...free(sale, 'free_tier'), allowanceIndex: count(counters, counted), counted };
  return chargedByList(sale, 'conversation_opened', 'service');
}
