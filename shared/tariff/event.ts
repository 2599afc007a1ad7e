import type { MetaPricing } from './meta-pricing.ts';

/** A message or call of the customer; `ad` when it came from a click-to-WhatsApp ad on a phone. Instants in ms UTC. */
export interface InboundEvent {
  direction: 'in';
  kind: 'text' | 'template' | 'reaction' | 'call';
  customer: string;
  number: string;
  at: number;
  ad?: { expiresAt: number | null } | null;
}

/** A message of the shop. A text with a category is Direct Send: billed as that category although it is no template. */
export interface OutboundEvent {
  direction: 'out';
  kind: 'text' | 'template' | 'reaction';
  id: string | number;
  /** Any key; an E.164 number or a business-scoped id names its own market. */
  customer: string;
  number: string;
  /** ISO 2 country that stands in for a customer without a number; the charge is then `assumed`. */
  country?: string | null;
  category: 'marketing' | 'utility' | 'authentication' | 'authentication_international' | null;
  at: number;
  /** Delivery, else reading; null: never delivered. */
  deliveredAt: number | null;
  sentFrom: 'api' | 'phone_app';
  /** What Meta's status said about the price, if one did. */
  pricing?: MetaPricing | null;
}

export type TariffEvent = InboundEvent | OutboundEvent;
