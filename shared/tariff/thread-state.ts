import type { Zone } from '../time/zone.ts';
import { adAnswerLength, freeEntryPeriod, type FreeEntryPeriod } from '../window/free-entry-point.ts';
import { windowLength } from '../window/customer-service-window.ts';
import type { Conversation } from './conversations.ts';
import type { InboundEvent, OutboundEvent } from './event.ts';
import type { MarketTable, Place } from './market.ts';

/** A click on an ad that came as a message; `expiresAt` is Meta's word on the end of the free days. */
interface Lead {
  at: number;
  expiresAt: number | null;
}

/** A reply within 24 h of an ad click; its delivery may open the free entry point even if another click came in between. */
export interface Answer {
  lead: Lead;
  repliedAt: number;
}

/** What the fold remembers of one number and customer: both clocks, open conversations, and the customer's place. */
export interface ThreadState {
  lastInboundAt: number | null;
  /** The latest ad click. */
  lead: Lead | null;
  /** When the reply was sent that opened the latest free entry point: what was clicked until then opens no other. */
  answeredUntil: number;
  freeEntry: FreeEntryPeriod | null;
  conversations: readonly Conversation[];
  place: Place | null;
  placedBy: MarketTable | null;
}

const noConversations: readonly Conversation[] = [];

/** A thread nobody has written in. */
export function createThreadState(): ThreadState {
  return {
    lastInboundAt: null,
    lead: null,
    answeredUntil: -Infinity,
    freeEntry: null,
    conversations: noConversations,
    place: null,
    placedBy: null,
  };
}

/** Whether the customer service window is open at an instant; its end is closed already. */
export function isWindowOpen(thread: ThreadState, instant: number): boolean {
  return thread.lastInboundAt !== null && instant < thread.lastInboundAt + windowLength;
}

/** Takes in a message or call of the customer. */
export function hear(thread: ThreadState, event: InboundEvent): void {
  thread.lastInboundAt = event.at;
  if (event.ad !== null && event.ad !== undefined)
    thread.lead = { at: event.at, expiresAt: event.ad.expiresAt };
}

/** The ad click that a reply answers as it is sent; null when there is none of the last 24 h. */
export function findAnswer({ lead }: ThreadState, reply: OutboundEvent): Answer | null {
  const isAnswer = lead !== null && reply.kind !== 'reaction' && reply.at < lead.at + adAnswerLength;
  return isAnswer ? { lead, repliedAt: reply.at } : null;
}

/**
 * A delivered answer opens the free entry point at `openedAt`, unless one is surely open already or the click has opened one
 * before, and closes every conversation. `ruleTime` decides how long it lasts.
 */
export function openFreeEntry(
  thread: ThreadState,
  answer: Answer | null,
  openedAt: number,
  zone: Zone,
  ruleTime: number,
): void {
  if (answer === null || answer.lead.at <= thread.answeredUntil) return;
  if (thread.freeEntry !== null && openedAt < thread.freeEntry.guaranteedUntil) return;
  const period = freeEntryPeriod(openedAt, answer.lead.expiresAt, zone, ruleTime);
  if (period === null) return;
  thread.freeEntry = period;
  thread.answeredUntil = answer.repliedAt;
  thread.conversations = noConversations;
}

/** The customer's place by the table in force, looked up once per table. A country given applies only to that message. */
export function placeOf(
  thread: ThreadState,
  customer: string,
  country: string | null,
  table: MarketTable,
): Place {
  if (country !== null) return table.place(customer, country);
  if (thread.place !== null && thread.placedBy === table) return thread.place;
  thread.place = table.place(customer);
  thread.placedBy = table;
  return thread.place;
}
