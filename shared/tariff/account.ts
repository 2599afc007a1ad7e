import type { Zone } from '../time/zone.ts';
import type { CardSet } from './rate-card.ts';

/** A band of the volume discount: 1-based inclusive bounds, `to` null without end, rate in micros of the account's currency. */
export interface RateTier {
  market: string;
  category: string;
  from: number;
  to: number | null;
  rate: number;
}

/** What one local month (`YYYY-MM`) had used; `tierMessages` is keyed "Market/category", `serviceMessages` by number. */
export interface MonthUsage {
  month: string;
  serviceMessages: Record<string, number>;
  tierMessages: Record<string, number>;
  /** Conversations of either kind towards the 1,000 free ones of 2022–2023; none when absent. */
  conversations?: number;
  /** Service conversations towards the 1,000 free ones of 2023–2024; none when absent. */
  serviceConversations?: number;
}

/** What Meta bills: the shop's account. A null currency makes every price unknown. */
export interface Account {
  currency: string | null;
  zone: Zone;
  /** Governments and non-profits whose service messages are free. */
  isExempt?: boolean;
  /** False: past the allowance Meta does not deliver service messages. */
  hasPaymentMethod?: boolean;
  /** Start instants (ms UTC) per ISO country from which authentication is charged at the international rate. */
  authenticationInternational?: { homeCountry: string | null; startTimes: Record<string, number> };
  /** The account's own bands, which win over those of the rate cards. */
  rateTiers?: readonly RateTier[];
  /** The rate cards to price by; the bundled ones when absent. */
  cards?: CardSet;
  /** Whether the account has Meta's API directly or through a partner (the default); decided who kept free conversations in spring 2023. */
  integration?: 'direct' | 'partner';
}
