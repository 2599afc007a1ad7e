import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { priceScenario, type ChargeText } from '../../../shared/tariff/price-scenario.ts';

interface Golden {
  id: string;
  why: string;
  /** `amount` is absent where no rate is known. */
  expect: ({ message: string; amount?: string } & Partial<ChargeText>)[];
}

const file = new URL('../../fixtures/price-scenarios.json', import.meta.url);
const goldens = JSON.parse(readFileSync(file, 'utf8')) as Golden[];

test.each(goldens)('$id: $why', (golden) => {
  const { charges } = priceScenario(golden);
  for (const expected of golden.expect) {
    const charge = charges.find(({ message }) => message === expected.message);
    const { amount, ...words } = expected;
    expect(charge).toMatchObject(words);
    if (amount === undefined) expect(charge).toMatchObject({ amount: null, certainty: 'unknown' });
    else expect(Number(charge?.amount)).toBe(Number(amount));
  }
});
