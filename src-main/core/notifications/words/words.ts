import type { NotificationReason } from '../../../../shared/contract/notifications.ts';
import { english } from './english.ts';
import { french } from './french.ts';

/** What speaks against a notification before anything is written. */
export type ProblemCode =
  | 'unknown_thread'
  | 'group'
  | 'not_shown'
  | 'api_only'
  | 'no_number'
  | 'opted_out'
  | 'never_wrote'
  | 'unknown_template'
  | 'not_utility'
  | 'template_state'
  | 'needs_file'
  | 'event_past'
  | 'at_past'
  | 'at_night'
  | 'at_after_end'
  | 'end_past'
  | 'end_far'
  | 'costs_more'
  | 'not_a_price';

/** What a sentence is made of, written out in the owner's language already; empty where there is nothing to say. */
export interface SentenceParts {
  /** e.g. "€0.0248" or a range. */
  price: string;
  agreed: string;
  budget: string;
  /** Its moment, or when the wait is over. */
  at: string;
  /** From when on it does not leave any more. */
  end: string;
  /** What is the matter with its template or number, or Meta's word. */
  cause: string;
}

type Sentence = (parts: SentenceParts) => string;

/** Every sentence that is said of notifications. */
export interface NotificationWords {
  problem: Readonly<Record<ProblemCode, Sentence>>;
  chosen: Sentence;
  planned: Sentence;
  /** Planned, and its moment has passed. */
  due: Sentence;
  handed: Sentence;
  uncertain: Sentence;
  sent: Sentence;
  waiting: Readonly<Record<NotificationReason, Sentence>>;
  cancelled: Readonly<Record<'by_owner' | 'event_cancelled' | 'opted_out', Sentence>>;
  expired: Sentence;
  refused: Readonly<Record<'never_wrote' | 'other_person' | 'not_deliverable', Sentence>>;
  demo: string;
}

const words = { en: english, fr: french };

/** The sentences in a language. */
export function notificationWords(language: 'en' | 'fr'): NotificationWords {
  return words[language];
}

/** Nothing to say of anything. */
export const noParts: SentenceParts = { price: '', agreed: '', budget: '', at: '', end: '', cause: '' };
