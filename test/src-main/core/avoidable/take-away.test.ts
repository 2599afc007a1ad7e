import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Charge } from '../../../../shared/tariff/charge.ts';
import type { OutboundEvent, TariffEvent } from '../../../../shared/tariff/event.ts';
import { createFold } from '../../../../shared/tariff/fold.ts';
import { createZone } from '../../../../shared/time/zone.ts';
import { takeAwayCauses, type AvoidableCause } from '../../../../src-main/core/avoidable/take-away.ts';
import { runAtOnce } from '../../../../src-main/core/steps.ts';
import type { SourcedEvent } from '../../../../src-main/core/ledger-source.ts';
import type { MonthEvents } from '../../../../src-main/core/month-events.ts';

const zone = createZone('Europe/Paris');
const start = zone.monthStart('2026-11');
const end = zone.monthStart('2026-12');
const minute = 60_000;
const day = 24 * 60 * minute;
const account = { currency: 'EUR', zone };

const customers = ['+33639980101', '+33639980102', '+5511987654321'] as const;
const anyMessage = fc.record({
  /** Half minutes since the message before. */
  after: fc.oneof(fc.nat(2), fc.nat(2), fc.nat(400), fc.nat(6000)),
  customer: fc.constantFrom(...customers),
  what: fc.constantFrom(
    'in',
    'in',
    'in',
    'ad',
    'text',
    'text',
    'automatic',
    'automatic',
    'template',
    'template',
  ),
  category: fc.constantFrom('utility' as const, 'marketing' as const),
  text: fc.nat(1),
  delay: fc.constantFrom(0, 0, 5 * minute, 30 * 60 * minute),
  told: fc.constantFrom(null, null, 'marketing', 'utility'),
});
type AnyMessage = typeof anyMessage extends fc.Arbitrary<infer Message> ? Message : never;

/** A question and two answers within a minute, typed or automatic: what single messages drawn at random seldom make. */
const anySplitAnswer = fc
  .tuple(anyMessage, fc.constantFrom('text' as const, 'automatic' as const), fc.nat(1))
  .map(([question, what, after]): AnyMessage[] => [
    { ...question, what: 'in' },
    { ...question, what, after: 2, delay: 0 },
    { ...question, what, after, delay: 0 },
  ]);

/** A history of single messages and split answers. */
const anyHistory = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: anyMessage.map((message) => [message]) },
      { weight: 1, arbitrary: anySplitAnswer },
    ),
    { minLength: 5, maxLength: 60 },
  )
  .map((pieces) => pieces.flat());

const texts = new Map<number, number>();

function toEvents(messages: readonly AnyMessage[]): SourcedEvent[] {
  let at = start - 2 * day;
  return messages.map(({ after, customer, what, category, text, delay, told }, index) => {
    at += after * (minute / 2);
    const common = { customer, number: 'main', at };
    const isTemplate = what === 'template';
    texts.set(index, text);
    const event: TariffEvent =
      what === 'in' || what === 'ad'
        ? { ...common, direction: 'in', kind: 'text', ad: what === 'ad' ? { expiresAt: null } : null }
        : {
            ...common,
            direction: 'out',
            id: index,
            kind: isTemplate ? 'template' : 'text',
            category: isTemplate ? category : null,
            deliveredAt: at + delay,
            sentFrom: 'api',
            pricing:
              isTemplate && told !== null
                ? { model: 'PMP', type: 'regular', category: told, billable: true }
                : null,
          };
    return {
      id: index,
      thread: customers.indexOf(customer),
      template: isTemplate ? `template ${String(text)}` : null,
      source: what === 'automatic' ? 'automatic' : 'api',
      event,
    };
  });
}

function monthOf(events: readonly SourcedEvent[], used: number): MonthEvents {
  const usageBefore = [{ month: '2026-11', serviceMessages: { main: used }, tierMessages: {} }];
  return { account, zone, start, end, usageBefore, events };
}

const takeAway = (month: MonthEvents): AvoidableCause[] =>
  runAtOnce(
    takeAwayCauses(
      month,
      { zone, hours: null, isSameText: (one, other) => texts.get(one) === texts.get(other) },
      null,
    ),
  );

// What a month costs at the far end, folded by hand, and the messages of which Meta's word differs from the rules.
function foldByHand(
  month: MonthEvents,
  events: readonly TariffEvent[],
): { total: number; corrected: ReadonlySet<string | number> } {
  let total = 0;
  const corrected = new Set<string | number>();
  const onCharge = ({ estimate, ...charge }: Charge): void => {
    const isInMonth = charge.pricedAt >= start && charge.pricedAt < end;
    if (isInMonth || typeof charge.message === 'string') total += charge.amount?.max ?? 0;
    if (estimate === null) return;
    const { outcome, reason, category, amount } = charge;
    if (JSON.stringify({ outcome, reason, category, amount }) !== JSON.stringify(estimate))
      corrected.add(charge.message);
  };
  const fold = createFold(account, { onCharge, usageBefore: month.usageBefore });
  for (const event of events) fold.push(event);
  fold.finish();
  return { total, corrected };
}

// The same history as the owner would have had it without the causes, written down independently.
function withoutCauses(events: readonly SourcedEvent[], causes: readonly AvoidableCause[]): TariffEvent[] {
  const causeOf = new Map(causes.flatMap(({ cause, messages }) => messages.map((id) => [id, cause])));
  const answers = new Map<number, OutboundEvent>();
  const kept = events.flatMap(({ id, template, event }, index): TariffEvent[] => {
    const cause = causeOf.get(id);
    if (event.direction === 'in' || cause === undefined) return [event];
    const heard = (ads: boolean): SourcedEvent | undefined =>
      events
        .slice(0, index)
        .findLast(
          ({ event: earlier }) =>
            earlier.direction === 'in' && earlier.customer === event.customer && (!ads || earlier.ad),
        );
    const answerAfter = (inbound: SourcedEvent | undefined): void => {
      if (inbound === undefined) throw new Error('nobody wrote');
      const at = inbound.event.at + day - minute;
      answers.set(inbound.id, {
        ...event,
        id: `answer to ${String(inbound.id)}`,
        kind: 'text',
        category: null,
        pricing: null,
        at,
        deliveredAt: at,
      });
    };
    switch (cause) {
      case 'template_where_reply_allowed':
        return [{ ...event, kind: 'text', category: null, pricing: null }];
      case 'ad_lead_unanswered':
        answerAfter(heard(true));
        return [event];
      case 'window_missed':
        answerAfter(heard(false));
        return [];
      case 'split_bubbles':
      case 'repeated_automatic':
        return [];
      case 'category_moved':
        expect(template).not.toBeNull();
        return [{ ...event, category: 'utility', pricing: null }];
    }
  });
  return [...kept, ...answers.values()].sort((a, b) => a.at - b.at);
}

describe('causes taken away one after another', () => {
  it('add up to what the engine says of the month without all of them, and share no message', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(0, 990, 1000, 1000, 1000), (messages, used) => {
        const events = toEvents(messages);
        const month = monthOf(events, used);
        const causes = takeAway(month);
        for (const { cause, amount } of causes) {
          seen.add(cause);
          expect(amount).toBeGreaterThan(0);
        }
        const ids = causes.flatMap((cause) => cause.messages);
        expect(new Set(ids).size).toBe(ids.length);
        const actual = foldByHand(
          month,
          events.map(({ event }) => event),
        );
        // Where Meta agreed with the rules, the rules also judge what might have been.
        const judged = withoutCauses(events, causes).map((event) =>
          event.direction === 'out' && !actual.corrected.has(event.id) ? { ...event, pricing: null } : event,
        );
        const without = foldByHand(month, judged);
        expect(causes.reduce((sum, { amount }) => sum + amount, 0)).toBe(actual.total - without.total);
      }),
      { numRuns: 800, seed: 20_261_123 },
    );
    expect([...seen].sort()).toEqual([
      'ad_lead_unanswered',
      'category_moved',
      'repeated_automatic',
      'split_bubbles',
      'template_where_reply_allowed',
      'window_missed',
    ]);
  });
});
