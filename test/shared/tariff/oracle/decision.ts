import type { EraId, Outcome } from '../../../../shared/tariff/charge.ts';
import { marketTables } from '../../../../shared/tariff/market.ts';
import { localDay } from './calendar.ts';
import type { Inbound, Outbound, ScenarioJson } from './scenario.ts';

/** A 24-hour conversation that a message opened. */
export interface Conversation {
  category: string;
  era: EraId;
  openedAt: number;
}

/** What the law says about one message; amounts in micros, null when no rate is known. */
export interface Decision {
  message: Outbound;
  at: number;
  outcome: Outcome;
  reason: string;
  category: string | null;
  market: string;
  amount: { min: number; max: number } | null;
  era: EraId;
  rateCard: string | null;
  opened: Conversation | null;
  /** Uses up one of the free messages or conversations of its month. */
  isCounted: boolean;
}

/** Everything that a decision may look at: the whole scenario, and what was decided for what was delivered before. */
export interface Book {
  scenario: ScenarioJson;
  inbound: readonly Inbound[];
  outbound: readonly Outbound[];
  earlier: readonly Decision[];
}

/** The message in question: the instant that prices it, and its category if it is a template or Direct Send. */
export interface Question {
  message: Outbound;
  at: number;
  era: EraId;
  category: string | null;
  isTemplate: boolean;
}

/** Market and country of a customer on a local day. */
export function placeOf(
  customer: string,
  at: number,
  timeZone: string,
): { market: string; country: string | null } {
  const day = localDay(at, timeZone);
  const table = marketTables.findLast(({ effective }) => effective <= day) ?? marketTables[0];
  if (table === undefined) throw new Error('no market table');
  return table.place(customer);
}

/** A decision that costs nothing. */
export function nothing(
  { message, at, era }: Question,
  { scenario }: Book,
  outcome: Outcome,
  reason: string,
  category: string | null,
): Decision {
  const { market } = placeOf(message.customer, at, scenario.account.time_zone);
  return {
    message,
    at,
    outcome,
    reason,
    category,
    market,
    amount: { min: 0, max: 0 },
    era,
    rateCard: null,
    opened: null,
    isCounted: false,
  };
}
