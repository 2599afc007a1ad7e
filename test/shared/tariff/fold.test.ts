import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMicros } from '../../../shared/money/micros.ts';
import type { Account } from '../../../shared/tariff/account.ts';
import type { Charge } from '../../../shared/tariff/charge.ts';
import type { OutboundEvent, TariffEvent } from '../../../shared/tariff/event.ts';
import { createFold, type FoldOptions } from '../../../shared/tariff/fold.ts';
import { priceScenario } from '../../../shared/tariff/price-scenario.ts';
import {
  readAccount,
  readEvents,
  readScenario,
  readUsageBefore,
} from '../../../shared/tariff/read-scenario.ts';
import { createZone } from '../../../shared/time/zone.ts';

const account: Account = { currency: 'EUR', zone: createZone('Europe/Paris') };
const start = Date.parse('2026-10-20T10:00:00Z');
const customer = '+33612345678';

function fold(
  events: readonly TariffEvent[],
  options: Partial<FoldOptions> = {},
): { charges: Charge[]; usage: unknown } {
  const charges: Charge[] = [];
  const running = createFold(account, { ...options, onCharge: (charge) => charges.push(charge) });
  for (const event of events) running.push(event);
  running.finish();
  return { charges, usage: running.usage() };
}

function reply(id: number, at: number, more: Partial<OutboundEvent> = {}): OutboundEvent {
  return {
    direction: 'out',
    id,
    kind: 'text',
    customer,
    number: 'main',
    category: null,
    at,
    deliveredAt: at,
    sentFrom: 'api',
    ...more,
  };
}

const opening: TariffEvent = { direction: 'in', kind: 'text', customer, number: 'main', at: start };

test('the 1,000th reply of a month is free and the 1,001st is charged', () => {
  const replies = Array.from({ length: 1002 }, (_, index) => reply(index + 1, start + index));
  const { charges, usage } = fold([opening, ...replies]);
  expect(charges.filter(({ outcome }) => outcome === 'free')).toHaveLength(1000);
  expect(charges[999]).toMatchObject({ message: 1000, outcome: 'free', allowanceIndex: 1000 });
  expect(charges[1000]).toMatchObject({
    message: 1001,
    outcome: 'charged',
    amount: { min: 24_800, max: 24_800 },
  });
  expect(usage).toMatchObject([{ month: '2026-10', serviceMessages: { main: 1002 }, tierMessages: {} }]);
});

test('the usage read out starts the next fold where the last one ended', () => {
  const first = createFold(account, { onCharge: () => undefined });
  for (const event of [opening, ...Array.from({ length: 1000 }, (_, index) => reply(index, start))])
    first.push(event);
  const { charges } = fold([opening, reply(1, start + 1)], { usageBefore: first.usage() });
  expect(charges[0]?.reason).toBe('service_over_allowance');
});

test('phone messages cost nothing, and can be priced as if they had gone through the API', () => {
  const phone = reply(1, start, { sentFrom: 'phone_app' });
  const usageBefore = [{ month: '2026-10', serviceMessages: { main: 1000 }, tierMessages: {} }];
  expect(fold([opening, phone], { usageBefore }).charges[0]).toMatchObject({
    reason: 'phone_app',
    amount: { max: 0 },
  });
  expect(fold([opening, phone], { usageBefore, asIfApi: true }).charges[0]).toMatchObject({
    reason: 'service_over_allowance',
    certainty: 'assumed',
    amount: { max: 24_800 },
  });
});

test('a customer without a number takes the country given, and the charge says that it was assumed', () => {
  const template = reply(1, start, {
    customer: 'Nadia',
    country: 'DE',
    kind: 'template',
    category: 'utility',
  });
  expect(fold([template]).charges[0]).toMatchObject({
    market: 'Germany',
    certainty: 'assumed',
    amount: { max: 45_600 },
  });
});

const minutes = fc.integer({ min: 0, max: 6 * 24 * 60 });
const instantText = (minute: number): string =>
  new Date(Date.parse('2026-09-28T00:00:00Z') + minute * 60_000).toISOString();
const message = fc
  .record({
    direction: fc.constantFrom('in', 'out', 'out'),
    customer: fc.constantFrom('+33612345678', '+5511987654321', '+8801712345678', 'FR.1349'),
    kind: fc.constantFrom('text', 'text', 'template', 'reaction'),
    category: fc.constantFrom('marketing', 'utility', 'authentication'),
    minute: minutes,
    delay: fc.option(fc.integer({ min: 0, max: 3000 })),
    sent_from: fc.constantFrom('api', 'api', 'phone_app'),
    referral: fc.option(fc.record({ source_type: fc.constantFrom('ad', 'post') })),
  })
  .map(({ minute, delay, category, ...rest }) => ({
    ...rest,
    category: rest.kind === 'template' ? category : null,
    at: instantText(minute),
    delivered_at: delay === null ? null : instantText(minute + delay),
  }));
const scenarios = fc.array(message, { maxLength: 40 }).map((messages) => ({
  id: 'any',
  account: { currency: 'EUR', time_zone: 'Europe/Paris', usage_before: { service_messages: { main: 995 } } },
  messages: messages.map((one, index) => ({ ...one, id: `m${index}` })),
}));

test('the order of the messages in a scenario does not matter', () => {
  fc.assert(
    fc.property(scenarios, fc.infiniteStream(fc.nat()), (scenario, numbers) => {
      const shuffled = scenario.messages
        .map((one) => ({ one, rank: numbers.next().value as number }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ one }) => one);
      const result = priceScenario({ ...scenario, messages: shuffled });
      const expected = priceScenario(scenario);
      const byId = new Map(result.charges.map((charge) => [charge.message, charge]));
      expect(expected.charges.map((charge) => byId.get(charge.message))).toEqual(expected.charges);
      expect(result.totals).toEqual(expected.totals);
    }),
    { seed: 5, numRuns: 200 },
  );
});

test('a fold pushed in order gives one charge per outbound message, the same as the scenario, and the totals are their sum', () => {
  fc.assert(
    fc.property(scenarios, (input) => {
      const result = priceScenario(input);
      const scenario = readScenario(input);
      const events = readEvents(scenario);
      const billed = readAccount(scenario);
      const charges = new Map<string | number, Charge>();
      const running = createFold(billed, {
        onCharge: (charge) => charges.set(charge.message, charge),
        usageBefore: readUsageBefore(scenario, events, billed.zone),
      });
      for (const event of events) running.push(event);
      running.finish();
      const outbound = input.messages.filter(({ direction }) => direction === 'out');
      expect(result.charges.map((charge) => charge.message)).toEqual(outbound.map(({ id }) => id));
      for (const charge of result.charges) expect(charges.get(charge.message)?.reason).toBe(charge.reason);
      const most = [...charges.values()].reduce((sum, { amount }) => sum + (amount?.max ?? 0), 0);
      expect(result.totals.amount.max).toBe(formatMicros(most));
      const { charged, free, refused, not_delivered } = result.totals;
      expect(charged + free + refused + not_delivered).toBe(outbound.length);
    }),
    { seed: 6, numRuns: 200 },
  );
});
