import type { Zone } from '../time/zone.ts';
import { adAnswerLength, freeEntryPeriod, type FreeEntryPeriod } from '../window/free-entry-point.ts';
import { windowLength } from '../window/customer-service-window.ts';
import type { Conversation } from './conversations.ts';
import type { InboundEvent, OutboundEvent } from './event.ts';
import type { MarketTable, Place } from './market.ts';

/** What the fold remembers of one number and customer: both clocks, open conversations, and the customer's place. */
export interface ThreadState {
  lastInboundAt: number | null;
  /** An ad click that no reply has answered yet. */
  lead: { at: number; expiresAt: number | null } | null;
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

/**
 * A delivered reply within 24 h of an ad click opens the free entry point at `openedAt`, unless one is surely open already,
 * and closes every conversation. `ruleTime` decides how long it lasts.
 */
export function answerLead(
  thread: ThreadState,
  reply: OutboundEvent,
  openedAt: number,
  zone: Zone,
  ruleTime: number,
): void {
  const { lead } = thread;
  if (lead === null || reply.kind === 'reaction') return;
  // In between the customer may have clicked another ad: that one this reply does not answer.
  if (reply.at < lead.at || reply.at >= lead.at + adAnswerLength) return;
  if (thread.freeEntry !== null && openedAt < thread.freeEntry.guaranteedUntil) return;
  thread.freeEntry = freeEntryPeriod(openedAt, lead.expiresAt, zone, ruleTime);
  thread.lead = null;
  if (thread.freeEntry !== null) thread.conversations = noConversations;
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
