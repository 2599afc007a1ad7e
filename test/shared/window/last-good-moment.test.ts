import { expect, test } from 'vitest';
import { createZone } from '../../../shared/time/zone.ts';
import { lastGoodMoment } from '../../../shared/window/last-good-moment.ts';
import { openingHours, type OpeningHours } from '../../../shared/window/opening-hours.ts';

const zone = createZone('Europe/Paris');
const shopDay: [string, string][] = [
  ['09:30', '12:30'],
  ['14:00', '19:00'],
];
const shop: OpeningHours = {
  mon: shopDay,
  tue: shopDay,
  wed: shopDay,
  thu: shopDay,
  fri: shopDay,
  sat: shopDay,
};
const bar: OpeningHours = { fri: [['18:00', '02:00']] };

// 2026-11-02 is a Monday.
test.each([
  ['open at the end', shop, '2026-11-03T10:00:00', '2026-11-02T10:00:00', '2026-11-03T10:00:00'],
  ['ends at lunch', shop, '2026-11-03T13:00:00', '2026-11-02T13:00:00', '2026-11-03T12:30:00'],
  ['ends at night', shop, '2026-11-03T23:00:00', '2026-11-02T23:00:00', '2026-11-03T19:00:00'],
  [
    'ends at the minute of opening',
    shop,
    '2026-11-03T09:30:00',
    '2026-11-02T10:00:00',
    '2026-11-02T19:00:00',
  ],
  ['ends on a Sunday', shop, '2026-11-08T12:00:00', '2026-11-07T12:00:00', '2026-11-07T19:00:00'],
  ['no opening before the end', shop, '2026-11-08T20:00:00', '2026-11-07T20:00:00', '2026-11-08T20:00:00'],
  ['past midnight', bar, '2026-11-07T12:00:00', '2026-11-06T23:00:00', '2026-11-07T02:00:00'],
  [
    'past midnight, already next day',
    bar,
    '2026-11-07T12:00:00',
    '2026-11-07T01:00:00',
    '2026-11-07T02:00:00',
  ],
  [
    'a holiday',
    { ...shop, holidays: ['2026-11-03'] },
    '2026-11-03T16:00:00',
    '2026-11-02T16:00:00',
    '2026-11-02T19:00:00',
  ],
  [
    'the last of several days off',
    { ...shop, holidays: [{ from: '2026-11-03', until: '2026-11-05', name: 'Congés' }] },
    '2026-11-05T16:00:00',
    '2026-11-02T16:00:00',
    '2026-11-02T19:00:00',
  ],
  ['no hours set', null, '2026-11-03T04:00:00', '2026-11-02T16:00:00', '2026-11-03T04:00:00'],
])('window %s', (_case, hours, end, now, expected) => {
  const moment = lastGoodMoment(zone.toInstant(end), hours, zone, zone.toInstant(now));
  expect(moment === null ? null : zone.toLocal(moment)).toBe(expected);
});

test('there is no good moment once the window has ended', () => {
  expect(lastGoodMoment(1000, shop, zone, 1000)).toBeNull();
});

test('opening hours take weekdays, stretches and holidays, and nothing else', () => {
  expect(openingHours.safeParse({ ...shop, holidays: ['2026-12-25'] }).success).toBe(true);
  for (const bad of [
    { monday: shopDay },
    { mon: ['09:00', '10:00'] },
    { mon: [['9h', '10h']] },
    { holidays: ['soon'] },
    { holidays: [{ from: '2026-12-25', until: '2026-12-24' }] },
    { holidays: [{ from: '2026-12-25', name: '' }] },
  ]) {
    expect(openingHours.safeParse(bad).success).toBe(false);
  }
});
