import { expect, test } from 'vitest';
import { brazil, france, price, received, sent, told, words } from './scenario-builder.ts';

const at10 = '2026-10-20T10:00:00Z';
const used = { usage_before: { service_messages: { main: 1000 } } };

test('the window ends exactly 24 hours after the last inbound message', () => {
  const last = sent('a', '2026-10-21T09:59:59Z');
  const late = sent('b', '2026-10-21T10:00:00Z');
  const result = price([received(at10), last, late]);
  expect([words(result, 'a'), words(result, 'b')]).toEqual([
    'free service_allowance 0',
    'refused window_closed 0',
  ]);
});

test('windows belong to a number and a customer', () => {
  const result = price([
    received(at10, { phone_number: 'shop' }),
    sent('a', at10),
    sent('b', at10, { phone_number: 'shop' }),
  ]);
  expect([words(result, 'a'), words(result, 'b')]).toEqual([
    'refused window_closed 0',
    'free service_allowance 0',
  ]);
});

test('a refused message uses up nothing even when a delivery is on record', () => {
  const account = { usage_before: { service_messages: { main: 999 } } };
  const result = price(
    [sent('a', '2026-10-20T09:00:00Z'), received(at10), sent('b', '2026-10-20T10:01:00Z')],
    account,
  );
  expect([words(result, 'a'), words(result, 'b')]).toEqual([
    'refused window_closed 0',
    'free service_allowance 0',
  ]);
});

test('a message typed on the phone is free at any time, opens and counts nothing', () => {
  const account = { usage_before: { service_messages: { main: 999 } } };
  const phone = sent('p', '2026-10-20T10:01:00Z', { sent_from: 'phone_app' });
  const lead = received(at10, { referral: { source_type: 'ad' } });
  const result = price(
    [
      sent('early', '2026-10-20T09:00:00Z', { sent_from: 'phone_app' }),
      lead,
      phone,
      sent('a', '2026-10-21T09:00:00Z'),
    ],
    account,
  );
  expect(words(result, 'early')).toBe('free phone_app 0');
  expect(words(result, 'p')).toBe('free phone_app 0');
  expect(words(result, 'a')).toBe('free free_entry_point 0');
  expect(words(price([received(at10), phone, sent('b', '2026-10-20T10:02:00Z')], account), 'b')).toBe(
    'free service_allowance 0',
  );
});

test('nothing is owed for what was never delivered, and reading counts as delivery', () => {
  const result = price(
    [
      received(at10),
      sent('a', at10, { delivered_at: undefined }),
      sent('b', at10, { delivered_at: undefined, read_at: '2026-10-20T10:05:00Z' }),
    ],
    used,
  );
  expect(words(result, 'a')).toBe('not_delivered not_delivered 0');
  expect(words(result, 'b')).toBe('charged service_over_allowance 0.0248');
});

test('past the allowance without a payment method nothing is delivered', () => {
  const result = price([received(at10), sent('a', '2026-10-20T10:01:00Z')], {
    ...used,
    payment_method: false,
  });
  expect(words(result, 'a')).toBe('not_delivered not_delivered 0');
  expect(told(result, 'a').explanation).toMatch(/no payment method/);
});

test('exempt organisations pay for templates only, and only from October 2026 is there anything to be exempt from', () => {
  const template = sent('t', '2026-10-20T10:02:00Z', { kind: 'template', category: 'utility' });
  const result = price([received(at10), sent('a', '2026-10-20T10:01:00Z'), template], {
    ...used,
    exempt: true,
  });
  expect([words(result, 'a'), words(result, 't')]).toEqual(['free exempt 0', 'charged template 0.0248']);
});

test('the allowance starts anew at local midnight, and usage before belongs to the first month only', () => {
  const result = price(
    [received('2026-10-31T20:00:00Z'), sent('a', '2026-10-31T22:59:59Z'), sent('b', '2026-10-31T23:00:00Z')],
    used,
  );
  expect([words(result, 'a'), words(result, 'b')]).toEqual([
    'charged service_over_allowance 0.0248',
    'free service_allowance 0',
  ]);
});

test('the month and the order of the allowance are those of the delivery', () => {
  const account = { usage_before: { service_messages: { main: 999 } } };
  const slow = sent('slow', '2026-10-20T10:01:00Z', { delivered_at: '2026-10-20T12:00:00Z' });
  const result = price([received(at10), slow, sent('fast', '2026-10-20T11:00:00Z')], account);
  expect([words(result, 'slow'), words(result, 'fast')]).toEqual([
    'charged service_over_allowance 0.0248',
    'free service_allowance 0',
  ]);
});

test('until October 2026 utility is free only if the window is still open at delivery', () => {
  const utility = { kind: 'template', category: 'utility' };
  const result = price([
    received('2026-09-01T10:00:00Z'),
    sent('in', '2026-09-01T11:00:00Z', utility),
    sent('late', '2026-09-02T09:00:00Z', { ...utility, delivered_at: '2026-09-02T10:00:00Z' }),
  ]);
  expect([words(result, 'in'), words(result, 'late')]).toEqual([
    'free customer_service_window 0',
    'charged template 0.0248',
  ]);
});

test('the era changes at local midnight, by the delivery', () => {
  const inbound = received('2026-09-30T20:00:00Z');
  const result = price([
    inbound,
    sent('a', '2026-09-30T21:59:59Z', { delivered_at: '2026-09-30T22:00:00Z' }),
    sent('b', '2026-09-30T21:00:00Z'),
  ]);
  expect(told(result, 'a')).toMatchObject({ era: '2026-10-01', reason: 'service_allowance' });
  expect(told(result, 'b')).toMatchObject({ era: '2025-07-01', reason: 'customer_service_window' });
});

test.each([
  ['an ad', { source_type: 'ad' }, 'free free_entry_point 0'],
  ['a post', { source_type: 'post' }, 'charged template 0.0712'],
  ['an ad on the web', { source_type: 'ad', device: 'web' }, 'charged template 0.0712'],
])('a marketing template after %s', (_case, referral, expected) => {
  const template = sent('t', '2026-10-20T10:30:00Z', { kind: 'template', category: 'marketing' });
  expect(words(price([received(at10, { referral }), template]), 't')).toBe(expected);
});

test.each([
  ['2026-10-21T10:00:00Z', undefined, 'charged template 0.0712'],
  ['2026-10-21T09:59:59Z', undefined, 'free free_entry_point 0'],
])('the ad lead must be answered within 24 hours: %s', (at, _nothing, expected) => {
  const template = sent('t', at, { kind: 'template', category: 'marketing' });
  expect(words(price([received(at10, { referral: { source_type: 'ad' } }), template]), 't')).toBe(expected);
});

test('after 72 hours a free entry point gives a range until day 7, unless Meta said when it ends', () => {
  const marketing = { kind: 'template', category: 'marketing' };
  const later = [
    sent('h71', '2026-10-23T10:00:59Z', marketing),
    sent('h72', '2026-10-23T10:01:00Z', marketing),
    sent('d7', '2026-10-27T10:01:00Z', marketing),
  ];
  const reply = sent('r', '2026-10-20T10:01:00Z');
  const open = price([received(at10, { referral: { source_type: 'ad' } }), reply, ...later]);
  expect(words(open, 'h71')).toBe('free free_entry_point 0');
  expect(words(open, 'h72')).toBe('charged template {"min":"0","max":"0.0712"}');
  expect(words(open, 'd7')).toBe('charged template 0.0712');
  expect(open.totals).toMatchObject({ charged: 2, free: 2, amount: { min: '0.0712', max: '0.1424' } });
  for (const expiration_timestamp of ['2026-10-23T10:01:01Z', 1_792_749_661, '1792749661']) {
    const known = price([
      received(at10, { referral: { source_type: 'ad', expiration_timestamp } }),
      reply,
      ...later,
    ]);
    expect([words(known, 'h72'), words(known, 'd7')]).toEqual([
      'free free_entry_point 0',
      'charged template 0.0712',
    ]);
  }
});

test('before 28 September 2026 a free entry point ends for sure after 72 hours', () => {
  const marketing = { kind: 'template', category: 'marketing' };
  const result = price([
    received('2026-09-20T10:00:00Z', { referral: { source_type: 'ad' } }),
    sent('r', '2026-09-20T10:00:00Z'),
    sent('t', '2026-09-23T10:00:00Z', marketing),
  ]);
  expect(words(result, 't')).toBe('charged template 0.0712');
});

test('calls of the customer open the window since October 2024 only', () => {
  const before = price([
    received('2024-09-30T10:00:00Z', { kind: 'call' }),
    sent('a', '2024-09-30T11:00:00Z'),
  ]);
  expect(words(before, 'a')).toBe('refused window_closed 0');
  expect(words(price([received(at10, { kind: 'call' }), sent('a', '2026-10-20T11:00:00Z')]), 'a')).toBe(
    'free service_allowance 0',
  );
});

test('authentication to a country abroad takes the international rate from the start time on', () => {
  const account = {
    currency: 'USD',
    authentication_international: {
      home_country: 'FR',
      start_times: { IN: '2026-07-15T00:00:00Z', FR: '2020-01-01T00:00:00Z', MA: '2020-01-01T00:00:00Z' },
    },
  };
  const code = { kind: 'template', category: 'authentication', customer: '+919876543210' };
  const result = price(
    [
      sent('early', '2026-07-14T23:59:59Z', code),
      sent('late', '2026-07-15T00:00:00Z', code),
      sent('home', '2026-07-15T00:00:00Z', { ...code, customer: france }),
      sent('not yet', '2026-07-15T00:00:00Z', { ...code, customer: '+212612345678' }),
    ],
    account,
  );
  expect(told(result, 'early')).toMatchObject({ category: 'authentication', amount: '0.0014' });
  expect(told(result, 'late')).toMatchObject({ category: 'authentication_international', amount: '0.0304' });
  expect(told(result, 'home').category).toBe('authentication');
  expect(told(result, 'not yet').category).toBe('authentication');
});

test('international authentication goes on counting where the authentication of the month stands', () => {
  const account = {
    currency: 'USD',
    usage_before: { tier_messages: { 'India/authentication': 99 } },
    authentication_international: { home_country: 'FR', start_times: { IN: '2026-11-10T00:00:00Z' } },
  };
  const rate_tiers = [
    { market: 'India', category: 'authentication_international', from: 101, to: null, rate: '0.0300' },
  ];
  const code = { kind: 'template', category: 'authentication', customer: '+919876543210' };
  const result = price(
    [sent('100th', '2026-11-09T10:00:00Z', code), sent('101st', '2026-11-10T10:00:00Z', code)],
    account,
    { rate_tiers },
  );
  expect(told(result, '100th').category).toBe('authentication');
  expect(told(result, '101st')).toMatchObject({ category: 'authentication_international', amount: '0.03' });
});

test('a rate that the card in force lacks is unknown: never an older card, another currency or category', () => {
  const template = { kind: 'template', category: 'utility' };
  const bangladesh = price([sent('t', at10, { ...template, customer: '+8801712345678' })]);
  expect(told(bangladesh, 't')).toMatchObject({
    outcome: 'charged',
    amount: null,
    certainty: 'unknown',
    rate_card: '2026-10-01.eur',
    market: 'Bangladesh',
  });
  expect(told(bangladesh, 't').explanation).toMatch(/EUR rate card of 1 October 2026/);
  const francs = price([sent('t', at10, template)], { currency: 'CHF' });
  expect(told(francs, 't')).toMatchObject({ amount: null, certainty: 'unknown', rate_card: null });
  expect(price([sent('t', at10, template)], { currency: null }).totals).toMatchObject({
    currency: null,
    charged: 1,
    amount: { min: '0', max: '0' },
  });
});

test('a service rate that the card leaves empty is the utility list rate of that card', () => {
  const account = { ...used, currency: 'BRL', time_zone: 'America/Sao_Paulo' };
  const result = price(
    [received(at10, { customer: brazil }), sent('a', '2026-10-20T10:01:00Z', { customer: brazil })],
    account,
  );
  expect(told(result, 'a')).toMatchObject({
    amount: '0.035',
    rate_card: '2026-07-01.brl',
    category: 'service',
  });
});
