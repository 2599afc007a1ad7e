import { expect, test } from 'vitest';
import { planReminders } from '../../../shared/reminders/plan.ts';
import { prepareGoodMoments } from '../../../shared/window/good-moments.ts';
import { at, local, paris, shop, waiting } from './facts.ts';

const rules = { leads: [120, 30], moments: prepareGoodMoments(shop, paris) };

test('those where most would be lost come first', () => {
  const night = '2026-11-24T02:10';
  const threads = [
    waiting(null, { thread: '9', snoozedUntil: at('2026-11-23T18:00') }),
    waiting('2026-11-24T01:00', { thread: '6' }),
    waiting(night, { thread: '5', atStakeMicros: 10_000 }),
    waiting(night, { thread: '4', atStakeMicros: 24_800 }),
    waiting(night, { thread: '3', adAnswerBefore: at(night) }),
    waiting(night, { thread: '7' }),
    waiting('2026-11-23T18:50', { thread: '2' }),
  ];
  const { due } = planReminders(threads, rules, at('2026-11-23T18:40'));
  expect(due.map(({ facts }) => facts.thread)).toEqual(['2', '3', '4', '5', '6', '7', '9']);
});

test('what comes next is the soonest of all, also of those that are due already', () => {
  const threads = [
    waiting('2026-11-24T17:00', { thread: '1' }),
    waiting('2026-11-24T02:10', { thread: '2' }),
    waiting('2026-11-24T02:10', { thread: '3', isDone: true }),
  ];
  const plan = planReminders(threads, rules, at('2026-11-23T17:30'));
  expect(plan.due.map(({ facts }) => facts.thread)).toEqual(['2']);
  expect(plan.notDue.map(({ facts, why }) => [facts.thread, why])).toEqual([
    ['1', 'later'],
    ['3', 'done'],
  ]);
  expect([local(plan.next?.at), plan.next?.thread]).toEqual(['2026-11-23T18:30', '2']);
  expect(planReminders([], rules, 0)).toEqual({ due: [], notDue: [], next: null });
});
