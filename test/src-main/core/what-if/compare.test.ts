import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TariffEvent } from '../../../../shared/tariff/event.ts';
import { behaviours } from '../../../../shared/contract/spend.ts';
import { eras } from '../../../../shared/tariff/eras/eras.ts';
import { createZone } from '../../../../shared/time/zone.ts';
import type { SourcedEvent } from '../../../../src-main/core/ledger-source.ts';
import type { MonthEvents } from '../../../../src-main/core/month-events.ts';
import { countMessages, sumTotals } from '../../../../src-main/core/month-figures.ts';
import { runAtOnce } from '../../../../src-main/core/steps.ts';
import { changesOf } from '../../../../src-main/core/what-if/behaviour.ts';
import { compareMonth, type Comparison } from '../../../../src-main/core/what-if/compare.ts';
import { chooseTariff, type OtherTariff } from '../../../../src-main/core/what-if/other-tariff.ts';

const zone = createZone('Europe/Paris');
const now = Date.parse('2026-11-22T12:00:00Z');
const minute = 60_000;

const anyMessage = fc.record({
  after: fc.oneof(fc.nat(3), fc.nat(200), fc.nat(4000)),
  customer: fc.constantFrom(
    '+33639980101',
    '+9779812345678',
    '+212612345678',
    '+48512345678',
    '+12125550123',
  ),
  what: fc.constantFrom(
    'in',
    'in',
    'ad',
    'text',
    'text',
    'text',
    'direct',
    'template',
    'template',
    'reaction',
  ),
  category: fc.constantFrom('utility' as const, 'marketing' as const, 'authentication' as const, null),
  delay: fc.constantFrom(0, 0, 5 * minute, 30 * 60 * minute, null),
  byPhone: fc.boolean(),
  told: fc.constantFrom(null, null, null, 'marketing', 'utility', 'service'),
});
type AnyMessage = typeof anyMessage extends fc.Arbitrary<infer Message> ? Message : never;

function toEvents(messages: readonly AnyMessage[], start: number): SourcedEvent[] {
  let at = start - 60 * 60 * minute;
  return messages.map(({ after, customer, what, category, delay, byPhone, told }, id): SourcedEvent => {
    at += after * minute;
    const common = { customer, number: 'main', at };
    const hasCategory = what === 'template' || what === 'direct';
    const event: TariffEvent =
      what === 'in' || what === 'ad'
        ? { ...common, direction: 'in', kind: 'text', ad: what === 'ad' ? { expiresAt: null } : null }
        : {
            ...common,
            direction: 'out',
            id,
            kind: what === 'template' || what === 'reaction' ? what : 'text',
            category: hasCategory ? category : null,
            deliveredAt: delay === null ? null : at + delay,
            sentFrom: byPhone ? 'phone_app' : 'api',
            pricing: told === null ? null : { model: 'PMP', type: 'regular', category: told, billable: true },
          };
    return { id, thread: 1, template: null, source: 'api', event };
  });
}

function monthOf(name: string, next: string, messages: readonly AnyMessage[], used: number): MonthEvents {
  const start = zone.monthStart(name);
  return {
    account: { currency: 'EUR', zone },
    zone,
    start,
    end: zone.monthStart(next),
    usageBefore: [{ month: name, serviceMessages: { main: used }, tierMessages: {}, conversations: used }],
    events: toEvents(messages, start),
  };
}

function compareTariff(month: MonthEvents, { asOf }: OtherTariff, ofPhone: boolean): Comparison {
  return runAtOnce(compareMonth(month, { asOf, changes: null }, { ofPhone, numberId: null }));
}

const anyMonth = fc
  .tuple(
    fc.constantFrom(
      ['2026-11', '2026-12'] as const,
      ['2025-08', '2025-09'] as const,
      ['2023-01', '2023-02'] as const,
    ),
    fc.array(anyMessage, { minLength: 3, maxLength: 50 }),
    fc.constantFrom(0, 998, 1000, 1000, 1000),
  )
  .map(([[name, next], messages, used]) => monthOf(name, next, messages, used));

const anyTariff = fc.oneof(
  fc.constantFrom(...eras.map(({ id }) => ({ era: id }))),
  fc.constantFrom(
    { card: '2022-03-01' },
    { card: '2025-08-01' },
    { card: '2026-05-01' },
    { card: '2026-11-01' },
  ),
);

// A marketing template, days into the month.
const one: AnyMessage = {
  after: 20,
  customer: '+33639980101',
  what: 'template',
  category: 'marketing',
  delay: 0,
  byPhone: false,
  told: null,
};

describe('a month under two tariffs', () => {
  it('differs by reasons that add up, no message under two of them', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyMonth, anyTariff, fc.boolean(), (month, asked, ofPhone) => {
        const found = compareTariff(month, chooseTariff(month, asked, now), ofPhone);
        const [actual, other] = [sumTotals(found.actual), sumTotals(found.other)];
        const sum = (end: 'min' | 'max'): number =>
          found.reasons.reduce((total, { amount }) => total + amount[end], 0);
        expect(found.difference).toEqual({ min: sum('min'), max: sum('max') });
        expect(found.difference.min).toBeLessThanOrEqual(found.difference.max);
        expect(found.difference.min).toBeGreaterThanOrEqual(other.min - actual.max);
        expect(found.difference.max).toBeLessThanOrEqual(other.max - actual.min);
        if (actual.min === actual.max && other.min === other.max)
          expect(found.difference.min).toBe(other.min - actual.min);

        const ids = found.reasons.flatMap(({ examples }) => examples);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { reason, messages, examples } of found.reasons) {
          expect(examples).toHaveLength(messages);
          seen.add(reason);
        }
      }),
      { numRuns: 3000, seed: 20_261_122 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'rate',
        'market',
        'billed_per_conversation',
        'billed_per_message',
        'window_free',
        'service_billed',
        'free_tier',
        'rate_unknown',
        'cannot_be_sent',
      ]),
    );
  });

  it('does not differ under the era that was in force', () => {
    fc.assert(
      fc.property(anyMonth, fc.boolean(), (month, ofPhone) => {
        const era = eras.findLast(({ id }) => zone.toInstant(`${id}T00:00:00`) <= month.start)?.id;
        const found = compareTariff(month, chooseTariff(month, { era }, now), ofPhone);
        expect(found.reasons).toEqual([]);
        expect(found.other).toEqual(found.actual);
      }),
    );
  });

  it('lets Meta’s word stand where only the rates are others', () => {
    fc.assert(
      fc.property(fc.array(anyMessage, { maxLength: 30 }), (messages) => {
        const month = monthOf('2026-11', '2026-12', messages, 0);
        const sameRates = { asOf: { card: now }, era: null, rateCard: null };
        expect(compareTariff(month, sameRates, false).reasons).toEqual([]);
      }),
    );
  });

  it('lets Meta’s word stand where the other rules say what ours said', () => {
    const moved: AnyMessage = { ...one, after: 5_000, category: 'utility', told: 'marketing' };
    const month = monthOf('2026-11', '2026-12', [moved], 0);
    const found = compareTariff(month, chooseTariff(month, { era: '2025-07-01' }, now), false);
    expect(sumTotals(found.actual).max).toBe(71_200);
    expect(found.other).toEqual(found.actual);
  });

  it('lists 200 messages of a reason and counts them all', () => {
    const messages = Array.from({ length: 250 }, () => one);
    const month = monthOf('2026-11', '2026-12', [...messages, ...messages], 0);
    const [reason] = compareTariff(month, chooseTariff(month, { era: '2018-08-01' }, now), false).reasons;
    expect(reason?.examples).toHaveLength(200);
    expect(reason?.messages).toBeGreaterThan(200);
  });
});

/** A question or an ad with what may come of it: two answers at once, or one that comes too late. */
const anyAnswer = fc
  .tuple(anyMessage, anyMessage, fc.boolean(), fc.boolean())
  .map(([question, answer, isAd, isLate]): AnyMessage[] => {
    const common = { customer: question.customer, byPhone: answer.byPhone, delay: 0, told: answer.told };
    const text = { ...answer, ...common, what: 'text' as const, category: null };
    const late = {
      ...answer,
      ...common,
      what: 'template' as const,
      category: 'utility' as const,
      after: 2_000,
    };
    return [
      { ...question, what: isAd ? 'ad' : 'in' },
      ...(isLate
        ? [late, { ...late, after: 1_300 }]
        : [
            { ...text, after: 1 },
            { ...text, after: 0 },
          ]),
    ];
  });

const anyOwnMonth = fc
  .tuple(
    fc.constantFrom(
      ['2026-11', '2026-12'] as const,
      ['2026-11', '2026-12'] as const,
      ['2025-08', '2025-09'] as const,
      ['2023-01', '2023-02'] as const,
    ),
    fc.array(
      fc.oneof(
        anyMessage.map((message) => [message]),
        anyAnswer,
      ),
      { minLength: 3, maxLength: 30 },
    ),
    fc.constantFrom(0, 997, 999, 1000),
  )
  .map(([[name, next], pieces, used]) => monthOf(name, next, pieces.flat(), used));

function inOrder(rows: Comparison['actual']): string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
}

describe('a month beside what the shop could have done', () => {
  it('differs by reasons that add up, every message that vanishes or appears among them', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        anyOwnMonth,
        fc.constantFrom(...behaviours),
        fc.boolean(),
        async (month, behaviour, ofPhone) => {
          const surroundings = { zone, hours: null, isSameText: () => false, ofPhone };
          const changes = await changesOf(month, behaviour, surroundings);
          const found = runAtOnce(compareMonth(month, { asOf: null, changes }, { ofPhone, numberId: null }));
          const plain = runAtOnce(
            compareMonth(month, { asOf: null, changes: null }, { ofPhone, numberId: null }),
          );
          expect(inOrder(found.actual)).toEqual(inOrder(plain.actual));
          if (changes === null) expect(found).toEqual(plain);

          const [actual, other] = [sumTotals(found.actual), sumTotals(found.other)];
          const sum = (end: 'min' | 'max'): number =>
            found.reasons.reduce((total, { amount }) => total + amount[end], 0);
          expect(found.difference).toEqual({ min: sum('min'), max: sum('max') });
          expect(found.difference.min).toBeGreaterThanOrEqual(other.min - actual.max);
          expect(found.difference.max).toBeLessThanOrEqual(other.max - actual.min);
          if (actual.min === actual.max && other.min === other.max)
            expect(found.difference).toEqual({ min: other.min - actual.min, max: other.max - actual.max });

          const count = (...reasons: string[]): number =>
            found.reasons
              .filter(({ reason }) => reasons.includes(reason))
              .reduce((total, { messages }) => total + messages, 0);
          const gone = count('merged', 'template_spared', 'too_late');
          const less = countMessages(found.actual) - countMessages(found.other);
          if (count('unpriced') === 0) expect(less).toBe(gone - count('answer_added'));
          if (behaviour === 'merge_bubbles') expect(other.max).toBeLessThanOrEqual(actual.max);
          for (const { reason } of found.reasons) seen.add(reason);
        },
      ),
      { numRuns: 1500, seed: 20_261_123 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'merged',
        'template_spared',
        'answer_added',
        'too_late',
        'free_entry_point',
        'allowance',
        'open_conversation',
      ]),
    );
  });
});
