import type { HoldReason } from '../../../../shared/contract/outbox.ts';
import { english } from './english.ts';
import { french } from './french.ts';

/** What a sentence on a held message is made of, already in the owner's language. */
export interface HoldParts {
  /** e.g. "€0.0248" or a range; empty when unknown. */
  price: string;
  /** What the owner agreed to for a notification when it was planned; empty for anything else. */
  agreed: string;
  /** The month's limit; empty without one. */
  budget: string;
  /** What the tariff says of the message as it is. */
  explanation: string;
  /** What is the matter with the template, or why Meta stopped the number, and what to do; empty otherwise. */
  cause: string;
}

/** Every sentence that the outbox says; moments are written out already. */
export interface OutboxWords {
  leaves: string;
  held: Readonly<Record<HoldReason, (parts: HoldParts) => string>>;
  waits: string;
  /** Held once, and nothing holds it any more. */
  mayLeave(price: string): string;
  uncertain(since: string): string;
  tryAgain(moment: string, tries: number): string;
  offline: string;
  /** Meta's reason and what to do. */
  failed(what: string, advice: string): string;
  failedUnsaid: string;
}

const words = { en: english, fr: french };

/** The outbox's sentences in a language. */
export function outboxWords(language: 'en' | 'fr'): OutboxWords {
  return words[language];
}
