import { priceScenario } from '../../../shared/tariff/price-scenario.ts';
import { ScenarioProblem } from '../../../shared/tariff/scenario-problem.ts';

/** One delivered template. */
export const message = {
  id: 'm1',
  direction: 'out',
  customer: '+33612345678',
  kind: 'template',
  category: 'utility',
  at: '2026-10-20T10:00:00Z',
  delivered_at: '2026-10-20T10:00:00Z',
};
/** A scenario of one message, without fault. */
export const scenario = { id: 's', account: { currency: 'EUR', time_zone: 'UTC' }, messages: [message] };
/** The scenario with its message changed. */
export const withMessage = (change: object): object => ({
  ...scenario,
  messages: [{ ...message, ...change }],
});
/** The scenario with its account changed. */
export const withAccount = (change: object): object => ({
  ...scenario,
  account: { ...scenario.account, ...change },
});
/** The scenario with volume bands of French utility templates. */
export const withTiers = (...bands: object[]): object => ({
  ...scenario,
  rate_tiers: bands.map((band) => ({
    market: 'France',
    category: 'utility',
    from: 1,
    to: 10,
    rate: '0.02',
    ...band,
  })),
});
/** The scenario with what its month had used. */
export const withUsage = (usage_before: object): object => withAccount({ usage_before });
/** The scenario with an ad click whose free days end then. */
export const withExpiry = (expiration_timestamp: unknown): object =>
  withMessage({ direction: 'in', kind: 'text', referral: { source_type: 'ad', expiration_timestamp } });
/** The scenario with so many messages. */
export const many = (count: number): object => ({
  ...scenario,
  messages: Array.from({ length: count }, (_, index) => ({ ...message, id: `m${String(index)}` })),
});

/** Where a scenario is wrong; empty when it can be priced. */
export function placesOf(input: unknown): string[] {
  try {
    priceScenario(input);
  } catch (error) {
    if (error instanceof ScenarioProblem) return error.problems.map(({ path }) => path);
    throw error;
  }
  return [];
}
