import { expect } from 'vitest';
import { parseMicros } from '../../../shared/money/micros.ts';
import { priceScenario, type AmountText, type ChargeText } from '../../../shared/tariff/price-scenario.ts';
import { ScenarioProblem } from '../../../shared/tariff/scenario-problem.ts';
import type { Scenario, ScenarioMessage } from '../../../shared/tariff/scenario-schema.ts';
import { callingCodes } from './calling-codes.ts';

const eras = ['2018-08-01', '2022-02-01', '2023-06-01', '2025-07-01', '2026-10-01'];
const markets = new Set(callingCodes.flatMap((row) => row.markets));
const longestConversation = 8 * 86_400_000;

/** Whether a scenario is priced, by the rules that hold for all, or refused with places; anything else fails. */
export function isPricedSoundly(input: unknown): boolean {
  let english;
  try {
    english = priceScenario(input);
  } catch (error) {
    if (!(error instanceof ScenarioProblem)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { message } of error.problems) expect(message).toMatch(/\S/);
    if (typeof input === 'object' && input !== null && !Array.isArray(input))
      expect(error.problems.map(({ path }) => path)).not.toContain('');
    return false;
  }
  const french = priceScenario(input, 'fr');
  const scenario = input as Scenario;
  const outbound = scenario.messages.filter(({ direction }) => direction === 'out');
  expect(english.charges.map(({ message }) => message)).toEqual(outbound.map(({ id }) => id));
  for (const [index, message] of outbound.entries()) {
    const charge = english.charges[index];
    if (charge === undefined) throw new Error('no charge');
    expectSoundCharge(charge, scenario);
    expectEra(charge.era, message, scenario.account.time_zone);
    expectSentence(charge.explanation);
    expectSentence(french.charges[index]?.explanation ?? '');
    expect({ ...french.charges[index], explanation: '' }).toEqual({ ...charge, explanation: '' });
  }
  expectTotals(english);
  return true;
}

function expectSoundCharge(charge: ChargeText, scenario: Scenario): void {
  expect(markets).toContain(charge.market);
  expect(charge.amount === null).toBe(charge.certainty === 'unknown');
  if (charge.amount === null) return;
  const { min, max } = boundsOf(charge.amount);
  expect(min).toBeGreaterThanOrEqual(0);
  expect(max).toBeGreaterThanOrEqual(min);
  if (charge.outcome !== 'charged') expect(charge.amount).toBe('0');
  else if (!scenario.rate_tiers?.some(({ rate }) => Number(rate) === 0)) expect(max).toBeGreaterThan(0);
  if (max > 0) expect(charge.currency).toMatch(/^[A-Z]{3}$/);
}

// A message keeps the era of its sending or of the conversation that it rides in; away from a change of era there is one answer.
function expectEra(era: string, message: ScenarioMessage, timeZone: string): void {
  const delivered = Date.parse(message.delivered_at ?? message.read_at ?? message.at);
  const sent = Date.parse(message.at);
  const oldest = eraOf(Math.min(sent, delivered - longestConversation), timeZone);
  expect(era >= oldest && era <= eraOf(delivered, timeZone), `${era} for ${JSON.stringify(message)}`).toBe(
    true,
  );
}

function eraOf(instant: number, timeZone: string): string {
  // Sweden writes dates as ISO does.
  const date = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(instant);
  return eras.findLast((first) => first <= date) ?? '2018-08-01';
}

function expectSentence(text: string): void {
  expect(text).toMatch(/^[\p{Lu}\p{Sc}\d−-].*\.$/u);
  expect(text).not.toMatch(/undefined|NaN|null|\[object|Invalid|\s\s|\s[.,)]|\(\)/);
}

function expectTotals({ charges, totals }: ReturnType<typeof priceScenario>): void {
  const { charged, free, refused, not_delivered: held } = totals;
  expect(charged + free + refused + held).toBe(charges.length);
  const sum = { min: 0, max: 0 };
  for (const { amount } of charges) {
    const { min, max } = boundsOf(amount ?? '0');
    sum.min += min;
    sum.max += max;
  }
  expect(boundsOf(totals.amount)).toEqual(sum);
}

function boundsOf(amount: AmountText): { min: number; max: number } {
  const { min, max } = typeof amount === 'string' ? { min: amount, max: amount } : amount;
  return { min: parseMicros(min), max: parseMicros(max) };
}
