import type { OutboundEvent } from '../../../shared/tariff/event.ts';

/** Why a month cost more than it had to, in the order in which the causes are taken away one after another. */
export const causes = [
  'template_where_reply_allowed',
  'ad_lead_unanswered',
  'window_missed',
  'split_bubbles',
  'repeated_automatic',
  'category_moved',
] as const;

export type Cause = (typeof causes)[number];

/** A message that a cause may explain, and what would have been sent instead. */
export interface Candidate {
  cause: Cause;
  message: number;
  number: string;
  /** The message as it would have been; null when it would not have been sent, undefined when it stays. */
  instead?: OutboundEvent | null;
  /** An answer that would have been sent before; several messages may have the same. */
  answer?: OutboundEvent;
}

/** What an answer that was never sent is called, after the message that it would have answered or replaced. */
export function nameAnswer(message: number): string {
  return `answer ${String(message)}`;
}

/** The id of the message after which an answer is called. */
export function messageOfAnswer(name: string): string {
  return name.replace(/^answer /, '');
}

/** The same message as a free-form text, for the rules alone to judge. */
export function asText(event: OutboundEvent): OutboundEvent {
  return { ...event, kind: 'text', category: null, pricing: null };
}
