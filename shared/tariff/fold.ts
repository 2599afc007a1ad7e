import type { Account, MonthUsage } from './account.ts';
import type { Charge } from './charge.ts';
import { confirm, takeBack } from './confirm.ts';
import { openAt } from './conversations.ts';
import { createCounters } from './counters.ts';
import type { Era, Sale, Verdict } from './eras/era.ts';
import { free, refused } from './eras/verdict.ts';
import type { InboundEvent, OutboundEvent, TariffEvent } from './event.ts';
import {
  findAnswer,
  hear,
  isWindowOpen,
  openFreeEntry,
  placeOf,
  type Answer,
  type ThreadState,
} from './thread-state.ts';
import { createThreads } from './threads.ts';
import { createTimeline, type AsOf } from './timeline.ts';
import { toCharge } from './to-charge.ts';
import { isHeldBack } from './united-states.ts';
import { createWaiting } from './waiting.ts';

/** How a fold starts and whom it tells. */
export interface FoldOptions {
  /** Hears every charge, in the order in which they are priced (delivery order), not in the order pushed. */
  onCharge: (charge: Charge) => void;
  /** What months had used before the first event. */
  usageBefore?: readonly MonthUsage[];
  /** Price messages typed on the phone as though they had gone through the API; every charge is then `assumed`. */
  asIfApi?: boolean;
  /** What is priced before this instant is only context: it opens windows and conversations, but is neither told nor counted. */
  from?: number;
  /**
   * Price under the rules, or only by the rate card and markets, that were in force at another instant ("what if"). Meta's word
   * on a message holds for as long as the rules do.
   */
  asOf?: AsOf;
}

/** Events go in ordered by `at`; memory is bounded by customers and messages sent but not delivered yet. */
export interface Fold {
  push(event: TariffEvent): void;
  /** Prices what still waits for its delivery instant. */
  finish(): void;
  /** What every month touched so far has used. */
  usage(): MonthUsage[];
}

/** A message that went out, with what was true when it did. */
interface Sent {
  event: OutboundEvent;
  wasWindowOpen: boolean;
  /** Our rules refuse it; Meta's status says that it went out all the same. */
  isRefused: boolean;
  /** The ad click that its delivery answers; null where none, or where the sending did. */
  answer: Answer | null;
}

/** Deliveries later than this after the sending were not billed in 2018–2022. */
const longestDelivery = 30 * 24 * 3_600_000;

/** The pure fold from messages to charges that both the price command and the ledger use. Permission at `at`, price at delivery. */
export function createFold(account: Account, options: FoldOptions): Fold {
  const { onCharge, usageBefore = [], asIfApi = false, from = -Infinity, asOf } = options;
  const { zone } = account;
  const timeline = createTimeline(account, asOf);
  const counters = createCounters(zone, usageBefore);
  // What is only context counts here, and is forgotten.
  const contextCounters = createCounters(zone, []);
  const waiting = createWaiting<Sent>();
  const threadOf = createThreads();
  const callsOpenSince = zone.monthStart('2024-10');

  function priceWaiting(until: number): void {
    while (waiting.nextAt() <= until) {
      const sent = waiting.take();
      if (sent !== undefined) priceDelivered(sent, sent.event.deliveredAt ?? sent.event.at);
    }
  }

  function receive(event: InboundEvent): void {
    // A delivery in the same instant comes after the customer's message.
    if (waiting.nextAt() < event.at) priceWaiting(event.at - 1);
    if (event.kind === 'call' && timeline.ruleTime(event.at) < callsOpenSince) return;
    hear(threadOf(event.number, event.customer), event);
  }

  function send(event: OutboundEvent): void {
    if (waiting.nextAt() <= event.at) priceWaiting(event.at);
    const { at, deliveredAt } = event;
    const thread = threadOf(event.number, event.customer);
    const { era } = timeline.at(at);
    const wasWindowOpen = isWindowOpen(thread, at);
    const isRefused = !wasWindowOpen && !isBilledAsTemplate(event, era);
    const sent: Sent = { event, wasWindowOpen, isRefused, answer: null };
    const isBySending = era.decidedBy === 'sending';
    if (event.sentFrom === 'phone_app' && !asIfApi) {
      settle(sent, thread, isBySending ? at : (deliveredAt ?? at), (sale) => free(sale, 'phone_app'));
    } else if (isRefused && (deliveredAt === null || !isTold(event))) {
      settle(sent, thread, at, refused);
    } else if (deliveredAt === null || (isBySending && deliveredAt > at + longestDelivery)) {
      settle(sent, thread, at, notDelivered(event));
    } else {
      const answer = findAnswer(thread, event);
      if (era.freeEntryFrom === 'delivery') sent.answer = answer;
      else openFreeEntry(thread, answer, at, zone, timeline.ruleTime(at));
      if (deliveredAt <= at || isBySending) priceDelivered(sent, at);
      else waiting.add(deliveredAt, sent);
    }
  }

  function isTold({ pricing }: OutboundEvent): boolean {
    return pricing !== null && pricing !== undefined && asOf?.rules === undefined;
  }

  function notDelivered(event: OutboundEvent): (sale: Sale) => Verdict {
    const isAmerican = isHeldBack(event, timeline.ruleTime(event.at), zone);
    const note = isAmerican ? 'united_states_marketing' : null;
    return (sale) => ({ ...free(sale, 'not_delivered'), outcome: 'not_delivered', note });
  }

  function settle(sent: Sent, thread: ThreadState, at: number, judge: (sale: Sale) => Verdict): void {
    const sale = saleOf(sent, thread, at);
    emit(sent, thread, sale, judge(sale), null);
  }

  function saleOf({ event, wasWindowOpen }: Sent, thread: ThreadState, at: number): Sale {
    const { era, card, markets } = timeline.at(at);
    const isTemplate = isBilledAsTemplate(event, era);
    const { freeEntry, conversations } = thread;
    return {
      account,
      number: event.number,
      isTemplate,
      category: era.categoryOf(isTemplate, event.category),
      at,
      ruleTime: timeline.ruleTime(at),
      place: placeOf(thread, event.customer, event.country ?? null, markets),
      card,
      wasWindowOpen,
      isWindowOpen: isWindowOpen(thread, at),
      isPerhapsFree: freeEntry !== null && at < freeEntry.possibleUntil,
      counters: (at < from ? contextCounters : counters).at(at),
      conversations: conversations.length === 0 ? conversations : openAt(conversations, at),
    };
  }

  function priceDelivered(sent: Sent, at: number): void {
    const { event } = sent;
    const thread = threadOf(event.number, event.customer);
    const { era } = timeline.at(at);
    openFreeEntry(thread, sent.answer, at, zone, timeline.ruleTime(at));
    const sale = saleOf(sent, thread, at);
    const estimate = judge(event, thread, sale, era);
    const told = isTold(event) && event.pricing ? confirm(sale, era, estimate, event.pricing) : null;
    if (told === null && sent.isRefused) {
      takeBack(sale, estimate);
      emit(sent, thread, sale, refused(sale), null);
      return;
    }
    const verdict = told ?? (isTold(event) ? { ...estimate, note: 'unknown_pricing' as const } : estimate);
    if (verdict.opens !== null) thread.conversations = [...sale.conversations, verdict.opens];
    emit(sent, thread, sale, verdict, told === null ? null : sent.isRefused ? refused(sale) : estimate);
  }

  function judge(event: OutboundEvent, thread: ThreadState, sale: Sale, era: Era): Verdict {
    if (event.kind === 'reaction') return free(sale, 'reaction');
    const { freeEntry } = thread;
    const isFreeEntry = freeEntry !== null && sale.at < freeEntry.guaranteedUntil;
    return isFreeEntry ? free(sale, 'free_entry_point') : era.price(sale);
  }

  function emit(
    { event }: Sent,
    thread: ThreadState,
    sale: Sale,
    verdict: Verdict,
    estimate: Verdict | null,
  ): void {
    if (sale.at < from) return;
    const isAssumed = asIfApi || (event.country ?? null) !== null;
    const { lastInboundAt } = thread;
    onCharge(
      toCharge({ event, sale, verdict, estimate, period: timeline.at(sale.at), lastInboundAt, isAssumed }),
    );
  }

  return {
    push: (event) => (event.direction === 'in' ? receive(event) : send(event)),
    finish: () => priceWaiting(Number.MAX_VALUE),
    usage: () => counters.read(),
  };
}

/** A template, or since 2023 a text sent as Direct Send with a category. */
function isBilledAsTemplate(event: OutboundEvent, era: Era): boolean {
  return event.kind === 'template' || (event.kind === 'text' && era.hasCategories && event.category !== null);
}
