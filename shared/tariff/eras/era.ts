import type { Amount } from '../../money/money.ts';
import type { Account } from '../account.ts';
import type { Category, Certainty, EraId, Note, Outcome, Reason } from '../charge.ts';
import type { Conversation } from '../conversations.ts';
import type { Counted, MonthCounters } from '../counters.ts';
import type { Place } from '../market.ts';
import type { RateCard } from '../rate-card.ts';

/** A delivered message that the rules common to all eras (phone app, refusal, reaction, free entry point) let through. */
export interface Sale {
  account: Account;
  number: string;
  isTemplate: boolean;
  category: Category | null;
  /** The instant that decides: the delivery, or in 2018–2022 the sending. */
  at: number;
  /** The same, unless the rules of another time are applied. */
  ruleTime: number;
  place: Place;
  card: RateCard | null;
  /** Whether the customer service window was open at the sending, and at the delivery. */
  wasWindowOpen: boolean;
  isWindowOpen: boolean;
  /** Whether the delivery lies between the guaranteed and the possible end of a free entry point. */
  isPerhapsFree: boolean;
  counters: MonthCounters;
  /** The thread's conversations open at the delivery, latest opened last. */
  conversations: readonly Conversation[];
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
  /** What the message was counted towards. */
  counted: Counted | null;
  /** The conversation in which it rides, whose era is the message's. */
  rides: Conversation | null;
  /** The conversation that it opens. */
  opens: Conversation | null;
}

/** One pricing model, in force from 00:00 of its first day in the account's zone until the next one. */
export interface Era {
  id: EraId;
  /** Whether the sending or the delivery decides era, card and month. */
  decidedBy: 'sending' | 'delivery';
  /** Whether a free entry point begins when the answer is sent, or when it is delivered. */
  freeEntryFrom: 'sending' | 'delivery';
  /** Whether templates (and texts sent as Direct Send) have categories. */
  hasCategories: boolean;
  /** The category of an outbound message by this era's own words. */
  categoryOf(isTemplate: boolean, category: Category | null): Category | null;
  price(sale: Sale): Verdict;
}
