import { addAmounts, noAmount, type Amount } from '../../../shared/money/money.ts';
import type { Charge } from '../../../shared/tariff/charge.ts';
import { messageOfAnswer } from '../avoidable/candidate.ts';
import type { FigureRow } from '../month-figures.ts';
import type { MonthEvents } from '../month-events.ts';
import type { Steps } from '../steps.ts';
import { pairCharges, type Difference, type OtherWay } from './pair-charges.ts';
import { reasonOf, type WhatIfReason } from './reason.ts';

/** A month two ways: rows for the figures of both sides, and what differs by reason, the weightiest first. Micros. */
export interface Comparison {
  actual: FigureRow[];
  other: FigureRow[];
  difference: Amount;
  reasons: ReasonTotal[];
}

/** What one reason makes out in all, with the first of its messages; an answer that was not sent stands as the message that it would have answered or replaced. */
export interface ReasonTotal {
  reason: WhatIfReason;
  messages: number;
  examples: string[];
  amount: Amount;
}

/** Whose messages are compared: those typed on the phone as if sent through the API, or those sent through it; of one number or all. */
export interface Whose {
  ofPhone: boolean;
  numberId: string | null;
}

/** What comes of comparing nothing. */
export const noComparison: Comparison = { actual: [], other: [], difference: noAmount, reasons: [] };

const mostExamples = 200;

/** Compares a month with another way that it could have been. */
export function* compareMonth(
  month: MonthEvents,
  way: OtherWay,
  { ofPhone, numberId }: Whose,
): Steps<Comparison> {
  const actual = new Map<string, FigureRow>();
  const other = new Map<string, FigureRow>();
  const reasons = new Map<WhatIfReason, ReasonTotal>();
  yield* pairCharges(month, way, ofPhone, (difference) => {
    const charge = difference.actual ?? difference.other;
    if (numberId !== null && charge.number !== numberId) return;
    if (difference.actual !== null) addRow(actual, difference.actual);
    if (difference.other !== null) addRow(other, difference.other);
    const reason = reasonOf(difference, month.account.cards);
    if (reason === null) return;
    const total = reasons.get(reason) ?? { reason, messages: 0, examples: [], amount: noAmount };
    reasons.set(reason, total);
    total.messages += 1;
    total.amount = addAmounts(total.amount, amountOf(difference));
    if (total.examples.length < mostExamples) total.examples.push(messageOfAnswer(String(charge.message)));
  });
  const totals = [...reasons.values()].sort((a, b) => weightOf(b) - weightOf(a) || b.messages - a.messages);
  return {
    actual: [...actual.values()],
    other: [...other.values()],
    difference: totals.reduce((sum, { amount }) => addAmounts(sum, amount), noAmount),
    reasons: totals,
  };
}

// An unknown price counts as nothing on its side, as it does in that side's amount. Two ranges of one uncertainty move together.
function amountOf({ actual, other }: Difference): Amount {
  const [from, to] = [actual?.amount ?? noAmount, other?.amount ?? noAmount];
  if (actual !== null && actual.note !== null && actual.note === other?.note) {
    const [one, another] = [to.min - from.min, to.max - from.max];
    return { min: Math.min(one, another), max: Math.max(one, another) };
  }
  return { min: to.min - from.max, max: to.max - from.min };
}

function weightOf({ amount }: ReasonTotal): number {
  return Math.max(Math.abs(amount.min), Math.abs(amount.max));
}

function addRow(rows: Map<string, FigureRow>, charge: Charge): void {
  const { outcome, category, market, certainty, amount } = charge;
  const key = [outcome, category, market, certainty, amount?.min, amount?.max].join('|');
  const row = rows.get(key);
  if (row !== undefined) {
    row.messages += 1;
    return;
  }
  const amounts = { amount_min: amount?.min ?? null, amount_max: amount?.max ?? null };
  rows.set(key, { outcome, category, market, certainty, ...amounts, messages: 1 });
}
