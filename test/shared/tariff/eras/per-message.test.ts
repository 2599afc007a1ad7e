import { expect, test } from 'vitest';
import { price, sent, told } from '../scenario-builder.ts';

const template = { kind: 'template', category: 'utility', customer: '+966512345678' };

test('a rate that rests on one weak source says so', () => {
  const result = price(
    [sent('weak', '2025-09-01T10:00:00Z', template), sent('sure', '2026-09-01T10:00:00Z', template)],
    {
      currency: 'USD',
    },
  );
  expect(told(result, 'weak').explanation).toMatch(/one weak source; import Meta’s card to be sure\.$/);
  expect(told(result, 'sure').explanation).not.toMatch(/weak/);
});

test('the bands of a card’s volume tiers are marginal, and a gap between them is unknown', () => {
  const brazil = { ...template, customer: '+5511987654321' };
  const instants = Array.from({ length: 2 }, (_, index) => `2026-08-01T10:00:0${String(index)}Z`);
  const amounts = (used: number): unknown[] =>
    price(
      instants.map((at, index) => sent(`m${String(index)}`, at, brazil)),
      { currency: 'BRL', usage_before: { tier_messages: { 'Brazil/utility': used } } },
    ).charges.map(({ amount }) => amount);
  expect(amounts(0)).toEqual(['0.035', '0.035']);
  expect(amounts(249_999)).toEqual(['0.035', '0.0333']);
  expect(amounts(1_999_999)).toEqual(['0.0333', null]);
  expect(amounts(70_000_000)).toEqual(['0.0263', '0.0263']);
});

test('the sentence for a gap names the tiers to import', () => {
  const account = { currency: 'BRL', usage_before: { tier_messages: { 'Brazil/utility': 3_000_000 } } };
  const result = price(
    [sent('t', '2026-08-01T10:00:00Z', { ...template, customer: '+5511987654321' })],
    account,
  );
  expect(told(result, 't')).toMatchObject({
    amount: null,
    certainty: 'unknown',
    rate_card: '2026-07-01.brl',
  });
  expect(told(result, 't').explanation).toMatch(
    /volume tiers of the BRL rate card of 1 July 2026 leave a gap/,
  );
});
