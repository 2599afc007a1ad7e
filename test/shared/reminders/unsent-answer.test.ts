import { expect, test } from 'vitest';
import { planThread } from '../../../shared/reminders/plan-thread.ts';
import { standingOfAnswers, type UnsentAnswer } from '../../../shared/reminders/unsent-answer.ts';
import { prepareGoodMoments } from '../../../shared/window/good-moments.ts';
import { at, local, paris, shop, waiting } from './facts.ts';

const rules = { leads: [120, 30], moments: prepareGoodMoments(shop, paris) };
const closes = at('2026-11-24T02:10');

function unsent(more: Partial<UnsentAnswer> = {}): UnsentAnswer {
  const written = { written_at: at('2026-11-23T16:59'), next_at: 0 };
  return { state: 'ready', ...written, sending_since: null, waits_since: null, ...more };
}

/** What becomes of them at five in the afternoon, with the clock time until which they count. */
function standing(...answers: UnsentAnswer[]): string | null {
  const found = standingOfAnswers(answers, closes, at('2026-11-23T17:00'));
  return found?.state === 'leaving'
    ? `leaving ${local(found.until)?.slice(11) ?? ''}`
    : (found?.state ?? null);
}

test.each([
  ['none', [], null],
  ['one that leaves at once', [unsent()], 'leaving 17:09'],
  ['one that Meta has asked to wait with', [unsent({ next_at: at('2026-11-23T19:00') })], 'leaving 19:10'],
  ['one that would leave when the window is closed', [unsent({ next_at: closes })], 'too_late'],
  ['one that counts no longer than the window', [unsent({ next_at: closes - 1 })], 'leaving 02:10'],
  ['one that should have left long ago', [unsent({ written_at: at('2026-11-23T16:50') })], 'stuck'],
  ['one by a clock that was ahead', [unsent({ written_at: at('2026-11-25T16:50') })], 'stuck'],
  [
    'one that is with Meta',
    [unsent({ state: 'sending', written_at: 0, sending_since: at('2026-11-23T16:55') })],
    'leaving 17:05',
  ],
  [
    'one that was with Meta when the program ended',
    [unsent({ state: 'sending', sending_since: at('2026-11-23T16:50') })],
    'stuck',
  ],
  ['one that waited until the customer wrote', [unsent({ written_at: 0, waits_since: 1 })], 'stuck'],
  ['one that is held', [unsent({ state: 'held' })], 'held'],
  ['one that failed', [unsent({ state: 'failed' })], 'failed'],
  ['one that may have arrived', [unsent({ state: 'uncertain' })], 'uncertain'],
  ['one that failed before the customer wrote', [unsent({ state: 'failed', written_at: 0 })], null],
  ['one behind another that failed', [unsent({ state: 'failed' }), unsent()], 'leaving 17:09'],
  ['one behind another that leaves too late', [unsent({ next_at: closes }), unsent()], 'too_late'],
] as const)('of answers that have not left, %s', (_, answers, expected) => {
  expect(standing(...answers)).toBe(expected);
});

test('one that waited for the customer counts from when they wrote', () => {
  const answer = unsent({ written_at: 0, waits_since: 1 });
  const wrote = closes - 86_400_000;
  expect(standingOfAnswers([answer], closes, wrote + 1_000)).toEqual({
    state: 'leaving',
    until: wrote + 600_000,
  });
});

test('where the window is closed a template may still answer', () => {
  const later = closes + 3_600_000;
  expect(standingOfAnswers([unsent({ written_at: later })], closes, later)).toMatchObject({
    state: 'leaving',
  });
  expect(standingOfAnswers([unsent({ written_at: later })], null, later)).toMatchObject({ state: 'leaving' });
});

test.each([
  ['2026-11-23T16:55', '2026-11-23T16:56', '2026-11-23T17:00', 'lead'],
  ['2026-11-23T16:55', '2026-11-23T17:05', '2026-11-23T17:05', 'lead'],
  ['2026-11-23T18:25', '2026-11-23T18:35', '2026-11-23T18:35', 'last_lead'],
])(
  'an answer on its way at %s until %s puts the next reminder off to when it would be stuck',
  (now, until, then, kind) => {
    const facts = waiting('2026-11-24T02:10', { answer: { state: 'leaving', until: at(until) } });
    const { due, notDue, next } = planThread(facts, rules, at(now));
    expect([due, notDue?.why, local(next?.at), next?.kind]).toEqual([null, 'answer_leaving', then, kind]);
    expect(notDue?.at).toBe(next?.at);
    // Nothing says any more that it leaves.
    expect(planThread(facts, rules, at(until)).notDue?.why).not.toBe('answer_leaving');
  },
);

test('whoever is put off or answered is so, whatever waits in the outbox', () => {
  const answer = { state: 'held' } as const;
  const snoozed = waiting('2026-11-24T02:10', { answer, snoozedUntil: at('2026-11-23T18:00') });
  expect(planThread(snoozed, rules, at('2026-11-23T17:30')).notDue?.why).toBe('snoozed');
  const leaving = { state: 'leaving', until: at('2026-11-23T17:40') } as const;
  expect(planThread({ ...snoozed, answer: leaving }, rules, at('2026-11-23T17:30')).next).toEqual({
    at: at('2026-11-23T18:00'),
    kind: 'snooze_over',
    thread: '1',
  });
  const done = waiting('2026-11-24T02:10', { answer: leaving, isDone: true });
  expect(planThread(done, rules, at('2026-11-23T17:30')).notDue?.why).toBe('done');
});
