import { addAmounts, noAmount, type Amount } from '../money/money.ts';
import { formatMicros } from '../money/micros.ts';
import type { Charge, Outcome } from './charge.ts';
import { explain, type Language } from './explain.ts';
import { createFold } from './fold.ts';
import { readAccount, readEvents, readScenario, readUsageBefore } from './read-scenario.ts';

/** An amount as text: exact, or a range. */
export type AmountText = string | { min: string; max: string };

/** One charge in the words of the command line. */
export interface ChargeText {
  message: string;
  outcome: Outcome;
  reason: string;
  category: string | null;
  market: string;
  amount: AmountText | null;
  currency: string | null;
  era: string;
  rate_card: string | null;
  certainty: string;
  explanation: string;
}

/** The answer of the price command to one scenario. */
export interface ScenarioResult {
  id: string;
  charges: ChargeText[];
  totals: { currency: string | null; amount: { min: string; max: string } } & Record<Outcome, number>;
}

/** Prices a scenario; throws a ScenarioProblem that names the place of what is wrong. Charges stand in the order given. */
export function priceScenario(input: unknown, language: Language = 'en'): ScenarioResult {
  const scenario = readScenario(input);
  const account = readAccount(scenario);
  const events = readEvents(scenario);
  const charges = new Map<string, Charge>();
  const fold = createFold(account, {
    onCharge: (charge) => charges.set(String(charge.message), charge),
    usageBefore: readUsageBefore(scenario, events, account.zone),
  });
  for (const event of events) fold.push(event);
  fold.finish();
  const ordered = scenario.messages.flatMap(({ id }) => charges.get(id) ?? []);
  return {
    id: scenario.id,
    charges: ordered.map((charge) => {
      const numberName = charge.number === 'main' ? null : charge.number;
      return chargeText(charge, explain(charge, language, { zone: account.zone, numberName }));
    }),
    totals: totalsOf(ordered, account.currency),
  };
}

/** An amount in micros as text. */
export function amountText({ min, max }: Amount): AmountText {
  return min === max ? formatMicros(min) : { min: formatMicros(min), max: formatMicros(max) };
}

function chargeText(charge: Charge, explanation: string): ChargeText {
  return {
    message: String(charge.message),
    outcome: charge.outcome,
    reason: charge.reason,
    category: charge.category,
    market: charge.market,
    amount: charge.amount === null ? null : amountText(charge.amount),
    currency: charge.currency,
    era: charge.era,
    rate_card: charge.rateCard,
    certainty: charge.certainty,
    explanation,
  };
}

function totalsOf(charges: readonly Charge[], currency: string | null): ScenarioResult['totals'] {
  const countOf = (outcome: Outcome): number => charges.filter((charge) => charge.outcome === outcome).length;
  const sum = charges.reduce((total, { amount }) => addAmounts(total, amount ?? noAmount), noAmount);
  return {
    currency,
    charged: countOf('charged'),
    free: countOf('free'),
    refused: countOf('refused'),
    not_delivered: countOf('not_delivered'),
    amount: { min: formatMicros(sum.min), max: formatMicros(sum.max) },
  };
}
