import type { Amount } from '../money/money.ts';

/** The pricing models since 2018, named by their first day (00:00 in the account's zone). */
export type EraId = '2018-08-01' | '2022-02-01' | '2023-06-01' | '2025-07-01' | '2026-10-01';

export type Outcome = 'charged' | 'free' | 'refused' | 'not_delivered';

export type Reason =
  | 'template'
  | 'conversation_opened'
  | 'service_over_allowance'
  | 'customer_service_window'
  | 'free_entry_point'
  | 'service_allowance'
  | 'free_tier'
  | 'open_conversation'
  | 'service_free'
  | 'phone_app'
  | 'reaction'
  | 'exempt'
  | 'window_closed'
  | 'not_delivered';

export type Category =
  | 'marketing'
  | 'utility'
  | 'authentication'
  | 'authentication_international'
  | 'service'
  | 'user_initiated'
  | 'business_initiated'
  | 'notification';

/** How sure a price is: Meta said so, our rules, a phone chat or guessed country replayed, or no rate known. */
export type Certainty = 'confirmed' | 'estimated' | 'assumed' | 'unknown';

/** A circumstance that the sentence to the owner mentions. */
export type Note =
  | 'before_billing'
  | 'launch_range'
  | 'no_category'
  | 'no_tier_rate'
  | 'unknown_pricing'
  | 'no_rate_card'
  | 'no_rate'
  | 'perhaps_free_entry_point'
  | 'no_payment_method'
  | 'united_states_marketing'
  | 'market_uncertain'
  /** The transcribed rate rests on one weak source. */
  | 'weak_rate';

/** What our rules alone would have said. */
export interface Estimate {
  outcome: Outcome;
  reason: Reason;
  category: Category | null;
  amount: Amount | null;
}

/** The price of one outbound message with everything that its sentence needs. Instants in ms UTC, amounts in micros. */
export interface Charge {
  message: string | number;
  outcome: Outcome;
  reason: Reason;
  category: Category | null;
  market: string;
  /** Null when the card in force lacks the rate. */
  amount: Amount | null;
  currency: string | null;
  era: EraId;
  /** The card a price was (or would be) read from, e.g. "2026-10-01.usd"; null where none decided. */
  rateCard: string | null;
  certainty: Certainty;
  number: string;
  /** The delivery, or the sending where nothing was delivered: decides era, card, market and month. */
  pricedAt: number;
  /** When the customer service window ended, for a refused message; null if the customer never wrote. */
  windowClosedAt: number | null;
  /** Which service message of its number and month (or conversation of its account and month, until 2024) this was, 1 being the first; null where no allowance was asked. */
  allowanceIndex: number | null;
  /** When the conversation began in which the message rode, for `open_conversation`. */
  conversationOpenedAt: number | null;
  note: Note | null;
  /** Our own estimate where Meta's word decided (`confirmed`); null otherwise. */
  estimate: Estimate | null;
}
