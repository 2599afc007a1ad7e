import type { Amount } from '../../money/money.ts';
import type { Account } from '../account.ts';
import type { Category, Certainty, EraId, Note, Outcome, Reason } from '../charge.ts';
import type { MonthCounters } from '../counters.ts';
import type { Place } from '../market.ts';
import type { RateCard } from '../rate-card.ts';

/** A delivered message that the rules common to all eras (phone app, refusal, reaction, free entry point) let through. */
export interface Sale {
  account: Account;
  number: string;
  isTemplate: boolean;
  category: Category | null;
  deliveredAt: number;
  place: Place;
  card: RateCard | null;
  /** Whether the customer service window was open at the delivery. */
  isWindowOpen: boolean;
  /** Whether the delivery lies between the guaranteed and the possible end of a free entry point. */
  isPerhapsFree: boolean;
  counters: MonthCounters;
}

/** What an era decides about a sale; a null amount means that no rate is known. */
export interface Verdict {
  outcome: Outcome;
  reason: Reason;
  category: Category | null;
  amount: Amount | null;
  rateCard: string | null;
  certainty: Certainty;
  allowanceIndex: number | null;
  note: Note | null;
}

/** One pricing model, in force from 00:00 of its first day in the account's zone until the next one. */
export interface Era {
  id: EraId;
  /** The category of an outbound message by this era's own words. */
  categoryOf(isTemplate: boolean, category: Category | null): Category | null;
  price(sale: Sale): Verdict;
}
