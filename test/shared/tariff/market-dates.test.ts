import { expect, test } from 'vitest';
import { priceScenario, type ChargeText } from '../../../shared/tariff/price-scenario.ts';

// Local midnights of the three moves: Los Angeles is 7 h behind UTC then, Auckland 13 h ahead, 12 h in its winter.
const moves = [
  ['America/Los_Angeles', '2025-10-01T07:00:00.000Z', '+263771234567', 'Other', 'Rest of Africa'],
  ['Pacific/Auckland', '2025-09-30T11:00:00.000Z', '+263771234567', 'Other', 'Rest of Africa'],
  ['America/Los_Angeles', '2026-07-01T07:00:00.000Z', '+85251234567', 'Rest of Asia Pacific', 'Hong Kong'],
  ['Pacific/Auckland', '2026-06-30T12:00:00.000Z', '+85251234567', 'Rest of Asia Pacific', 'Hong Kong'],
  ['America/Los_Angeles', '2026-10-01T07:00:00.000Z', '+212612345678', 'Rest of Africa', 'Morocco'],
  ['Pacific/Auckland', '2026-09-30T11:00:00.000Z', '+212612345678', 'Rest of Africa', 'Morocco'],
] as const;

function marketingTo(customer: string, timeZone: string, deliveries: readonly string[]): ChargeText[] {
  return priceScenario({
    id: 'moves',
    account: { currency: 'USD', time_zone: timeZone },
    messages: deliveries.map((at, index) => ({
      id: `m${String(index)}`,
      direction: 'out',
      customer,
      kind: 'template',
      category: 'marketing',
      at: '2025-09-28T00:00:00Z',
      delivered_at: at,
    })),
  }).charges;
}

test.each(moves)('in %s the lists change at %s: %s moves from %s to %s', (zone, at, customer, old, next) => {
  const before = new Date(Date.parse(at) - 1).toISOString();
  const [last, first] = marketingTo(customer, zone, [before, at]);
  expect([last?.market, first?.market]).toEqual([old, next]);
  const day = at.startsWith('2025') ? '2025-10-01' : at < '2026-08' ? '2026-07-01' : '2026-10-01';
  expect(last?.rate_card).not.toBe(`${day}.usd`);
  expect(first?.rate_card).toBe(`${day}.usd`);
});

test('Kazakhstan is in “Other”, with a doubt said aloud, until it has its own market', () => {
  const [old, own] = marketingTo('+77011234567', 'UTC', ['2026-09-30T23:59:59Z', '2026-10-01T00:00:00Z']);
  expect(old).toMatchObject({ market: 'Other', amount: '0.0604' });
  expect(old?.explanation).toMatch(/Which market Meta counted this country in is uncertain\.$/);
  expect(own?.market).toBe('Kazakhstan');
  expect(own?.explanation).not.toMatch(/uncertain/);
});
