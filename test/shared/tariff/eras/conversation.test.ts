import { expect, test } from 'vitest';
import { brazil, price, received, sent, told, words } from '../scenario-builder.ts';

const template = { kind: 'template' };
const past = { currency: 'USD', time_zone: 'UTC', usage_before: { conversations: 1000 } };

test('the first delivered message opens 24 hours, the end excluded, and takes its kind from the window at its sending', () => {
  const result = price(
    [
      received('2022-03-01T09:00:00Z'),
      // Sent while the window was open, delivered after it.
      sent('opens', '2022-03-02T08:00:00Z', { delivered_at: '2022-03-02T10:00:00Z' }),
      sent('inside', '2022-03-03T09:59:59Z', template),
      sent('next', '2022-03-03T10:00:00Z', template),
    ],
    past,
  );
  expect(told(result, 'opens')).toMatchObject({
    reason: 'conversation_opened',
    category: 'user_initiated',
    amount: '0.0859',
    rate_card: '2022-02-01.usd',
  });
  expect(told(result, 'inside')).toMatchObject({
    reason: 'open_conversation',
    category: 'user_initiated',
    era: '2022-02-01',
  });
  expect(told(result, 'inside').explanation).toBe(
    'Free: part of the conversation that the customer began, open since 2 March 2022 at 10:00; it counts once for 24 hours.',
  );
  expect(told(result, 'next')).toMatchObject({
    reason: 'conversation_opened',
    category: 'business_initiated',
  });
});

test('a customer’s message sent after the template does not make its conversation the customer’s', () => {
  const result = price(
    [
      sent('t', '2022-03-01T09:00:00Z', { ...template, delivered_at: '2022-03-01T12:00:00Z' }),
      received('2022-03-01T10:00:00Z'),
    ],
    past,
  );
  expect(told(result, 't').category).toBe('business_initiated');
});

test('conversations belong to a number and a customer; the 1,000 free ones to the account and its month', () => {
  const account = { ...past, usage_before: { conversations: 998 } };
  const result = price(
    [
      sent('a', '2022-03-30T10:00:00Z', template),
      sent('b', '2022-03-30T10:00:00Z', { ...template, phone_number: 'shop' }),
      sent('c', '2022-03-30T10:00:00Z', { ...template, customer: brazil }),
      sent('d', '2022-04-01T10:00:00Z', template),
    ],
    account,
  );
  expect(['a', 'b', 'c', 'd'].map((id) => words(result, id))).toEqual([
    'free free_tier 0',
    'free free_tier 0',
    'charged conversation_opened 0.05',
    'free free_tier 0',
  ]);
  expect(told(result, 'b').explanation).toBe('Free: conversation 1,000 of your 1,000 free ones this month.');
  expect(told(result, 'd').explanation).toMatch(/conversation 1 of/);
});

test('free ones count in the order of delivery, and what rides counts nothing', () => {
  const account = { ...past, usage_before: { conversations: 999 } };
  const result = price(
    [
      sent('slow', '2022-03-01T10:00:00Z', { ...template, delivered_at: '2022-03-01T12:00:00Z' }),
      sent('fast', '2022-03-01T11:00:00Z', { ...template, customer: brazil }),
      sent('rides', '2022-03-01T13:00:00Z', template),
    ],
    account,
  );
  expect(words(result, 'fast')).toBe('free free_tier 0');
  expect(told(result, 'slow').reason).toBe('conversation_opened');
  expect(told(result, 'rides').reason).toBe('open_conversation');
});

test('since 4 April 2023 a direct account pays for what it begins; with a partner the free ones go on until June', () => {
  const messages = [
    sent('march', '2023-04-03T23:59:59Z', { ...template, customer: brazil }),
    sent('april', '2023-04-04T00:00:00Z', template),
  ];
  const account = { currency: 'USD', time_zone: 'UTC' };
  expect(words(price(messages, account), 'april')).toBe('free free_tier 0');
  const direct = price(messages, { ...account, integration: 'direct' });
  expect([words(direct, 'march'), words(direct, 'april')]).toEqual([
    'free free_tier 0',
    'charged conversation_opened 0.1432',
  ]);
});

test.each([
  ['24 hours', '2023-02-20T10:00:00Z', '2023-02-21T10:05:00Z'],
  ['72 hours', '2023-03-01T10:00:00Z', '2023-03-04T10:05:00Z'],
])(
  'an answered ad is free for %s from the delivery of the answer, counts nothing and closes what was open',
  (_long, at, end) => {
    const before = (text: string): string => new Date(Date.parse(text) - 1000).toISOString();
    const result = price(
      [
        sent('opens', before(at), template),
        received(at, { referral: { source_type: 'ad' } }),
        sent('answer', at, { delivered_at: new Date(Date.parse(at) + 300_000).toISOString() }),
        sent('last', before(end), template),
        sent('over', end, template),
      ],
      { ...past, usage_before: { conversations: 999 } },
    );
    expect(['opens', 'answer', 'last', 'over'].map((id) => told(result, id).reason)).toEqual([
      'free_tier',
      'free_entry_point',
      'free_entry_point',
      'conversation_opened',
    ]);
  },
);

test('a conversation that was open when the categories came goes on to its end, at its old price', () => {
  const result = price(
    [
      sent('opens', '2023-05-31T20:00:00Z', template),
      sent('rides', '2023-06-01T10:00:00Z', { ...template, category: 'marketing' }),
      sent('new', '2023-06-01T20:00:00Z', { ...template, category: 'marketing' }),
    ],
    { ...past, usage_before: { conversations: 1000 } },
  );
  expect(told(result, 'rides')).toMatchObject({ reason: 'open_conversation', era: '2022-02-01' });
  expect(told(result, 'new')).toMatchObject({ category: 'marketing', era: '2023-06-01', amount: '0.1432' });
});
