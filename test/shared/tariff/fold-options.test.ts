import { expect, test } from 'vitest';
import { account, foldEvents, inbound, outbound } from './event-builder.ts';

const template = { kind: 'template', category: 'utility' } as const;
const day = '2026-10-20T10:00:00Z';

test('what comes before `from` opens windows and free days, but is neither told nor counted', () => {
  const events = [
    inbound('2026-10-31T20:00:00Z', { ad: { expiresAt: null } }),
    outbound('before', '2026-10-31T20:01:00Z'),
    outbound('after', '2026-11-01T10:00:00Z'),
    outbound('later', '2026-11-04T10:00:00Z', template),
  ];
  const from = account.zone.monthStart('2026-11');
  const whole = foldEvents(events);
  const part = foldEvents(events, { from });
  expect([...part.charges.keys()]).toEqual(['after', 'later']);
  expect(part.charges.get('after')).toEqual(whole.charges.get('after'));
  expect(part.charges.get('later')).toEqual(whole.charges.get('later'));
  expect(part.usage.map(({ month }) => month)).toEqual(['2026-11']);
});

test('a message sent before `from` and delivered after it is told', () => {
  const deliveredAt = Date.parse('2026-11-01T10:00:00Z');
  const late = outbound('late', '2026-10-31T10:00:00Z', { ...template, deliveredAt });
  const { charges } = foldEvents([late], { from: account.zone.monthStart('2026-11') });
  expect(charges.get('late')).toMatchObject({ outcome: 'charged', pricedAt: deliveredAt });
});

test.each([
  ['2021-06-01', '2018-08-01', 'notification', { min: 5_000, max: 90_000 }],
  ['2022-06-01', '2022-02-01', 'business_initiated', { min: 0, max: 0 }],
  ['2025-06-01', '2023-06-01', 'utility', { min: 30_000, max: 30_000 }],
  ['2026-09-01', '2025-07-01', 'utility', { min: 30_000, max: 30_000 }],
])('what if the rules and rates were those of %s', (date, era, category, amount) => {
  const instant = Date.parse(`${date}T00:00:00Z`);
  const dollars = { ...account, currency: 'USD' };
  const { charges } = foldEvents(
    [outbound('t', day, template)],
    { asOf: { rules: instant, card: instant } },
    dollars,
  );
  expect(charges.get('t')).toMatchObject({ era, category, amount });
});

test('dated rules follow the time asked for, not the message’s own', () => {
  const dollars = { ...account, currency: 'USD' };
  const lead = inbound(day, { ad: { expiresAt: null } });
  const events = [lead, outbound('r', day), outbound('t', '2026-10-22T10:00:00Z', template)];
  const under = (date: string) => {
    const instant = Date.parse(`${date}T00:00:00Z`);
    return foldEvents(events, { asOf: { rules: instant, card: instant } }, dollars).charges;
  };
  expect(under('2022-06-01').get('t')?.reason).toBe('free_tier');
  expect(under('2023-04-01').get('t')?.reason).toBe('free_entry_point');
  const reply = [inbound(day), outbound('r', day)];
  const service = (date: string) =>
    foldEvents(reply, { asOf: { rules: Date.parse(`${date}T00:00:00Z`) } }, dollars).charges.get('r')?.reason;
  expect([service('2024-05-01'), service('2025-05-01'), service('2025-12-01')]).toEqual([
    'free_tier',
    'service_free',
    'customer_service_window',
  ]);
});

test('another card changes rates and markets, and leaves the rules', () => {
  const card = Date.parse('2025-12-01T00:00:00Z');
  const bangladesh = { ...template, customer: '+8801712345678' };
  const dollars = { ...account, currency: 'USD' };
  const { charges } = foldEvents([outbound('t', day, bangladesh)], { asOf: { card } }, dollars);
  expect(charges.get('t')).toMatchObject({
    era: '2026-10-01',
    market: 'Rest of Asia Pacific',
    rateCard: '2025-10-01.usd',
  });
});
