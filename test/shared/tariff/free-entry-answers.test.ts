import { expect, test } from 'vitest';
import { price, received, sent, told, words } from './scenario-builder.ts';

const ad = { referral: { source_type: 'ad' } };
const marketing = { kind: 'template', category: 'marketing' };

test('a reply on its way answers the ad it was sent after, though another ad is clicked before it arrives', () => {
  const result = price([
    received('2024-03-01T10:00:00Z', ad),
    sent('reply', '2024-03-01T10:05:00Z', { delivered_at: '2024-03-01T11:00:00Z' }),
    received('2024-03-01T10:30:00Z', ad),
    sent('offer', '2024-03-02T12:00:00Z', marketing),
  ]);
  expect([words(result, 'reply'), words(result, 'offer')]).toEqual([
    'free free_entry_point 0',
    'free free_entry_point 0',
  ]);
});

test('an answer sent in June 2025 opens the free entry point in July, when it is delivered', () => {
  const result = price([
    received('2025-06-30T21:50:00Z', ad),
    sent('reply', '2025-06-30T21:59:59Z', { delivered_at: '2025-06-30T22:00:01Z' }),
    sent('last', '2025-07-03T22:00:00Z', marketing),
    sent('late', '2025-07-03T22:00:01Z', marketing),
  ]);
  expect(told(result, 'reply')).toMatchObject({ era: '2025-07-01', reason: 'free_entry_point' });
  expect([told(result, 'last').reason, told(result, 'late').reason]).toEqual([
    'free_entry_point',
    'template',
  ]);
});

test('a reply of January 2022 leaves the ad to be answered in February, when free entry points began', () => {
  const result = price([
    received('2022-01-31T20:00:00Z', ad),
    sent('early', '2022-01-31T21:00:00Z'),
    sent('reply', '2022-01-31T23:00:00Z'),
  ]);
  expect([words(result, 'early'), words(result, 'reply')]).toEqual([
    'free customer_service_window 0',
    'free free_entry_point 0',
  ]);
});

test('one click opens one free entry point, however soon that ends', () => {
  const short = { referral: { source_type: 'ad', expiration_timestamp: '2026-10-20T11:00:00Z' } };
  const result = price([
    received('2026-10-20T10:00:00Z', short),
    sent('reply', '2026-10-20T10:05:00Z'),
    sent('offer', '2026-10-20T11:00:00Z', marketing),
  ]);
  expect([words(result, 'reply'), words(result, 'offer')]).toEqual([
    'free free_entry_point 0',
    'charged template 0.0712',
  ]);
});

test('a message typed on the phone in January 2022 belongs to the era of its sending', () => {
  const typed = { sent_from: 'phone_app', delivered_at: '2022-02-02T10:00:00Z' };
  expect(told(price([sent('p', '2022-01-31T10:00:00Z', typed)]), 'p')).toMatchObject({
    era: '2018-08-01',
    reason: 'phone_app',
  });
});
