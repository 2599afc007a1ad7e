import type { OutboundEvent } from '../../../shared/tariff/event.ts';
import { adAnswerLength } from '../../../shared/window/free-entry-point.ts';
import { lastGoodMoment } from '../../../shared/window/last-good-moment.ts';
import type { OpeningHours } from '../../../shared/window/opening-hours.ts';
import type { Zone } from '../../../shared/time/zone.ts';
import type { SourcedEvent } from '../ledger-source.ts';
import { asText, nameAnswer, type Candidate } from './candidate.ts';
import { recogniseCampaigns } from './campaigns.ts';
import { eventsAtOnce } from './events-at-once.ts';
import { createMemory, hearCustomer, hearShop, windowEnd, type ThreadMemory } from './thread-memory.ts';

/** What the search needs beside the events. */
export interface Surroundings {
  zone: Zone;
  hours: OpeningHours | null;
  /** Whether two messages say the same. */
  isSameText(one: number, other: number): boolean;
  /** Whether what the phone sent is looked at, as if it had gone through the API, and not what the API sent. */
  ofPhone?: boolean;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** Bubbles closer to the first of them could have been one. */
const bubbleGap = minute;
/** A template later than this after the window's end is no late answer. */
const latestAnswer = 7 * day;
/** How long an answered ad can make everything free at most. */
const longestFree = 7 * day;

/** The messages that a cause may explain, by their place in the thread alone; whether they cost anything is the fold's word. */
export function* findCandidates(
  events: Iterable<SourcedEvent>,
  surroundings: Surroundings,
): Generator<Candidate> {
  for (const candidate of searchCandidates(events, surroundings))
    if (candidate !== undefined) yield candidate;
}

/** The same, and nothing where others can have their turn. */
export function* searchCandidates(
  events: Iterable<SourcedEvent>,
  surroundings: Surroundings,
): Generator<Candidate | undefined> {
  const { ofPhone = false } = surroundings;
  const isCampaign = yield* recogniseCampaigns(events);
  const memories = new Map<string, ThreadMemory>();
  let read = 0;
  for (const sourced of events) {
    if ((read += 1) % eventsAtOnce === 0) yield undefined;
    const { event } = sourced;
    const key = `${event.number}\n${event.customer}`;
    const memory = memories.get(key) ?? createMemory();
    memories.set(key, memory);
    if (event.direction === 'in') {
      hearCustomer(memory, event, sourced.id);
    } else if (event.deliveredAt !== null) {
      if ((event.sentFrom === 'phone_app') === ofPhone) {
        for (const candidate of judge(sourced, event, memory, surroundings))
          if (candidate.cause !== 'window_missed' || !isCampaign(sourced)) yield candidate;
      }
      hearShop(memory, event, ofPhone);
    }
  }
}

function* judge(
  sourced: SourcedEvent,
  event: OutboundEvent,
  memory: ThreadMemory,
  surroundings: Surroundings,
): Generator<Candidate> {
  const base = { message: sourced.id, number: event.number };
  const isTemplate = event.kind === 'template' || event.category !== null;
  const isPasscode = event.category?.startsWith('authentication') === true;
  const end = windowEnd(memory);
  if (isTemplate && !isPasscode && end !== null && event.at < end)
    yield { ...base, cause: 'template_where_reply_allowed', instead: asText(event) };

  const { ad } = memory;
  if (ad !== null && event.at >= ad.at + adAnswerLength) {
    if (event.at < ad.at + adAnswerLength + longestFree)
      yield { ...base, cause: 'ad_lead_unanswered', answer: answerTo(ad.id, event, ad.at, surroundings) };
  } else if (
    (isTemplate || surroundings.ofPhone === true) &&
    !isPasscode &&
    isLateAnswer(memory, event, end)
  ) {
    const answer = answerTo(sourced.id, event, memory.lastInboundAt ?? 0, surroundings);
    yield { ...base, cause: 'window_missed', instead: null, answer };
  }

  if (sourced.source === 'automatic') {
    if (isRepeated(memory, sourced, surroundings))
      yield { ...base, cause: 'repeated_automatic', instead: null };
    else memory.automatic.push({ id: sourced.id, at: event.at });
  } else if (event.kind === 'text' && !isTemplate) {
    if (memory.burstAt !== null && event.at - memory.burstAt <= bubbleGap)
      yield { ...base, cause: 'split_bubbles', instead: null };
    else memory.burstAt = event.at;
  }
}

function isLateAnswer({ isAnswered }: ThreadMemory, { at }: OutboundEvent, end: number | null): boolean {
  return end !== null && !isAnswered && at >= end && at < end + latestAnswer;
}

// Nothing was sent before: a text at the last good moment of the 24 hours after the customer wrote.
function answerTo(
  id: number,
  event: OutboundEvent,
  writtenAt: number,
  { hours, zone }: Surroundings,
): OutboundEvent {
  const moment = lastGoodMoment(writtenAt + adAnswerLength, hours, zone, writtenAt) ?? writtenAt;
  const at = Math.max(writtenAt, moment - minute);
  return { ...asText(event), id: nameAnswer(id), at, deliveredAt: at };
}

function isRepeated(
  memory: ThreadMemory,
  { id, event }: SourcedEvent,
  { isSameText }: Surroundings,
): boolean {
  memory.automatic = memory.automatic.filter(({ at }) => event.at - at < day);
  return memory.automatic.some((earlier) => isSameText(earlier.id, id));
}
