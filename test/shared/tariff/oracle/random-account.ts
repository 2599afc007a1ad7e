import fc from 'fast-check';
import type { ScenarioJson } from './scenario.ts';
import type { Theme } from './themes.ts';

/** Two numbers of one account. */
export const numbers = ['main', 'second'];

const nearThousand = fc.constantFrom(0, 997, 998, 999, 1000, 1001);
const startTimes = fc.constantFrom(
  ...['2024-05-01T00:00:00Z', '2024-07-01T00:00:00Z', '2024-07-01T12:00:00Z', '2025-02-01T00:00:00Z'],
  ...['2025-07-01T00:00:00Z', '2026-10-01T00:00:00Z'],
);
const tierMarkets = ['Brazil', 'India', 'France', 'Indonesia', 'Hong Kong', 'Rest of Africa', 'Morocco'];
const tierCategories = ['utility', 'authentication', 'authentication_international', 'marketing', 'service'];
const countedKeys = tierMarkets.flatMap((market) =>
  ['utility', 'authentication'].map((category) => `${market}/${category}`),
);

type Usage = NonNullable<ScenarioJson['account']['usage_before']>;

const tierCount = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.constantFrom(249_999, 250_000, 499_999, 1_999_999, 2_000_000),
);

const usage: fc.Arbitrary<Usage> = fc.record(
  {
    conversations: nearThousand,
    service_conversations: nearThousand,
    service_messages: fc.record({ main: nearThousand, second: nearThousand }, { requiredKeys: ['main'] }),
    tier_messages: fc
      .uniqueArray(fc.tuple(fc.constantFrom(...countedKeys), tierCount), {
        minLength: 4,
        selector: ([key]) => key,
      })
      .map((counts): Record<string, number> => Object.fromEntries(counts)),
  },
  { requiredKeys: [] },
);

const international = fc.record(
  {
    home_country: fc.constantFrom('FR', 'IN', 'ID'),
    start_times: fc.dictionary(fc.constantFrom('IN', 'ID', 'SA', 'BD', 'KZ', 'MA', 'HK'), startTimes, {
      minKeys: 3,
    }),
  },
  { requiredKeys: [] },
);

const zones = [
  ...['UTC', 'UTC', 'America/Sao_Paulo', 'America/Los_Angeles', 'Europe/Paris', 'Asia/Kolkata'],
  ...['Pacific/Auckland', 'Pacific/Kiritimati', 'America/St_Johns'],
];

/** An account in one of many zones, with or without a card for its currency. */
export function randomAccount({ currencies }: Theme): fc.Arbitrary<ScenarioJson['account']> {
  return fc.record(
    {
      time_zone: fc.constantFrom(...zones),
      currency: fc.constantFrom(...currencies),
      usage_before: fc.oneof(usage, usage, usage, fc.constant<Usage>({})),
      exempt: fc.constantFrom(false, false, false, true),
      payment_method: fc.constantFrom(true, true, true, false),
      integration: fc.constantFrom('direct', 'partner'),
      authentication_international: international,
    },
    { requiredKeys: ['time_zone', 'usage_before'] },
  );
}

/** Bands with a hole between them, for a few markets and every category, those without tiers too. */
export const randomTiers: fc.Arbitrary<NonNullable<ScenarioJson['rate_tiers']>> = fc
  .uniqueArray(
    fc.record({
      market: fc.constantFrom(...tierMarkets),
      category: fc.constantFrom(...tierCategories),
      start: fc.integer({ min: 1, max: 4 }),
      isOpen: fc.boolean(),
    }),
    { maxLength: 6, selector: ({ market, category }) => `${market}/${category}` },
  )
  .map((draws) =>
    draws.flatMap(({ market, category, start, isOpen }) => [
      { market, category, from: start, to: start + 1, rate: '0.0311' },
      { market, category, from: start + 3, to: isOpen ? null : start + 5, rate: '0.0207' },
    ]),
  );
