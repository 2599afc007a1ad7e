import type { Account, MonthUsage } from './account.ts';
import type { Category, Certainty, Charge } from './charge.ts';
import { createCounters } from './counters.ts';
import type { Sale, Verdict } from './eras/era.ts';
import { free } from './eras/verdict.ts';
import type { InboundEvent, OutboundEvent, TariffEvent } from './event.ts';
import { noAmount } from '../money/money.ts';
import { windowLength } from '../window/customer-service-window.ts';
import {
  answerLead,
  createThreadState,
  hear,
  isWindowOpen,
  placeOf,
  type ThreadState,
} from './thread-state.ts';
import { createTimeline } from './timeline.ts';
import { isUnitedStates } from './united-states.ts';
import { createWaiting } from './waiting.ts';

/** How a fold starts and whom it tells. */
export interface FoldOptions {
  /** Hears every charge, in the order in which they are priced (delivery order), not in the order pushed. */
  onCharge: (charge: Charge) => void;
  /** What months had used before the first event. */
  usageBefore?: readonly MonthUsage[];
  /** Price messages typed on the phone as though they had gone through the API; every charge is then `assumed`. */
  asIfApi?: boolean;
}

/** Events go in ordered by `at`; memory is bounded by customers and messages sent but not delivered yet. */
export interface Fold {
  push(event: TariffEvent): void;
  /** Prices what still waits for its delivery instant. */
  finish(): void;
  /** What every month touched so far has used. */
  usage(): MonthUsage[];
}

/** The pure fold from messages to charges that both the price command and the ledger use. Permission at `at`, price at delivery. */
export function createFold(account: Account, options: FoldOptions): Fold {
  const { onCharge, usageBefore = [], asIfApi = false } = options;
  const { zone } = account;
  const periodAt = createTimeline(account);
  const counters = createCounters(zone, usageBefore);
  const waiting = createWaiting<OutboundEvent>();
  const numbers = new Map<string, Map<string, ThreadState>>();
  const callsOpenSince = zone.monthStart('2024-10');
  const unbilled: Verdict = {
    outcome: 'free',
    reason: 'phone_app',
    category: null,
    amount: noAmount,
    rateCard: null,
    certainty: 'estimated',
    allowanceIndex: null,
    note: null,
  };

  function threadOf(number: string, customer: string): ThreadState {
    let customers = numbers.get(number);
    if (customers === undefined) {
      customers = new Map();
      numbers.set(number, customers);
    }
    let thread = customers.get(customer);
    if (thread === undefined) {
      thread = createThreadState();
      customers.set(customer, thread);
    }
    return thread;
  }

  function priceWaiting(until: number): void {
    while (waiting.nextAt() <= until) {
      const event = waiting.take();
      if (event !== undefined) priceDelivered(event, event.deliveredAt ?? event.at);
    }
  }

  function receive(event: InboundEvent): void {
    // A delivery in the same instant comes after the customer's message.
    if (waiting.nextAt() < event.at) priceWaiting(event.at - 1);
    if (event.kind === 'call' && event.at < callsOpenSince) return;
    hear(threadOf(event.number, event.customer), event);
  }

  function send(event: OutboundEvent): void {
    if (waiting.nextAt() <= event.at) priceWaiting(event.at);
    const thread = threadOf(event.number, event.customer);
    if (event.sentFrom === 'phone_app' && !asIfApi) {
      settle(event, thread, event.deliveredAt ?? event.at, 'free', 'phone_app');
    } else if (isFreeForm(event) && !isWindowOpen(thread, event.at)) {
      settle(event, thread, event.at, 'refused', 'window_closed');
    } else if (event.deliveredAt === null) {
      settle(event, thread, event.at, 'not_delivered', 'not_delivered');
    } else {
      answerLead(thread, event, zone);
      if (event.deliveredAt <= event.at) priceDelivered(event, event.at);
      else waiting.add(event.deliveredAt, event);
    }
  }

  function settle(
    event: OutboundEvent,
    thread: ThreadState,
    at: number,
    outcome: Charge['outcome'],
    reason: Charge['reason'],
  ): void {
    const note =
      outcome === 'not_delivered' && isHeldBackInUnitedStates(event) ? 'united_states_marketing' : null;
    emit(event, thread, at, { ...unbilled, outcome, reason, category: categoryAt(event, at), note });
  }

  function isHeldBackInUnitedStates(event: OutboundEvent): boolean {
    return (
      event.category === 'marketing' &&
      event.at >= zone.monthStart('2025-04') &&
      isUnitedStates(event.customer)
    );
  }

  function categoryAt(event: OutboundEvent, at: number): Category | null {
    return periodAt(at).era.categoryOf(!isFreeForm(event), event.category);
  }

  function priceDelivered(event: OutboundEvent, at: number): void {
    const thread = threadOf(event.number, event.customer);
    const { era, card, markets } = periodAt(at);
    const { freeEntry } = thread;
    const sale: Sale = {
      account,
      number: event.number,
      isTemplate: !isFreeForm(event),
      category: era.categoryOf(!isFreeForm(event), event.category),
      deliveredAt: at,
      place: placeOf(thread, event.customer, event.country ?? null, markets),
      card,
      isWindowOpen: isWindowOpen(thread, at),
      isPerhapsFree: freeEntry !== null && at < freeEntry.possibleUntil,
      counters: counters.at(at),
    };
    if (event.kind === 'reaction') emit(event, thread, at, free(sale, 'reaction'));
    else if (freeEntry !== null && at < freeEntry.guaranteedUntil)
      emit(event, thread, at, free(sale, 'free_entry_point'));
    else emit(event, thread, at, era.price(sale));
  }

  function emit(event: OutboundEvent, thread: ThreadState, at: number, verdict: Verdict): void {
    const { era, markets } = periodAt(at);
    const country = event.country ?? null;
    const isRefused = verdict.outcome === 'refused' && thread.lastInboundAt !== null;
    onCharge({
      message: event.id,
      outcome: verdict.outcome,
      reason: verdict.reason,
      category: verdict.category,
      market: placeOf(thread, event.customer, country, markets).market,
      amount: verdict.amount,
      currency: account.currency,
      era: era.id,
      rateCard: verdict.rateCard,
      certainty: sureness(verdict.certainty, country !== null || asIfApi),
      number: event.number,
      pricedAt: at,
      windowClosedAt: isRefused ? (thread.lastInboundAt ?? 0) + windowLength : null,
      allowanceIndex: verdict.allowanceIndex,
      note: verdict.note,
    });
  }

  return {
    push: (event) => (event.direction === 'in' ? receive(event) : send(event)),
    finish: () => priceWaiting(Number.MAX_VALUE),
    usage: () => counters.read(),
  };
}

function isFreeForm(event: OutboundEvent): boolean {
  return event.kind !== 'template' && event.category === null;
}

function sureness(certainty: Certainty, isAssumed: boolean): Certainty {
  return isAssumed && certainty === 'estimated' ? 'assumed' : certainty;
}
