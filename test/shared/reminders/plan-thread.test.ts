import { expect, test } from 'vitest';
import type { ReminderFacts, ThreadPlan } from '../../../shared/reminders/facts.ts';
import { planThread } from '../../../shared/reminders/plan-thread.ts';
import { prepareGoodMoments } from '../../../shared/window/good-moments.ts';
import { at, local, paris, shop, waiting } from './facts.ts';

const moments = prepareGoodMoments(shop, paris);
const rules = { leads: [30, 120, 30], moments };

function plan(facts: ReminderFacts, now: string, leads = rules.leads): ThreadPlan {
  return planThread(facts, { leads, moments }, at(now));
}

// The window ends at night, the shop shuts at 19:00.
const tonight = waiting('2026-11-24T02:10');

test.each([
  ['2026-11-23T16:59', null, null, '2026-11-23T17:00', 'lead'],
  ['2026-11-23T17:00', 'lead', '2026-11-23T17:00', '2026-11-23T18:30', 'last_lead'],
  ['2026-11-23T18:29', 'lead', '2026-11-23T17:00', '2026-11-23T18:30', 'last_lead'],
  ['2026-11-23T18:30', 'last_lead', '2026-11-23T18:30', null, null],
  ['2026-11-24T02:09', 'last_lead', '2026-11-23T18:30', null, null],
  ['2026-11-24T02:10', null, null, null, null],
])(
  'at %s a customer whom the shop’s closing would lose is due as %s',
  (now, kind, since, nextAt, nextKind) => {
    const { due, next } = plan(tonight, now);
    expect([due?.kind ?? null, local(due?.at), local(next?.at), next?.kind ?? null]).toEqual([
      kind,
      since,
      nextAt,
      nextKind,
    ]);
  },
);

test('nobody is reminded of a customer before it wrote', () => {
  const late = waiting('2026-11-24T18:50');
  // Written at 18:50 on a Saturday, ten minutes before closing.
  const saturday = waiting('2026-11-22T18:50');
  expect(local(plan(saturday, '2026-11-21T18:50').due?.at)).toBe('2026-11-21T18:50');
  expect(plan(late, '2026-11-24T16:49').due).toBeNull();
});

test.each([
  [waiting('2026-11-23T18:55'), 'closes_soon'],
  [tonight, 'shop_closes_first'],
  [{ ...tonight, adAnswerBefore: at('2026-11-24T02:10') }, 'ad_days_at_stake'],
  [{ ...tonight, adAnswerBefore: at('2026-11-23T12:00') }, 'shop_closes_first'],
  [{ ...tonight, snoozedUntil: at('2026-11-23T18:45') }, 'snooze_over'],
])('what is due says why (%#)', (facts, reason) => {
  expect(plan(facts, '2026-11-23T18:50').due?.reason).toBe(reason);
});

test('a window that ends before the shop opens again and after it shut is due until its end', () => {
  const { due } = plan(waiting('2026-11-22T18:50'), '2026-11-22T18:40');
  expect([due?.kind, due?.moment?.why, due?.reason]).toEqual([
    'last_lead',
    'shop_closes',
    'shop_closes_first',
  ]);
  const sunday = plan(waiting('2026-11-22T23:00'), '2026-11-22T22:30').due;
  expect([sunday?.kind, sunday?.moment?.why, sunday?.reason]).toEqual([
    'last_lead',
    'no_opening',
    'closes_soon',
  ]);
});

test.each([
  [{ ...tonight, isHidden: true, isDone: true }, 'hidden', null],
  [{ ...tonight, isCustomer: false }, 'group', null],
  [{ ...tonight, isDone: true }, 'done', null],
  [{ ...tonight, needsReply: false }, 'answered', null],
  [{ ...tonight, snoozedUntil: at('2026-11-23T18:45') }, 'snoozed', '2026-11-23T18:45'],
  [waiting(null), 'no_window', null],
  [waiting('2026-11-23T12:00'), 'window_closed', null],
  [tonight, 'later', '2026-11-23T17:00'],
] as const)('what is not due says why and when it will be (%#)', (facts, why, when) => {
  const { due, notDue } = plan(facts, '2026-11-23T12:00');
  expect([due, notDue?.why, local(notDue?.at)]).toEqual([null, why, when]);
});

test('without leads nothing is due before closing, but a snooze ends', () => {
  expect(plan(tonight, '2026-11-23T18:59', []).notDue?.why).toBe('no_leads');
  const snoozed = { ...tonight, snoozedUntil: at('2026-11-23T15:00') };
  expect(plan(snoozed, '2026-11-23T15:00', []).due?.kind).toBe('snooze_over');
  expect(plan(snoozed, '2026-11-23T15:00', []).next).toBeNull();
});

test('a snooze puts off the leads within it, and its end counts for those that have passed', () => {
  const snoozed = { ...tonight, snoozedUntil: at('2026-11-23T18:40') };
  expect(plan(snoozed, '2026-11-23T18:30').due).toBeNull();
  expect(plan(snoozed, '2026-11-23T18:30').next).toEqual({
    at: at('2026-11-23T18:40'),
    kind: 'snooze_over',
    thread: '1',
  });
  const { due } = plan(snoozed, '2026-11-23T18:40');
  expect([due?.kind, due?.isLast, due?.marks.map(({ kind }) => kind)]).toEqual([
    'snooze_over',
    true,
    ['snooze_over', 'lead', 'lead'],
  ]);
  const early = { ...tonight, snoozedUntil: at('2026-11-23T15:00') };
  expect(plan(early, '2026-11-23T18:30').due?.marks.map(({ kind }) => kind)).toEqual([
    'lead',
    'lead',
    'snooze_over',
  ]);
});

test('a snooze that is over is told of after the window has closed too, for a day', () => {
  const snoozed = { ...tonight, snoozedUntil: at('2026-11-24T09:30') };
  const { due } = plan(snoozed, '2026-11-24T09:30');
  expect([due?.kind, due?.moment]).toEqual(['snooze_over', null]);
  expect(plan(snoozed, '2026-11-25T09:30').due).toBeNull();
});

test('the free days of an ad come before a window that a later message prolonged, then the window', () => {
  const facts = waiting('2026-11-24T12:00', { adAnswerBefore: at('2026-11-24T02:10') });
  const before = plan(facts, '2026-11-23T18:30');
  expect([local(before.due?.moment?.at), before.due?.reason, local(before.next?.at)]).toEqual([
    '2026-11-23T19:00',
    'ad_days_at_stake',
    '2026-11-24T10:00',
  ]);
  const after = plan(facts, '2026-11-24T11:30');
  expect([after.due?.kind, after.due?.reason, local(after.due?.moment?.at)]).toEqual([
    'last_lead',
    'closes_soon',
    '2026-11-24T12:00',
  ]);
  expect(after.due?.marks.map(({ key }) => key)).not.toContain(before.due?.marks[0].key);
});

test('each lead has one key for its window, whatever the others are', () => {
  const key = (leads: number[]): string | undefined =>
    plan(tonight, '2026-11-23T18:30', leads).due?.marks[0].key;
  expect(key([120, 30])).toBe(key([30, 10]));
  expect(key([120])).not.toBe(key([30]));
});
