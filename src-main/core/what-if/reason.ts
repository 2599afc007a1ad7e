import type { Charge } from '../../../shared/tariff/charge.ts';
import { bundledCards, rateOf, type CardSet } from '../../../shared/tariff/rate-card.ts';
import type { Cause } from '../avoidable/candidate.ts';
import type { Difference, Pair } from './pair-charges.ts';

/** Why a message has another price under another tariff, or had the shop written otherwise. */
export type WhatIfReason =
  | 'rate'
  | 'market'
  | 'category'
  | 'volume_tier'
  | 'billed_per_conversation'
  | 'billed_per_message'
  | 'open_conversation'
  | 'window_free'
  | 'service_billed'
  | 'allowance'
  | 'free_tier'
  | 'free_entry_point'
  | 'exempt'
  | 'not_delivered'
  | 'cannot_be_sent'
  | 'rate_unknown'
  /** Would have been part of the message before. */
  | 'merged'
  /** A template that an answer in time would have spared, and such an answer. */
  | 'template_spared'
  | 'answer_added'
  /** The API would have refused it, so late. */
  | 'too_late'
  /** Would not have been sent, or was not, and has no known rate. */
  | 'unpriced';

/** The one reason for which a message's two prices differ, or for which it has only one; null when they are the same. */
export function reasonOf(difference: Difference, cards: CardSet = bundledCards): WhatIfReason | null {
  const { actual, other } = difference;
  if (actual === null) return other.amount === null ? 'unpriced' : 'answer_added';
  if (other === null) return reasonOfGone(actual, difference.cause);
  return reasonOfPair({ actual, other }, cards);
}

function reasonOfGone({ outcome, amount }: Charge, cause: Cause): WhatIfReason {
  if (amount === null) return 'unpriced';
  if (cause === 'split_bubbles') return 'merged';
  return outcome === 'refused' ? 'too_late' : 'template_spared';
}

function reasonOfPair(pair: Pair, cards: CardSet): WhatIfReason | null {
  const { actual, other } = pair;
  if (isSameAmount(actual, other)) return null;
  const either = (is: (charge: Charge) => boolean): boolean => is(actual) || is(other);
  if (either(({ outcome }) => outcome === 'refused')) return 'cannot_be_sent';
  if (either(({ outcome }) => outcome === 'not_delivered')) return 'not_delivered';
  if (either(({ amount }) => amount === null)) return 'rate_unknown';
  if (actual.outcome === 'free') return reasonOfFree(actual, other, pair);
  if (other.outcome === 'free') return reasonOfFree(other, actual, pair);
  if (isPerConversation(actual) !== isPerConversation(other)) return billedBy(other);
  if (isOnlyPerhapsFree(pair)) return 'free_entry_point';
  if (isOtherCategory(pair)) return 'category';
  if (actual.market !== other.market) return 'market';
  return listRate(actual, cards) === listRate(other, cards) ? 'volume_tier' : 'rate';
}

function reasonOfFree(free: Charge, charged: Charge, { other }: Pair): WhatIfReason {
  switch (free.reason) {
    case 'free_tier':
    case 'free_entry_point':
    case 'exempt':
      return free.reason;
    case 'open_conversation':
      return free.era === charged.era ? 'open_conversation' : billedBy(other);
    case 'service_allowance':
      return charged.reason === 'service_over_allowance' ? 'allowance' : billedBy(other);
    default:
      if (charged.reason === 'service_over_allowance') return 'service_billed';
      return charged.reason === 'template' ? 'window_free' : billedBy(other);
  }
}

function billedBy(other: Charge): WhatIfReason {
  const isOfConversations = other.era === '2022-02-01' || other.era === '2023-06-01';
  return isOfConversations ? 'billed_per_conversation' : 'billed_per_message';
}

function isPerConversation({ reason }: Charge): boolean {
  return reason === 'conversation_opened';
}

function isSameAmount({ amount: one }: Charge, { amount: another }: Charge): boolean {
  return one?.min === another?.min && one?.max === another?.max;
}

function isOnlyPerhapsFree({ actual, other }: Pair): boolean {
  const isUncertain = (charge: Charge): boolean => charge.note === 'perhaps_free_entry_point';
  return isUncertain(actual) !== isUncertain(other) && actual.amount?.max === other.amount?.max;
}

// The eras' own words for a template (2018–2022) or conversation (2022–2023) are no category of Meta's.
function isOtherCategory({ actual, other }: Pair): boolean {
  const known = [actual.category, other.category].filter(
    (category) =>
      category !== 'notification' && category !== 'business_initiated' && category !== 'user_initiated',
  );
  return known.length === 2 && known[0] !== known[1];
}

function listRate({ currency, rateCard, market, category }: Charge, cards: CardSet): number | null {
  const card = cards.cardsOf(currency ?? '').find(({ id }) => id === rateCard) ?? null;
  return rateOf(card, market, category ?? '');
}
