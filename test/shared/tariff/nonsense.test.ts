import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callingCodes } from './calling-codes.ts';
import { isPricedSoundly } from './charge-rules.ts';
import { change, placesIn, valueAt, type Json } from './json-places.ts';

const file = new URL('../../fixtures/price-scenarios.json', import.meta.url);
const goldens = (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Json>[]).map(
  ({ expect: _expected, why: _why, ...scenario }) => scenario,
);
const smallGoldens = goldens.filter(({ messages }) => Array.isArray(messages) && messages.length < 30);

const hours = 3_600_000;
const turns = [
  '2018-08-01',
  '2022-02-01',
  '2023-03-01',
  '2023-06-01',
  '2024-11-01',
  '2025-07-01',
  '2026-10-01',
];
const instantNear = fc
  .tuple(fc.constantFrom(...turns.map((day) => Date.parse(day))), fc.integer({ min: -80, max: 80 }))
  .map(([turn, offset]) => turn + offset * hours);
const anyInstant = fc.oneof(
  { weight: 6, arbitrary: instantNear },
  { weight: 1, arbitrary: fc.integer({ min: Date.parse('2009-01-01'), max: Date.parse('2099-12-01') }) },
);
const iso = (instant: number): string => new Date(instant).toISOString();
const zones = [
  'UTC',
  'Europe/Paris',
  'America/Los_Angeles',
  'Pacific/Auckland',
  'Asia/Kolkata',
  'Pacific/Apia',
];
const customers = ['+33612345678', '+5511987654321', 'US.ENT.77', 'ZZ.1'].concat(
  callingCodes.map(({ code }) => `+${code}5550000`),
);
const categories = [
  null,
  'marketing',
  'utility',
  'authentication',
  'authentication_international',
  'service',
];

const message = fc
  .record({
    direction: fc.constantFrom('in', 'out', 'out'),
    kind: fc.constantFrom('text', 'template', 'reaction'),
    customer: fc.oneof(fc.constantFrom('+33612345678', 'FR.9'), fc.constantFrom(...customers)),
    category: fc.constantFrom(...categories),
    at: anyInstant,
    wait: fc.option(fc.constantFrom(0, 1, 5 * hours, 30 * hours, 100 * hours, 20 * 24 * hours)),
    sent_from: fc.constantFrom('api', 'api', 'api', 'phone_app'),
    phone_number: fc.constantFrom('main', 'main', 'second', '__proto__'),
    referral: fc.constantFrom(
      null,
      null,
      { source_type: 'ad' },
      { source_type: 'ad', expiration_timestamp: 1_792_490_400 },
    ),
  })
  .map(({ at, wait, category, ...rest }) => ({
    ...rest,
    category: rest.kind === 'text' ? category : rest.kind === 'reaction' ? null : (category ?? 'utility'),
    at: iso(at),
    delivered_at: wait === null ? null : iso(at + wait),
  }))
  .filter(({ kind, category }) => !(kind === 'template' && category === 'service'));

const usage = fc.constantFrom(0, 1, 998, 999, 1000, 1001, Number.MAX_SAFE_INTEGER - 100);
const plausible = fc
  .record({
    currency: fc.constantFrom('USD', 'EUR', 'INR', 'GBP', 'eur', 'XXX', null),
    time_zone: fc.constantFrom(...zones),
    exempt: fc.boolean(),
    payment_method: fc.boolean(),
    usage_before: fc.record({
      conversations: usage,
      service_conversations: usage,
      service_messages: fc.record({ main: usage }),
      tier_messages: fc.record({ 'France/utility': usage }),
    }),
    messages: fc.array(message, { maxLength: 12 }),
  })
  .map(({ messages, ...account }) => ({
    id: 'plausible',
    account: {
      ...account,
      authentication_international: {
        start_times: { BD: '2026-10-01T00:00:00Z', IN: '2024-07-15T00:00:00Z' },
      },
    },
    rate_tiers: [{ market: 'France', category: 'utility', from: 1, to: 1000, rate: '0.02' }],
    messages: messages.map((it, index) => ({ ...it, id: String(index) })),
  }));

const hostile = fc.oneof(
  fc.jsonValue() as fc.Arbitrary<Json>,
  fc.constantFrom<Json>(
    -1,
    0,
    1e300,
    2 ** 53,
    '',
    '__proto__',
    'NaN',
    '0',
    '1e3',
    '٣',
    '2026-02-30T00:00:00Z',
    null,
    [],
    {},
  ),
  anyInstant.map(iso),
  fc.constantFrom<Json>(
    ...customers.slice(0, 9),
    ...categories,
    ...zones,
    'in',
    'out',
    'text',
    'call',
    'Other/service',
  ),
);

test('arbitrary JSON is refused with its places', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => {
      expect(isPricedSoundly(json)).toBe(false);
    }),
    { seed: 8, numRuns: 300 },
  );
});

test('plausible histories around every change of the rules are priced soundly', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(plausible, (scenario) => {
      expect(isPricedSoundly(scenario)).toBe(true);
    }),
    { seed: 8, numRuns: 400 },
  );
});

// At a picked place: another value, the value of another place of the same name, or nothing.
const edit = fc.oneof(
  fc.record({ at: fc.nat(), value: hostile }),
  fc.record({ at: fc.nat(), like: fc.nat() }),
  fc.record({ at: fc.nat() }),
);

function applyEdit(json: Json, { at, ...more }: { at: number; value?: Json; like?: number }): Json {
  const places = placesIn(json);
  const place = places[at % places.length];
  if (place === undefined) return json;
  if (more.like === undefined) return change(json, place, more.value);
  const alike = places.filter((other) => other.at(-1) === place.at(-1));
  return change(json, place, valueAt(json, alike[more.like % alike.length] ?? place));
}

test('scenarios with a few values exchanged are priced soundly or refused', { timeout: 60_000 }, () => {
  const counts = { priced: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom<Json>(...smallGoldens), plausible as fc.Arbitrary<Json>),
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      (scenario, edits) => {
        counts[isPricedSoundly(edits.reduce(applyEdit, scenario)) ? 'priced' : 'refused'] += 1;
      },
    ),
    { seed: 8, numRuns: 900 },
  );
  expect(Math.min(counts.priced, counts.refused)).toBeGreaterThan(200);
});
