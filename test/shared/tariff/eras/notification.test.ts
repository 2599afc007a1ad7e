import { expect, test } from 'vitest';
import { price, received, sent, told, words } from '../scenario-builder.ts';

const template = { kind: 'template' };
const at = '2019-03-10T09:00:00Z';

test('outside the window a template costs the launch range of its currency, inside everything is free', () => {
  const messages = [
    sent('cold', '2019-03-09T09:00:00Z', template),
    received(at),
    sent('warm', '2019-03-10T10:00:00Z', template),
    sent('text', '2019-03-10T10:00:00Z'),
  ];
  const result = price(messages);
  expect(words(result, 'cold')).toBe('charged template {"min":"0.0043","max":"0.077"}');
  expect(told(result, 'cold')).toMatchObject({
    category: 'notification',
    era: '2018-08-01',
    certainty: 'estimated',
    rate_card: null,
  });
  expect(told(result, 'cold').explanation).toBe(
    '€0.0043 – €0.0770: template to France, sent 10:00. Only the range of the prices of 2018–2022 is known.',
  );
  expect([words(result, 'warm'), words(result, 'text')]).toEqual([
    'free customer_service_window 0',
    'free customer_service_window 0',
  ]);
  expect(words(price(messages, { currency: 'USD' }), 'cold')).toBe(
    'charged template {"min":"0.005","max":"0.09"}',
  );
  expect(told(price(messages, { currency: 'GBP' }), 'cold')).toMatchObject({
    amount: null,
    certainty: 'unknown',
  });
});

test('the sending decides: era, window and price, even when the delivery falls into the next era', () => {
  const result = price([
    received('2022-01-30T23:00:00Z'),
    sent('last', '2022-01-31T22:59:59Z', { ...template, delivered_at: '2022-02-01T10:00:00Z' }),
    sent('first', '2022-01-31T23:00:00Z', template),
  ]);
  expect(told(result, 'last')).toMatchObject({ era: '2018-08-01', reason: 'customer_service_window' });
  expect(told(result, 'first')).toMatchObject({ era: '2022-02-01', category: 'business_initiated' });
});

test('a delivery is billed up to 30 days after the sending', () => {
  const result = price([
    sent('day 30', '2020-06-01T10:00:00Z', { ...template, delivered_at: '2020-07-01T10:00:00Z' }),
    sent('later', '2020-06-01T10:00:00Z', { ...template, delivered_at: '2020-07-01T10:00:01Z' }),
  ]);
  expect(told(result, 'day 30').outcome).toBe('charged');
  expect(words(result, 'later')).toBe('not_delivered not_delivered 0');
});

test('a category is ignored, and a text that has one is no template', () => {
  const result = price([
    sent('text', at, { category: 'utility' }),
    sent('template', at, { ...template, category: 'marketing' }),
  ]);
  expect(words(result, 'text')).toBe('refused window_closed 0');
  expect(told(result, 'template').category).toBe('notification');
});

test('ads make nothing free, and before 1 August 2018 the price is unknown in words', () => {
  const result = price([
    sent('old', '2018-07-31T21:59:59Z', template),
    sent('new', '2018-07-31T22:00:00Z', template),
    received(at, { referral: { source_type: 'ad' } }),
    sent('reply', '2019-03-10T10:00:00Z'),
    sent('later', '2019-03-11T12:00:00Z', template),
  ]);
  expect(told(result, 'old')).toMatchObject({ era: '2018-08-01', amount: null, certainty: 'unknown' });
  expect(told(result, 'old').explanation).toBe('Price unknown: Meta began to bill on 1 August 2018.');
  expect(told(result, 'new').amount).toEqual({ min: '0.0043', max: '0.077' });
  expect(told(result, 'reply').reason).toBe('customer_service_window');
  expect(told(result, 'later').reason).toBe('template');
});
