import { expect, test } from 'vitest';
import { priceScenario } from '../../../shared/tariff/price-scenario.ts';
import {
  many,
  message,
  placesOf,
  scenario,
  withAccount,
  withMessage,
  withTiers,
  withUsage,
} from './one-message-scenario.ts';

test('a template without category is fine before June 2023, unknown currencies and extra keys always', () => {
  const old = {
    at: '2023-05-30T10:00:00Z',
    delivered_at: '2023-05-30T10:00:00Z',
    category: undefined,
    more: 1,
  };
  expect(priceScenario(withMessage(old)).charges).toHaveLength(1);
  expect(priceScenario(withAccount({ currency: 'XXX' })).charges[0]?.certainty).toBe('unknown');
});

test.each([
  [
    'a reading before the delivery, since clocks differ',
    withMessage({ read_at: '2026-10-20T10:00:00Z', delivered_at: '2026-10-20T10:00:05Z' }),
  ],
  [
    'bands that touch, bands of other markets and gaps',
    withTiers(
      {},
      { from: 11, to: 20 },
      { from: 30, to: null },
      { market: 'Spain' },
      { category: 'authentication' },
    ),
  ],
  [
    'an expiry in Unix seconds, as text, as an instant',
    {
      ...scenario,
      messages: [1_792_490_400, '1792490400', '2026-10-20T10:00:00Z'].map((expiration_timestamp, index) => ({
        ...message,
        id: `m${String(index)}`,
        direction: 'in',
        kind: 'text',
        referral: { source_type: 'ad', expiration_timestamp },
      })),
    },
  ],
  ['a zone in small letters, a currency too', withAccount({ time_zone: 'europe/paris', currency: 'eur' })],
  [
    'names that objects have by nature',
    {
      ...withUsage(JSON.parse('{"service_messages":{"__proto__":1,"constructor":2}}') as object),
      messages: [{ ...message, id: '__proto__', phone_number: '__proto__' }],
    },
  ],
])('%s: no problem', (_what, input) => {
  expect(placesOf(input)).toEqual([]);
});

test('a key “__proto__” changes nothing for later scenarios', () => {
  const text = JSON.stringify(scenario).replace('{', '{"__proto__":{"exempt":true,"messages":[]},');
  expect(priceScenario(JSON.parse(text)).charges).toEqual(priceScenario(scenario).charges);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('very deep JSON is a problem where it stands, and ignored elsewhere', () => {
  const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
  expect(placesOf(withMessage({ category: deep, more: deep }))).toEqual(['messages[0].category']);
  expect(placesOf(withMessage({ more: deep }))).toEqual([]);
});

test('a hundred thousand messages are priced, or refused, in seconds', { timeout: 20_000 }, () => {
  expect(priceScenario(many(100_000)).totals).toMatchObject({ charged: 100_000 });
  const bad = {
    ...many(100_000),
    account: { currency: 'EUR', time_zone: 'Mars' },
    messages: Array(100_000).fill(message),
  };
  expect(placesOf(bad)).toHaveLength(100_000);
});

test('a band for nothing is charged at nothing and says so; without a currency a band has no price', () => {
  const free = priceScenario(withTiers({ rate: '0' })).charges[0];
  expect(free).toMatchObject({ outcome: 'charged', amount: '0' });
  expect(free?.explanation).toMatch(/^€0\.00: utility template to France/);
  const noCurrency = { ...withTiers({}), account: { time_zone: 'UTC' } };
  expect(priceScenario(noCurrency).charges[0]).toMatchObject({ amount: null, certainty: 'unknown' });
});
