import type { Zone } from '../time/zone.ts';
import { adAnswerLength, freeEntryPeriod, type FreeEntryPeriod } from '../window/free-entry-point.ts';
import { windowLength } from '../window/customer-service-window.ts';
import type { InboundEvent, OutboundEvent } from './event.ts';
import type { MarketTable, Place } from './market.ts';

/** What the fold remembers of one number and customer: both clocks, and the customer's place. */
export interface ThreadState {
  lastInboundAt: number | null;
  /** An ad click that no reply has answered yet. */
  lead: { at: number; expiresAt: number | null } | null;
  freeEntry: FreeEntryPeriod | null;
  place: Place | null;
  placedBy: MarketTable | null;
}

/** A thread nobody has written in. */
export function createThreadState(): ThreadState {
  return { lastInboundAt: null, lead: null, freeEntry: null, place: null, placedBy: null };
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

/** A delivered reply within 24 h of an ad click opens the free entry point, unless one is surely open already. */
export function answerLead(thread: ThreadState, reply: OutboundEvent, zone: Zone): void {
  if (thread.lead === null || reply.kind === 'reaction') return;
  if (reply.at >= thread.lead.at + adAnswerLength) return;
  if (thread.freeEntry !== null && reply.at < thread.freeEntry.guaranteedUntil) return;
  thread.freeEntry = freeEntryPeriod(reply.at, thread.lead.expiresAt, zone);
  thread.lead = null;
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
