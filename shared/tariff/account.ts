import type { Zone } from '../time/zone.ts';

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
  rateTiers?: readonly RateTier[];
}
