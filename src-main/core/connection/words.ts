import type { LightReason } from './light.ts';
import { englishWords } from './words-english.ts';
import { frenchWords } from './words-french.ts';

/** What goes into a sentence; `date` and `moment` are written out already. */
export interface Values {
  date: string;
  moment: string;
  days: number;
  /** Meta's reason in words, with what to do. */
  meta: string;
  text: string;
  name: string;
  quality: string;
  currency: string;
  zone: string;
}

/** Every finding of a check. */
export const findingCodes = [
  'unchecked',
  'token_none',
  'token_missing',
  'token_good',
  'token_good_until',
  'token_ends',
  'token_invalid',
  'token_ended',
  'token_scopes',
  'meta_refused',
  'number_none',
  'number_good',
  'number_flagged',
  'number_status',
  'number_gone',
  'number_blocked',
  'account_good',
  'account_payment',
  'webhook_receiver_off',
  'webhook_secret_missing',
  'webhook_not_listening',
  'webhook_not_subscribed',
  'webhook_waiting',
  'webhook_came',
  'test_none',
  'test_waiting',
  'test_uncertain',
  'test_accepted',
  'test_delivered',
  'test_failed',
] as const;

export type FindingCode = (typeof findingCodes)[number];

/** What a connection says in one language. */
export interface ConnectionWords {
  findings: Readonly<Record<FindingCode, (values: Values) => string>>;
  lights: Readonly<Record<LightReason, (values: Values) => string>>;
  warnings: {
    quality(quality: string): string;
    limited(meta: string): string;
    tokenEnds(date: string, days: number): string;
    currency(theirs: string, ours: string): string;
    zone(theirs: string, ours: string): string;
    coexistence: string;
  };
  qualities: Readonly<Record<string, string>>;
  test: { text: string; ways: string };
}

const words = { en: englishWords, fr: frenchWords };

/** The connection's sentences in the owner's language. */
export function wordsOf(language: 'en' | 'fr'): ConnectionWords {
  return words[language];
}
