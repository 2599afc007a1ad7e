import { noAmount } from '../../money/money.ts';
import type { Category, Note, Reason } from '../charge.ts';
import type { Conversation } from '../conversations.ts';
import { rateOf } from '../rate-card.ts';
import { countTowardsTiers } from '../tiers.ts';
import type { Sale, Verdict } from './era.ts';

/** Delivered and not billed. */
export function free(sale: Sale, reason: Reason): Verdict {
  return {
    outcome: 'free',
    reason,
    category: sale.category,
    amount: noAmount,
    rateCard: null,
    certainty: 'estimated',
    allowanceIndex: null,
    note: null,
    counted: null,
    rides: null,
    opens: null,
  };
}

/** Not allowed: free-form after the window's end. It uses up nothing. */
export function refused(sale: Sale): Verdict {
  return { ...free(sale, 'window_closed'), outcome: 'refused' };
}

/** Free inside a conversation that is open already; it takes that conversation's category. */
export function ride(sale: Sale, conversation: Conversation): Verdict {
  return { ...free(sale, 'open_conversation'), category: conversation.category, rides: conversation };
}

/** Billed at a rate in micros; null makes the price unknown, an uncertain free entry point makes it a range from zero. */
export function charged(sale: Sale, reason: Reason, category: Category | null, rate: number | null): Verdict {
  const { card, isPerhapsFree } = sale;
  return {
    ...free(sale, reason),
    outcome: 'charged',
    category,
    amount: rate === null ? null : { min: isPerhapsFree ? 0 : rate, max: rate },
    rateCard: card?.id ?? null,
    certainty: rate === null ? 'unknown' : 'estimated',
    note: noteOf(sale, category, rate),
  };
}

/** Billed at the list rate of a category. */
export function chargedByList(sale: Sale, reason: Reason, category: Category): Verdict {
  return charged(sale, reason, category, rateOf(sale.card, sale.place.market, category));
}

/** One delivered template or Direct Send: its category's rate, by volume tier where there is one, and counted. */
export function chargedTemplate(sale: Sale, category: Category | null): Verdict {
  if (category === null) return charged(sale, 'template', null, null);
  const listRate = rateOf(sale.card, sale.place.market, category);
  const { counted, band } = countTowardsTiers(sale, category);
  const verdict = charged(sale, 'template', category, band === null ? listRate : band.micros);
  const isHole = band !== null && band.micros === null;
  return { ...verdict, counted, ...(isHole ? { note: 'no_tier_rate' as const } : {}) };
}

function noteOf(sale: Sale, category: Category | null, rate: number | null): Note | null {
  const { card, place, isPerhapsFree } = sale;
  if (rate === null) return category === null ? 'no_category' : card === null ? 'no_rate_card' : 'no_rate';
  if (isPerhapsFree) return 'perhaps_free_entry_point';
  if (place.country === 'KZ' && place.market === 'Other') return 'market_uncertain';
  const listed = category === null ? undefined : card?.rates.get(place.market)?.get(category);
  return listed?.confidence === 'low' && listed.micros === rate ? 'weak_rate' : null;
}
