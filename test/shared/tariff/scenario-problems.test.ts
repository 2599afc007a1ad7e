import { expect, test } from 'vitest';
import { priceScenario } from '../../../shared/tariff/price-scenario.ts';

const message = {
  id: 'm1',
  direction: 'out',
  customer: '+33612345678',
  kind: 'template',
  category: 'utility',
  at: '2026-10-20T10:00:00Z',
  delivered_at: '2026-10-20T10:00:00Z',
};
const scenario = { id: 's', account: { currency: 'EUR', time_zone: 'UTC' }, messages: [message] };
const withMessage = (change: object): object => ({ ...scenario, messages: [{ ...message, ...change }] });
const withAccount = (change: object): object => ({
  ...scenario,
  account: { ...scenario.account, ...change },
});

test.each([
  ['messages[0].delivered_at', withMessage({ delivered_at: '2026-10-20T09:59:59Z' })],
  ['messages[0].read_at', withMessage({ read_at: '2026-10-19T10:00:00Z' })],
  ['messages[0].at', withMessage({ at: '2026-10-20 10:00' })],
  ['messages[0].at', withMessage({ at: 1_792_490_400 })],
  ['messages[0].category', withMessage({ category: 'promotion' })],
  ['messages[0].category', withMessage({ category: undefined })],
  ['messages[0].kind', withMessage({ kind: 'video' })],
  ['messages[0].kind', withMessage({ kind: 'call', category: undefined })],
  ['messages[0].customer', withMessage({ customer: '0612345678' })],
  ['messages[0].referral.source_type', withMessage({ referral: { source_type: 'banner' } })],
  ['messages[0].sent_from', withMessage({ sent_from: 'fax' })],
  ['messages[1].id', { ...scenario, messages: [message, message] }],
  ['account.time_zone', withAccount({ time_zone: 'Mars/Olympus' })],
  ['account.exempt', withAccount({ exempt: 'yes' })],
  [
    'account.usage_before.service_messages.main',
    withAccount({ usage_before: { service_messages: { main: -1 } } }),
  ],
  [
    'rate_tiers[0].rate',
    { ...scenario, rate_tiers: [{ market: 'France', category: 'utility', from: 1, to: null, rate: 'free' }] },
  ],
  ['messages', { id: 's', account: scenario.account }],
])('a scenario that is wrong at %s says so', (path, input) => {
  expect(() => priceScenario(input)).toThrow(expect.objectContaining({ name: 'ScenarioProblem', path }));
});

test('every problem is found at once', () => {
  const bad = { ...scenario, messages: [{ ...message, customer: 'Nadia', category: 'promotion' }] };
  expect(() => priceScenario(bad)).toThrow(
    expect.objectContaining({ problems: [expect.anything(), expect.anything()] }),
  );
});

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
