import type { InboundEvent, OutboundEvent } from '../../../shared/tariff/event.ts';
import { windowLength } from '../../../shared/window/customer-service-window.ts';
import { adAnswerLength } from '../../../shared/window/free-entry-point.ts';

/** What the search for causes remembers of one number and customer; instants in ms UTC. */
export interface ThreadMemory {
  lastInboundAt: number | null;
  /** Whether something was sent since, on the phone or through the API. */
  isAnswered: boolean;
  /** The latest ad click, until a message through the API answers it in time. */
  ad: { id: number; at: number } | null;
  /** The first of the texts that are being sent one directly after another. */
  burstAt: number | null;
  /** Automatic messages that stay when the repeated ones are taken away. */
  automatic: { id: number; at: number }[];
}

/** A thread nobody has written in. */
export function createMemory(): ThreadMemory {
  return { lastInboundAt: null, isAnswered: true, ad: null, burstAt: null, automatic: [] };
}

/** Until when the shop may write freely; null before the customer wrote. */
export function windowEnd({ lastInboundAt }: ThreadMemory): number | null {
  return lastInboundAt === null ? null : lastInboundAt + windowLength;
}

/** Takes in a message or call of the customer. */
export function hearCustomer(memory: ThreadMemory, event: InboundEvent, id: number): void {
  memory.lastInboundAt = event.at;
  memory.isAnswered = false;
  memory.burstAt = null;
  if (event.ad !== null && event.ad !== undefined) memory.ad = { id, at: event.at };
}

/** Takes in a message of the shop that reached the customer, after the causes were looked for; `asIfApi`: one of the phone opens free days too. */
export function hearShop(memory: ThreadMemory, event: OutboundEvent, asIfApi: boolean): void {
  if (event.kind === 'reaction') return;
  memory.isAnswered = true;
  const isInTime = memory.ad !== null && event.at < memory.ad.at + adAnswerLength;
  if (isInTime && (asIfApi || event.sentFrom === 'api')) memory.ad = null;
}
