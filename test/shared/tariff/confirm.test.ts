import { expect, test } from 'vitest';
import { explain } from '../../../shared/tariff/explain.ts';
import type { MetaPricing } from '../../../shared/tariff/meta-pricing.ts';
import { account, foldEvents, inbound, outbound } from './event-builder.ts';

const template = { kind: 'template', category: 'utility' } as const;
const free = { min: 0, max: 0 };
const utility = { min: 24_800, max: 24_800 };
const at = '2026-10-20T10:00:00Z';

function says(type: string, category: string, model = 'PMP'): MetaPricing {
  return { model, type, category, billable: type === 'regular' };
}

test('the same word as ours confirms the estimate, which stays beside it', () => {
  const { charges } = foldEvents([
    outbound('t', at, { ...template, pricing: says('regular', 'utility') }),
    inbound(at),
    outbound('r', at, { pricing: says('free_customer_service', 'service') }),
  ]);
  expect(charges.get('t')).toMatchObject({
    certainty: 'confirmed',
    amount: utility,
    estimate: { outcome: 'charged', amount: utility },
  });
  expect(charges.get('r')).toMatchObject({ certainty: 'confirmed', reason: 'service_allowance' });
});

test('another category is billed at that category’s rate, and counts towards its tiers instead', () => {
  const { charges, usage } = foldEvents([
    outbound('t', at, { ...template, pricing: says('regular', 'marketing') }),
    outbound('u', at, { ...template, category: 'marketing', pricing: says('regular', 'authentication') }),
  ]);
  expect(charges.get('t')).toMatchObject({
    category: 'marketing',
    amount: { max: 71_200 },
    certainty: 'confirmed',
    estimate: { category: 'utility', amount: utility },
  });
  expect(usage[0]?.tierMessages).toEqual({ 'France/utility': 0, 'France/authentication': 1 });
  const charge = charges.get('t');
  if (charge === undefined) throw new Error('no charge');
  expect(explain(charge, 'en', { zone: account.zone })).toBe(
    '€0.0712: marketing template to France, rate card of 1 October 2026, delivered 12:00. Meta’s status said so; our estimate was: €0.0248, utility template.',
  );
});

test('free by Meta is free, and was never counted', () => {
  const { charges, usage } = foldEvents([
    outbound('t', at, { ...template, pricing: says('free_entry_point', 'referral_conversion') }),
  ]);
  expect(charges.get('t')).toMatchObject({
    reason: 'free_entry_point',
    amount: free,
    certainty: 'confirmed',
  });
  expect(usage[0]?.tierMessages).toEqual({ 'France/utility': 0 });
});

test('a billed reply shows that the month’s free ones are used up', () => {
  const { charges } = foldEvents([
    inbound(at),
    outbound('first', at),
    outbound('billed', '2026-10-20T10:01:00Z', { pricing: says('regular', 'service') }),
    outbound('next', '2026-10-20T10:02:00Z'),
    outbound('still free', '2026-10-20T10:03:00Z', { pricing: says('free_customer_service', 'service') }),
  ]);
  expect(charges.get('first')).toMatchObject({ reason: 'service_allowance', allowanceIndex: 1 });
  expect(charges.get('billed')).toMatchObject({
    reason: 'service_over_allowance',
    allowanceIndex: 1001,
    amount: utility,
    estimate: { reason: 'service_allowance' },
  });
  expect(charges.get('next')).toMatchObject({ reason: 'service_over_allowance', certainty: 'estimated' });
  expect(charges.get('still free')).toMatchObject({ outcome: 'free', allowanceIndex: 1003 });
});

test('a reply that Meta took from the month’s free ones uses one up, whatever we had taken it for', () => {
  const { charges, usage } = foldEvents([
    inbound(at, { ad: { expiresAt: null } }),
    outbound('r', at, { pricing: says('free_customer_service', 'service') }),
    outbound('next', at, { pricing: says('free_customer_service', 'service') }),
  ]);
  expect(charges.get('r')).toMatchObject({
    reason: 'service_allowance',
    allowanceIndex: 1,
    estimate: { reason: 'free_entry_point' },
  });
  expect(charges.get('next')).toMatchObject({ allowanceIndex: 2 });
  expect(usage[0]?.serviceMessages).toEqual({ main: 2 });
});

test('a free entry point that was only possible is settled either way', () => {
  const lead = inbound(at, { ad: { expiresAt: null } });
  const late = '2026-10-25T10:00:00Z';
  const events = (pricing: MetaPricing | null) => [
    lead,
    outbound('r', at),
    outbound('t', late, { ...template, pricing }),
  ];
  expect(foldEvents(events(null)).charges.get('t')?.amount).toEqual({ min: 0, max: 24_800 });
  expect(foldEvents(events(says('regular', 'utility'))).charges.get('t')).toMatchObject({
    amount: utility,
    note: null,
  });
  expect(foldEvents(events(says('free_entry_point', 'service'))).charges.get('t')?.amount).toEqual(free);
});

test('what our rules refuse but Meta delivered is billed as Meta says', () => {
  const refused = outbound('r', at, { pricing: says('regular', 'service') });
  expect(foldEvents([refused]).charges.get('r')).toMatchObject({
    outcome: 'charged',
    certainty: 'confirmed',
    estimate: { outcome: 'refused' },
  });
  const unclear = outbound('r', at, { pricing: says('new_type', 'service') });
  const { charges, usage } = foldEvents([unclear]);
  expect(charges.get('r')).toMatchObject({ outcome: 'refused', estimate: null });
  expect(usage[0]?.serviceMessages).toEqual({ main: 0 });
});

test.each([
  says('regular', 'general_purpose_ai'),
  says('paid_by_friends', 'utility'),
  says('regular', 'utility', 'XYZ'),
  { model: null, type: null, category: null, billable: null },
])('a word that is not known leaves our estimate and says so: %j', (pricing) => {
  const { charges } = foldEvents([outbound('t', at, { ...template, pricing })]);
  expect(charges.get('t')).toMatchObject({
    amount: utility,
    certainty: 'estimated',
    note: 'unknown_pricing',
    estimate: null,
  });
});

test('without a rate for what Meta billed, the price stays unknown', () => {
  const bangladesh = { ...template, customer: '+8801712345678', pricing: says('regular', 'utility') };
  expect(foldEvents([outbound('t', at, bangladesh)]).charges.get('t')).toMatchObject({
    outcome: 'charged',
    amount: null,
    certainty: 'unknown',
  });
});

test('in the years of conversations the category decides, not `billable`', () => {
  const dollars = { ...account, currency: 'USD' };
  const cbp = (category: string, billable: boolean): MetaPricing => ({
    model: 'CBP',
    type: null,
    category,
    billable,
  });
  const day = '2025-06-25T13:16:00Z';
  const events = [
    inbound(day),
    outbound('service', day, { pricing: cbp('service', true) }),
    outbound('other', day, { ...template, pricing: cbp('marketing', true) }),
    outbound('rides', day, { ...template, category: 'marketing' }),
    outbound('lead', day, {
      ...template,
      category: 'authentication',
      pricing: cbp('referral_conversion', false),
    }),
    outbound('not billed', day, { ...template, pricing: cbp('utility', false) }),
  ];
  const { charges } = foldEvents(events, {}, dollars);
  expect(charges.get('service')).toMatchObject({ reason: 'service_free', certainty: 'confirmed' });
  expect(charges.get('other')).toMatchObject({
    reason: 'conversation_opened',
    category: 'marketing',
    estimate: { category: 'utility' },
  });
  expect(charges.get('rides')).toMatchObject({ reason: 'open_conversation', category: 'marketing' });
  expect(charges.get('lead')?.reason).toBe('free_entry_point');
  expect(charges.get('not billed')).toMatchObject({ outcome: 'free', category: 'utility' });
});

test('a utility conversation that Meta still calls CBP after 1 July 2025 is free', () => {
  const pricing: MetaPricing = { model: 'CBP', type: null, category: 'utility', billable: true };
  const { charges } = foldEvents([outbound('t', '2025-07-01T09:00:00Z', { ...template, pricing })]);
  expect(charges.get('t')).toMatchObject({
    reason: 'open_conversation',
    amount: free,
    certainty: 'confirmed',
  });
});

test('Meta’s word belongs to what was: what would be under other rules is our estimate', () => {
  const asOf = { rules: Date.parse('2025-08-01T00:00:00Z'), card: Date.parse('2026-08-01T00:00:00Z') };
  const pricing = says('regular', 'marketing');
  const { charges } = foldEvents([outbound('t', at, { ...template, pricing })], { asOf });
  expect(charges.get('t')).toMatchObject({ category: 'utility', certainty: 'estimated', era: '2025-07-01' });
});
