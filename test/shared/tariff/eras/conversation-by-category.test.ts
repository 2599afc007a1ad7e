import { expect, test } from 'vitest';
import { brazil, price, received, sent, told, words } from '../scenario-builder.ts';

const dollars = { currency: 'USD', time_zone: 'UTC' };
const of = (category: string): { kind: string; category: string } => ({ kind: 'template', category });

test('each category opens its own conversation, and a reply rides the latest one that is open', () => {
  const result = price(
    [
      sent('marketing', '2024-03-01T09:00:00Z', of('marketing')),
      sent('utility', '2024-03-01T10:00:00Z', of('utility')),
      sent('again', '2024-03-02T08:59:59Z', of('marketing')),
      received('2024-03-01T11:00:00Z'),
      sent('reply', '2024-03-01T11:01:00Z'),
      sent('code', '2024-03-01T12:00:00Z', of('authentication')),
      sent('anew', '2024-03-02T09:00:00Z', of('marketing')),
    ],
    dollars,
  );
  expect(words(result, 'marketing')).toBe('charged conversation_opened 0.1432');
  expect(words(result, 'utility')).toBe('charged conversation_opened 0.0768');
  expect(told(result, 'reply')).toMatchObject({ reason: 'open_conversation', category: 'utility' });
  expect(told(result, 'again')).toMatchObject({ reason: 'open_conversation', category: 'marketing' });
  expect(told(result, 'code').reason).toBe('conversation_opened');
  expect(told(result, 'anew').reason).toBe('conversation_opened');
});

test('1,000 service conversations a month are free until October 2024, then all of them', () => {
  const account = { ...dollars, usage_before: { service_conversations: 999 } };
  const result = price(
    [
      received('2024-10-30T09:00:00Z'),
      sent('1000th', '2024-10-30T09:01:00Z'),
      received('2024-10-31T10:00:00Z'),
      sent('1001st', '2024-10-31T10:01:00Z'),
      sent('rides', '2024-11-01T10:00:59Z', { delivered_at: '2024-11-01T10:00:59Z' }),
      received('2024-11-01T11:00:00Z'),
      sent('free', '2024-11-01T11:01:00Z'),
    ],
    account,
  );
  expect(words(result, '1000th')).toBe('free free_tier 0');
  expect(words(result, '1001st')).toBe('charged conversation_opened 0.0859');
  // The window has closed by then: what is not allowed is refused before anything else.
  expect(words(result, 'rides')).toBe('refused window_closed 0');
  expect(told(result, 'free')).toMatchObject({ reason: 'service_free', category: 'service', amount: '0' });
});

test('templates never use up the free service conversations', () => {
  const account = { ...dollars, usage_before: { service_conversations: 999 } };
  const result = price(
    [
      sent('t', '2024-03-01T09:00:00Z', of('utility')),
      received('2024-03-02T10:00:00Z', { customer: brazil }),
      sent('reply', '2024-03-02T10:01:00Z', { customer: brazil }),
    ],
    account,
  );
  expect(words(result, 'reply')).toBe('free free_tier 0');
});

test('the delivery that opens a conversation decides its card', () => {
  const result = price(
    [
      sent('july', '2024-07-31T10:00:00Z', { ...of('utility'), customer: brazil }),
      sent('august', '2024-07-31T10:00:00Z', {
        ...of('utility'),
        customer: '+34612345678',
        delivered_at: '2024-08-14T10:00:00Z',
      }),
    ],
    dollars,
  );
  expect(told(result, 'july')).toMatchObject({ rate_card: '2024-07-01.usd', amount: '0.035' });
  expect(told(result, 'august')).toMatchObject({ rate_card: '2024-08-01.usd', amount: '0.02' });
});

test('in a currency without a card of that time the price is unknown, and the sentence names the card to import', () => {
  const charge = told(price([sent('t', '2024-05-01T10:00:00Z', of('utility'))]), 't');
  expect(charge).toMatchObject({ outcome: 'charged', amount: null, certainty: 'unknown' });
  expect(charge.explanation).toBe(
    'Price unknown: there is no EUR rate card for 1 May 2024; import Meta’s EUR card in force on that day.',
  );
});

test('only utility conversations go on after 1 July 2025', () => {
  const result = price(
    [
      sent('marketing', '2025-06-30T20:00:00Z', of('marketing')),
      sent('utility', '2025-06-30T20:00:00Z', of('utility')),
      sent('marketing after', '2025-07-01T09:00:00Z', of('marketing')),
      sent('utility after', '2025-07-01T19:59:59Z', of('utility')),
    ],
    dollars,
  );
  expect(told(result, 'marketing after')).toMatchObject({ reason: 'template', era: '2025-07-01' });
  expect(told(result, 'utility after')).toMatchObject({
    reason: 'open_conversation',
    era: '2023-06-01',
    category: 'utility',
  });
});

test('a template whose category is missing is unknown until it is told', () => {
  expect(() => price([sent('t', '2024-05-01T10:00:00Z', { kind: 'template' })], dollars)).toThrow(/required/);
});
