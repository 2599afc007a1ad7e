import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestMoment, judgeMoment, nextAllowed } from '../../../shared/notifications/moment.ts';
import type { MomentRules, MomentWish } from '../../../shared/notifications/moment-types.ts';
import { daytimeIn } from '../../../shared/notifications/zones.ts';
import { createZone, type Zone } from '../../../shared/time/zone.ts';
import type { OpeningHours } from '../../../shared/window/opening-hours.ts';
import { everyDay, openingTimes } from '../../../shared/window/opening-times.ts';
import { at, local, paris, shop } from '../reminders/facts.ts';
import { anyShopWeek } from '../window/any-hours.ts';
import { wallClock } from '../window/wall-clock.ts';

const minute = 60_000;
const hour = 60 * minute;

function rulesOf(hours: OpeningHours | null, zones: readonly Zone[] = [paris], zone = paris): MomentRules {
  return { open: openingTimes(hours, zone), day: daytimeIn(zones), zone };
}

/** 2026-11-23 is a Monday; the shop is shut on Sundays. */
test.each<[string, string, string, string, OpeningHours | null]>([
  ['2026-11-25T16:00', '2026-11-24T16:00', 'wished', 'in the middle of the day', shop],
  ['2026-11-25T13:00', '2026-11-24T12:15', 'earlier', 'at lunch', shop],
  ['2026-11-25T08:30', '2026-11-24T09:30', 'later', 'an hour before opening', shop],
  ['2026-11-26T20:30', '2026-11-25T18:45', 'earlier', 'in the evening', shop],
  ['2026-11-23T10:30', '2026-11-21T18:45', 'earlier', 'the Monday after a day off', shop],
  ['2026-11-24T09:00', '2026-11-23T09:30', 'later', 'early on the day after a day off', shop],
  ['2026-11-25T03:00', '2026-11-23T18:45', 'earlier', 'at night', shop],
  ['2026-11-25T03:00', '2026-11-23T20:45', 'earlier', 'at night, without hours', null],
  ['2026-11-25T16:00', '2026-11-24T16:00', 'wished', 'by day, without hours', null],
  ['2026-11-25T22:30', '2026-11-24T20:45', 'earlier', 'open at night', everyDay('20:00', '04:00')],
  ['2026-11-20T16:15', '2026-11-20T15:00', 'soon', 'today', shop],
  ['2026-11-20T23:00', '2026-11-20T15:00', 'soon', 'tonight', shop],
])('an appointment %s: the customer hears of it %s (%s, %s)', (event, moment, reason, _case, hours) => {
  const eventAt = at(event);
  const found = bestMoment({ eventAt, expiresAt: eventAt }, rulesOf(hours), at('2026-11-20T15:00'));
  expect([local(found?.at), found?.reason]).toEqual([moment, reason]);
});

test('one that is near waits for the shop to open, and leaves while it helps', () => {
  const wish = { eventAt: at('2026-11-24T11:00'), expiresAt: at('2026-11-24T11:00') };
  const found = bestMoment(wish, rulesOf(shop), at('2026-11-23T23:00'));
  expect([local(found?.at), found?.reason]).toEqual(['2026-11-24T09:30', 'soon']);
});

test('without an event it leaves as soon as it may; another lead is kept', () => {
  const rules = rulesOf(shop);
  expect(
    bestMoment({ eventAt: null, expiresAt: at('2026-11-27T00:00') }, rules, at('2026-11-24T15:00'))?.at,
  ).toBe(at('2026-11-24T15:00'));
  expect(
    local(
      bestMoment({ eventAt: null, expiresAt: at('2026-11-27T00:00') }, rules, at('2026-11-24T13:00'))?.at,
    ),
  ).toBe('2026-11-24T14:00');
  const wish: MomentWish = {
    eventAt: at('2026-11-24T18:00'),
    expiresAt: at('2026-11-24T18:00'),
    lead: 3 * hour,
  };
  expect(local(bestMoment(wish, rules, at('2026-11-20T13:00'))?.at)).toBe('2026-11-24T15:00');
});

test('before weeks of holiday it leaves before them; planned within them, by day', () => {
  const rules = rulesOf({ ...shop, holidays: [{ from: '2026-11-23', until: '2026-12-06' }] });
  const wish = { eventAt: at('2026-12-05T11:00'), expiresAt: at('2026-12-05T11:00') };
  const before = bestMoment(wish, rules, at('2026-11-20T15:00'));
  expect([local(before?.at), before?.reason]).toEqual(['2026-11-21T18:45', 'earlier']);
  const within = bestMoment(wish, rules, at('2026-11-25T23:00'));
  expect([local(within?.at), within?.reason]).toEqual(['2026-12-04T11:00', 'outside_hours']);
});

test('nothing fits where only the night is left, or nothing', () => {
  const rules = rulesOf(everyDay('20:00', '04:00'));
  expect(
    bestMoment({ eventAt: null, expiresAt: at('2026-11-25T07:00') }, rules, at('2026-11-24T22:00')),
  ).toBeNull();
  expect(
    bestMoment(
      { eventAt: at('2026-11-24T12:00'), expiresAt: at('2026-11-25T12:00') },
      rules,
      at('2026-11-24T12:00'),
    ),
  ).toBeNull();
});

test('a customer elsewhere is not woken', () => {
  const rules = rulesOf(shop, [createZone('America/New_York')]);
  const wish = { eventAt: at('2026-11-25T10:00'), expiresAt: at('2026-11-25T10:00') };
  // 14:00 in Paris is 08:00 there: ten o'clock would be the middle of the night.
  expect(local(bestMoment(wish, rules, at('2026-11-20T10:00'))?.at)).toBe('2026-11-24T14:00');
});

test('a moment that slipped is looked at again', () => {
  const rules = rulesOf(shop);
  const end = at('2026-11-25T10:00');
  const judged = (now: string): string => judgeMoment(at(now), end, rules);
  expect(
    ['2026-11-24T15:00', '2026-11-24T13:00', '2026-11-24T22:00', '2026-11-25T10:00'].map(judged),
  ).toEqual(['allowed', 'shut', 'night', 'too_late']);
  const next = (now: string): string | null => local(nextAllowed(at(now), end, rules));
  expect(['2026-11-24T15:00', '2026-11-24T13:00', '2026-11-24T22:00', '2026-11-25T10:00'].map(next)).toEqual([
    '2026-11-24T15:00',
    '2026-11-24T14:00',
    '2026-11-25T09:30',
    null,
  ]);
});

test('it is never past its end, never before now, never at night and, but where it says so, never while the shop is shut', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(
      anyShopWeek,
      fc.integer({ min: 0, max: 2880 }),
      fc.integer({ min: 0, max: 2000 }),
      ({ week, hours, windowEnd }, until, expiry) => {
        const zone = createZone(week.timeZone);
        const clock = wallClock(week);
        const now = week.starts;
        const wish = {
          eventAt: windowEnd + until * minute,
          expiresAt: windowEnd + until * minute - expiry * minute,
        };
        const found = bestMoment(wish, rulesOf(hours, [zone], zone), now);
        seen.add(found?.reason ?? 'none');
        if (found === null) return true;
        expect(found.at).toBeGreaterThanOrEqual(now);
        expect(found.at).toBeLessThan(wish.expiresAt);
        const time = clock.shows(found.at).slice(11);
        expect('08:00' <= time && time < '21:00').toBe(true);
        expect(clock.isOpen(hours, found.at)).toBe(
          found.reason !== 'outside_hours' || clock.isOpen(hours, found.at),
        );
        return true;
      },
    ),
    { seed: 9, numRuns: 300 },
  );
  expect([...seen].sort()).toEqual(expect.arrayContaining(['earlier', 'later', 'outside_hours', 'wished']));
});
