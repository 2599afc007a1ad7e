import { expect, test } from 'vitest';
import type { Account } from '../../../shared/tariff/account.ts';
import { quote, type QuoteRequest } from '../../../shared/tariff/quote.ts';
import { createZone } from '../../../shared/time/zone.ts';

const account: Account = { currency: 'EUR', zone: createZone('Europe/Paris') };
const at = Date.parse('2026-10-20T10:00:00Z');
const hour = 3_600_000;
const reply: QuoteRequest = {
  customer: '+33612345678',
  number: 'main',
  kind: 'text',
  category: null,
  sentFrom: 'api',
  at,
  lastInboundAt: at - hour,
  lead: null,
  usage: [{ month: '2026-10', serviceMessages: { main: 412 }, tierMessages: {} }],
};

test('a reply inside the window is quoted as the next of the allowance', () => {
  expect(quote(account, reply)).toMatchObject({
    outcome: 'free',
    reason: 'service_allowance',
    allowanceIndex: 413,
  });
});

test('a reply outside the window is refused, a template there has its price', () => {
  const closed = { ...reply, lastInboundAt: at - 24 * hour };
  expect(quote(account, closed)).toMatchObject({ outcome: 'refused', windowClosedAt: at });
  expect(quote(account, { ...closed, kind: 'template', category: 'utility' })).toMatchObject({
    outcome: 'charged',
    amount: { min: 24_800, max: 24_800 },
  });
});

test('the answer to an ad lead is free, and so is what follows in the free days', () => {
  const lead = { adAt: at - hour, expiresAt: null, repliedAt: null };
  expect(quote(account, { ...reply, lead }).reason).toBe('free_entry_point');
  const later = { ...reply, at: at + 70 * hour, kind: 'template', category: 'marketing' } as const;
  expect(quote(account, { ...later, lead: { ...lead, repliedAt: at } }).reason).toBe('free_entry_point');
  expect(quote(account, { ...later, lead }).outcome).toBe('charged');
});

test('marketing to a number in the United States is quoted as not delivered', () => {
  const offer = { ...reply, customer: '+12125551234', kind: 'template', category: 'marketing' } as const;
  expect(quote(account, offer)).toMatchObject({ outcome: 'not_delivered', note: 'united_states_marketing' });
  expect(quote(account, { ...offer, customer: '+14165551234' }).outcome).toBe('charged');
});
