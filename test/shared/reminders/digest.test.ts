import { expect, test } from 'vitest';
import { planDigests, type DigestRules } from '../../../shared/reminders/digest.ts';
import { digestThreads } from '../../../shared/reminders/digest-threads.ts';
import type { QuietHours } from '../../../shared/reminders/quiet-hours.ts';
import { createZone } from '../../../shared/time/zone.ts';
import { prepareGoodMoments } from '../../../shared/window/good-moments.ts';
import type { OpeningHours } from '../../../shared/window/opening-hours.ts';
import { everyDay } from '../../../shared/window/opening-times.ts';
import { clockWeeks, wallClock } from '../window/wall-clock.ts';
import { at, local, paris, shop, waiting } from './facts.ts';

const both = ['opening', 'closing'] as const;

function rulesOf(
  hours: OpeningHours | null,
  kinds: DigestRules['kinds'] = both,
  quiet: QuietHours | null = null,
  zone = paris,
): DigestRules {
  return { hours, kinds, lead: 60, zone, moments: prepareGoodMoments(hours, zone, quiet) };
}

/** The digests after one another from an instant on. */
function following(rules: DigestRules, from: string, count: number): (string | null)[] {
  const found: (string | null)[] = [];
  for (let now = at(from); found.length < count;) {
    const { next } = planDigests(rules, now);
    found.push(next === null ? null : `${local(next.at)!} ${next.kind.slice(7)} ${next.day}`);
    if (next === null) return found;
    now = next.at;
  }
  return found;
}

test('a day has one at its first opening and one before its last closing; a day off has none', () => {
  const hours = { ...shop, holidays: ['2026-11-24'] };
  expect(following(rulesOf(hours), '2026-11-21T12:00', 5)).toEqual([
    '2026-11-21T18:00 closing 2026-11-21',
    '2026-11-23T09:30 opening 2026-11-23',
    '2026-11-23T18:00 closing 2026-11-23',
    '2026-11-25T09:30 opening 2026-11-25',
    '2026-11-25T18:00 closing 2026-11-25',
  ]);
});

test('hours past midnight belong to the day on which they began', () => {
  const bar = rulesOf({ fri: [['18:00', '02:00']], sat: [['18:00', '00:30']] });
  expect(following(bar, '2026-11-27T12:00', 4)).toEqual([
    '2026-11-27T18:00 opening 2026-11-27',
    '2026-11-28T01:00 closing 2026-11-27',
    '2026-11-28T18:00 opening 2026-11-28',
    '2026-11-28T23:30 closing 2026-11-28',
  ]);
  expect(planDigests(bar, at('2026-11-28T01:30')).due.map(({ day }) => day)).toEqual(['2026-11-27']);
});

test.each<[string, OpeningHours | null, QuietHours | null, (string | null)[]]>([
  ['that never shuts', everyDay('00:00', '24:00'), null, ['T08:00 opening', 'T20:00 closing']],
  [
    'that never shuts, with quiet hours',
    everyDay('00:00', '24:00'),
    ['22:00', '09:00'],
    ['T09:00 opening', 'T21:00 closing'],
  ],
  [
    'open into quiet hours',
    everyDay('10:00', '23:00'),
    ['21:00', '08:00'],
    ['T10:00 opening', 'T20:00 closing'],
  ],
  ['open for less than the lead', everyDay('10:00', '10:45'), null, ['T10:00 opening']],
  ['without hours', null, null, [null]],
  ['that never opens', {}, null, [null]],
  ['open in quiet hours alone', everyDay('22:00', '04:00'), ['21:00', '08:00'], [null]],
])('a shop %s', (_case, hours, quiet, expected) => {
  const found = following(rulesOf(hours, both, quiet), '2026-11-24T04:30', expected.length);
  expect(found.map((text) => text?.slice(10, -11) ?? null)).toEqual(expected);
});

test('only what the owner wants is given, while it still helps', () => {
  expect(following(rulesOf(shop, []), '2026-11-24T04:30', 1)).toEqual([null]);
  const dueAt = (now: string, kinds: DigestRules['kinds'] = both): string[] =>
    planDigests(rulesOf(shop, kinds), at(now)).due.map(({ kind }) => kind);
  expect(dueAt('2026-11-24T09:29')).toEqual([]);
  expect(dueAt('2026-11-24T13:00')).toEqual(['digest_opening']);
  expect(dueAt('2026-11-24T18:00')).toEqual(['digest_closing']);
  expect(dueAt('2026-11-24T18:00', ['opening'])).toEqual(['digest_opening']);
  expect(dueAt('2026-11-24T19:00')).toEqual([]);
});

test.each(clockWeeks.map((week) => [week.timeZone, week] as const))(
  'in %s the clocks may change: the wall shows the same times',
  (timeZone, week) => {
    const zone = createZone(timeZone);
    const clock = wallClock(week);
    const rules = rulesOf(everyDay('09:30', '19:00'), both, null, zone);
    const shown: string[] = [];
    for (let now = week.starts; now < week.starts + 7 * 86_400_000;) {
      const { next } = planDigests(rules, now);
      shown.push(clock.shows(next!.at));
      now = next!.at;
    }
    expect(shown.length).toBeGreaterThanOrEqual(14);
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.every((text) => text.endsWith('09:30') || text.endsWith('18:00'))).toBe(true);
  },
);

test('it tells of those who wait and can be written to, and which of them would be lost at closing', () => {
  const threads = [
    waiting('2026-11-24T17:00', { thread: '1' }),
    waiting('2026-11-24T02:10', { thread: '2' }),
    waiting('2026-11-24T02:10', { thread: '3', needsReply: false }),
    waiting('2026-11-24T02:10', { thread: '4', isDone: true }),
    waiting('2026-11-24T02:10', { thread: '5', snoozedUntil: at('2026-11-23T18:30') }),
    waiting('2026-11-23T17:00', { thread: '6' }),
    waiting('2026-11-24T02:10', { thread: '7', snoozedUntil: at('2026-11-23T17:30') }),
    waiting('2026-11-24T02:10', { thread: '8', isHidden: true }),
    waiting('2026-11-24T02:10', { thread: '9', isCustomer: false }),
    waiting(null, { thread: '10' }),
  ];
  const now = at('2026-11-23T18:00');
  const rules = rulesOf(shop);
  const [digest] = planDigests(rules, now).due;
  const told = digestThreads(threads, digest!, { leads: [], moments: rules.moments }, now);
  expect(told.map(({ facts, isToday }) => [facts.thread, isToday])).toEqual([
    ['2', true],
    ['7', true],
    ['1', false],
  ]);
});
