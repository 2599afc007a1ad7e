import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceScenario } from '../../../shared/tariff/price-scenario.ts';
import { priceByTheLaw, type Words } from './oracle/price.ts';
import { randomScenario } from './oracle/random-scenario.ts';
import type { ScenarioJson } from './oracle/scenario.ts';

// ORACLE_RUNS=5000 looks longer; ORACLE_SEED=… repeats the run whose seed a failed test has in its name.
const runs = Number(process.env['ORACLE_RUNS'] ?? 800);
const seed = Number(process.env['ORACLE_SEED'] ?? Date.now() % 2 ** 31);
const everyReason = [
  '2018-08-01: customer_service_window, not_delivered, phone_app, reaction, template, window_closed',
  '2022-02-01: conversation_opened, free_entry_point, free_tier, not_delivered, open_conversation, phone_app, reaction, window_closed',
  '2023-06-01: conversation_opened, free_entry_point, free_tier, not_delivered, open_conversation, phone_app, reaction, service_free, window_closed',
  '2025-07-01: customer_service_window, free_entry_point, not_delivered, phone_app, reaction, template, window_closed',
  '2026-10-01: exempt, free_entry_point, not_delivered, phone_app, reaction, service_allowance, service_over_allowance, template, window_closed',
];

interface Golden extends ScenarioJson {
  why: string;
  expect: ({ message: string; amount?: string } & Partial<Words>)[];
}

const file = new URL('../../fixtures/price-scenarios.json', import.meta.url);
const goldens = JSON.parse(readFileSync(file, 'utf8')) as Golden[];

test.each(goldens)('the plain reading of the law prices $id: $why', (golden) => {
  const law = priceByTheLaw(golden);
  for (const { message, amount, ...words } of golden.expect) {
    expect(law.get(message)).toMatchObject(words);
    const price = law.get(message)?.amount;
    if (amount === undefined) expect(price).toBeNull();
    else expect(Number(price)).toBe(Number(amount));
  }
});

test(`the engine prices ${String(runs)} random scenarios as the law does (seed ${String(seed)})`, () => {
  fc.assert(
    fc.property(randomScenario, (scenario) => {
      expect(priceByTheEngine(scenario)).toEqual(priceByTheLaw(scenario));
    }),
    { numRuns: runs, seed },
  );
}, 300_000);

test('random scenarios reach every reason of every era, ranges and unknown prices', () => {
  const reached = new Map<string, Set<string>>();
  const prices = new Set<string>();
  for (const scenario of fc.sample(randomScenario, { numRuns: 2500, seed: 1 })) {
    for (const { era, reason, amount } of priceByTheLaw(scenario).values()) {
      reached.set(era, (reached.get(era) ?? new Set()).add(reason));
      prices.add(`${era} ${amount === null ? 'unknown' : typeof amount === 'string' ? 'exact' : 'range'}`);
    }
  }
  const told = [...reached].sort().map(([era, reasons]) => `${era}: ${[...reasons].sort().join(', ')}`);
  expect(told).toEqual(everyReason);
  expect([...prices].filter((price) => !price.endsWith('exact')).sort()).toEqual([
    '2018-08-01 range',
    '2018-08-01 unknown',
    '2022-02-01 unknown',
    '2023-06-01 unknown',
    '2025-07-01 unknown',
    '2026-10-01 range',
    '2026-10-01 unknown',
  ]);
});

function priceByTheEngine(scenario: ScenarioJson): Map<string, Words> {
  return new Map(
    priceScenario(scenario).charges.map(({ message, explanation: _, currency: __, ...words }) => [
      message,
      words,
    ]),
  );
}
