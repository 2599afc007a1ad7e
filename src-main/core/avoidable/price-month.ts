import type { Category, Charge } from '../../../shared/tariff/charge.ts';
import type { TariffEvent } from '../../../shared/tariff/event.ts';
import { isCorrected } from '../../../shared/tariff/explain.ts';
import { createFold } from '../../../shared/tariff/fold.ts';
import type { MonthEvents } from '../month-events.ts';
import { runAtOnce, type Steps } from '../steps.ts';
import { createChanger, type Changes } from './changer.ts';
import { eventsAtOnce } from './events-at-once.ts';

/** What the fold said of a message; micros at the far end, 0 where nothing is known. */
export interface Told {
  max: number;
  isReply: boolean;
  category: Category | null;
  isInMonth: boolean;
}

/** A month priced: what it cost in all (micros, at the far end), what was said of the messages watched, and the numbers past their allowance. */
export interface PricedMonth {
  total: number;
  told: ReadonlyMap<number, Told>;
  beyondAllowance: ReadonlySet<string>;
  /** Messages of which Meta's word differs from our rules. */
  corrected: ReadonlySet<number>;
}

/** Folds a month in one go. */
export function priceMonth(...asked: Parameters<typeof priceMonthInSteps>): PricedMonth {
  return runAtOnce(priceMonthInSteps(...asked));
}

/** Folds a month, as it was or as it would have been with the candidates' changes; `asIfApi` prices what the phone sent too. */
export function* priceMonthInSteps(
  month: MonthEvents,
  watched: ReadonlySet<number>,
  changes: Changes | null,
  asIfApi = false,
): Steps<PricedMonth> {
  const told = new Map<number, Told>();
  const beyondAllowance = new Set<string>();
  const corrected = new Set<number>();
  let total = 0;

  const hear = (charge: Charge): void => {
    const id = charge.message;
    const isInMonth = charge.pricedAt >= month.start && charge.pricedAt < month.end;
    const max = charge.amount?.max ?? 0;
    if (isInMonth || typeof id === 'string') total += max;
    if (isInMonth && charge.reason === 'service_over_allowance') beyondAllowance.add(charge.number);
    if (typeof id === 'string') return;
    if (hasOtherWord(charge)) corrected.add(id);
    const isReply = charge.reason === 'service_allowance' || charge.reason === 'service_over_allowance';
    if (watched.has(id)) told.set(id, { max, isReply, category: charge.category, isInMonth });
  };

  const fold = createFold(month.account, { onCharge: hear, usageBefore: month.usageBefore, asIfApi });
  let folded = 0;
  for (const event of changes === null ? plain(month) : changed(month, changes)) {
    fold.push(event);
    if ((folded += 1) % eventsAtOnce === 0) yield;
  }
  fold.finish();
  return { total, told, beyondAllowance, corrected };
}

function* plain(month: MonthEvents): Generator<TariffEvent> {
  for (const { event } of month.events) yield event;
}

function* changed(month: MonthEvents, changes: Changes): Generator<TariffEvent> {
  const changer = createChanger(changes);
  for (const sourced of month.events) yield* changer.next(sourced);
  yield* changer.rest();
}

function hasOtherWord(charge: Charge): boolean {
  return isCorrected(charge) || (charge.estimate !== null && charge.estimate.reason !== charge.reason);
}
