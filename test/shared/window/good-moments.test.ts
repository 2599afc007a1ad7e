import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createZone, type Zone } from '../../../shared/time/zone.ts';
import { prepareGoodMoments } from '../../../shared/window/good-moments.ts';
import { lastGoodMoment } from '../../../shared/window/last-good-moment.ts';
import type { OpeningHours } from '../../../shared/window/opening-hours.ts';
import { everyDay } from '../../../shared/window/opening-times.ts';
import { anyShopWeek } from './any-hours.ts';
import { scanLastGoodMoment, wallClock } from './wall-clock.ts';

const minute = 60_000;
const day = 1440 * minute;
const paris = createZone('Europe/Paris');
const runs = { seed: 9, numRuns: 300 };

test('the last good moment is what a look at every minute finds, and within its bounds, in weeks in which clocks change', () => {
  fc.assert(
    fc.property(anyShopWeek, ({ week, hours, windowEnd, now }) => {
      const zone = createZone(week.timeZone);
      const clock = wallClock(week);
      const found = lastGoodMoment(windowEnd, hours, zone, now);
      expect(found).toBe(scanLastGoodMoment(clock, hours, windowEnd, now));
      if (found === null) return windowEnd <= now;
      let opens = false;
      for (let at = now; at < windowEnd && !opens; at += minute) opens = clock.isOpen(hours, at);
      return now < found && found <= windowEnd && (!opens || clock.isOpen(hours, found - minute));
    }),
    runs,
  );
});

test('it stays the same while time passes, until it has come', () => {
  fc.assert(
    fc.property(anyShopWeek, fc.nat(1000), ({ week, hours, windowEnd, now }, later) => {
      const zone = createZone(week.timeZone);
      const found = lastGoodMoment(windowEnd, hours, zone, now);
      const then = now + later * minute;
      return found === null || then >= found || lastGoodMoment(windowEnd, hours, zone, then) === found;
    }),
    runs,
  );
});

test('a shop asked about many windows, in any order, says of each what it would say of it alone', () => {
  fc.assert(
    fc.property(
      anyShopWeek,
      fc.array(fc.tuple(fc.nat(9000), fc.nat(2000)), { maxLength: 30 }),
      (shop, asked) => {
        const { week, hours } = shop;
        const zone = createZone(week.timeZone);
        const prepared = prepareGoodMoments(hours, zone);
        for (const [end, left] of asked) {
          const windowEnd = week.starts + end * minute;
          const now = windowEnd - left * minute;
          expect(prepared.find(windowEnd, now)?.at ?? null).toBe(
            lastGoodMoment(windowEnd, { ...hours }, zone, now),
          );
        }
      },
    ),
    { seed: 9, numRuns: 100 },
  );
});

test('years apart is as good as the next day', () => {
  const prepared = prepareGoodMoments(everyDay('09:00', '19:00'), paris);
  const ends = ['2026-11-24T22:00:00', '1999-11-24T22:00:00', '2040-06-01T05:00:00', '2026-11-25T12:00:00'];
  const told = ends.map((end) => paris.toInstant(end)).map((end) => prepared.find(end, end - day)!.at);
  expect(told.map((at) => paris.toLocal(at))).toEqual([
    '2026-11-24T19:00:00',
    '1999-11-24T19:00:00',
    '2040-05-31T19:00:00',
    '2026-11-25T12:00:00',
  ]);
});

test('the calendar is read once for ten thousand windows', () => {
  let reads = 0;
  const counting: Zone = {
    ...paris,
    toInstant(...values) {
      reads += 1;
      return paris.toInstant(...values);
    },
  };
  const prepared = prepareGoodMoments(everyDay('09:00', '19:00'), counting, ['21:00', '08:00']);
  const now = paris.toInstant('2026-11-23T12:00:00');
  prepared.find(now + day, now);
  const once = reads;
  for (let index = 1; index <= 10_000; index += 1) prepared.find(now + index * 8640, now);
  expect([once > 0, reads]).toEqual([true, once]);
});

test.each<[string, OpeningHours | null, string, string, string, string]>([
  [
    'open then',
    everyDay('09:00', '19:00'),
    '2026-11-24T10:00',
    '2026-11-23T10:00',
    '2026-11-24T10:00',
    'window_closes',
  ],
  [
    'shut before',
    everyDay('09:00', '19:00'),
    '2026-11-25T02:10',
    '2026-11-24T02:10',
    '2026-11-24T19:00',
    'shop_closes',
  ],
  [
    'open late',
    everyDay('09:00', '23:00'),
    '2026-11-25T02:10',
    '2026-11-24T02:10',
    '2026-11-24T21:00',
    'quiet_begins',
  ],
  ['no hours set', null, '2026-11-25T02:10', '2026-11-24T02:10', '2026-11-24T21:00', 'quiet_begins'],
  ['no hours set, by day', null, '2026-11-25T12:10', '2026-11-24T12:10', '2026-11-25T12:10', 'window_closes'],
  ['shut all day', {}, '2026-11-25T12:10', '2026-11-24T12:10', '2026-11-25T12:10', 'no_opening'],
  ['shut all day, at night', {}, '2026-11-25T23:30', '2026-11-24T23:30', '2026-11-25T21:00', 'quiet_begins'],
  [
    'a night bar',
    everyDay('22:00', '04:00'),
    '2026-11-25T12:10',
    '2026-11-24T12:10',
    '2026-11-25T04:00',
    'shop_closes',
  ],
  [
    'all night',
    everyDay('20:00', '04:00'),
    '2026-11-25T12:10',
    '2026-11-24T12:10',
    '2026-11-24T21:00',
    'quiet_begins',
  ],
])('with quiet hours from 21 to 8, %s', (_case, hours, end, now, moment, why) => {
  const prepared = prepareGoodMoments(hours, paris, ['21:00', '08:00']);
  const found = prepared.find(paris.toInstant(end), paris.toInstant(now))!;
  expect([paris.toLocal(found.at).slice(0, 16), found.why]).toEqual([moment, why]);
});

test('the moment stays out of quiet hours wherever the shop is open outside of them', () => {
  fc.assert(
    fc.property(anyShopWeek, ({ week, hours, windowEnd, now }) => {
      const clock = wallClock(week);
      const prepared = prepareGoodMoments(hours, createZone(week.timeZone), ['21:00', '08:00']);
      const found = prepared.find(windowEnd, now);
      if (found === null) return true;
      const isAttended = (at: number): boolean => {
        const time = clock.shows(at).slice(11);
        return clock.isOpen(hours, at) && '08:00' <= time && time < '21:00';
      };
      let last = windowEnd - minute;
      while (last >= now && !isAttended(last)) last -= minute;
      return last < now || found.at === last + minute;
    }),
    runs,
  );
});
