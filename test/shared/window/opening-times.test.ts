import { expect, test } from 'vitest';
import { createZone } from '../../../shared/time/zone.ts';
import { openStretches, type OpeningHours } from '../../../shared/window/opening-hours.ts';
import { everyDay, openingTimes } from '../../../shared/window/opening-times.ts';

const paris = createZone('Europe/Paris');
const shop: OpeningHours = {
  mon: [
    ['14:00', '19:00'],
    ['09:30', '12:30'],
  ],
  fri: [['18:00', '02:00']],
  sat: [['02:00', '03:00']],
  holidays: [{ from: '2026-11-30', until: '2026-12-13' }],
};

// 2026-11-23 is a Monday.
test.each([
  ['before opening', '2026-11-23T08:00', null, '2026-11-23T09:30'],
  ['at opening', '2026-11-23T09:30', '2026-11-23T12:30', '2026-11-23T09:30'],
  ['at closing', '2026-11-23T12:30', null, '2026-11-23T14:00'],
  ['past midnight, where stretches touch', '2026-11-28T01:30', '2026-11-28T03:00', '2026-11-27T18:00'],
  ['before weeks of holiday', '2026-11-28T03:00', null, '2026-12-14T09:30'],
])('a shop %s', (_case, now, closes, opens) => {
  const times = openingTimes(shop, paris);
  const local = (at: number | undefined): string | null =>
    at === undefined ? null : paris.toLocal(at).slice(0, 16);
  const at = paris.toInstant(now);
  expect(local(times.at(at)?.until)).toBe(closes);
  expect(local(times.firstBetween(at, at + 30 * 86_400_000)?.from)).toBe(opens);
});

test('a shop that is always open, or never, is so however far one looks', () => {
  const now = paris.toInstant('2026-11-23T12:00');
  const later = now + 400 * 86_400_000;
  for (const always of [openingTimes(null, paris), openingTimes(everyDay('00:00', '24:00'), paris)]) {
    const [stretch, ...others] = always.between(now, later);
    expect([stretch!.from < now, stretch!.until > later, others]).toEqual([true, true, []]);
    expect(always.at(now)!.until).toBeGreaterThanOrEqual(now + 9 * 86_400_000);
  }
  expect(openingTimes({}, paris).between(now, later)).toEqual([]);
});

test.each<[string, string, string, [string, string], string[]]>([
  ['Europe/Paris', 'opens in the hour that is skipped', '2026-03-29', ['02:30', '05:00'], ['03:00', '05:00']],
  ['Europe/Paris', 'is open in it alone', '2026-03-29', ['02:15', '02:45'], []],
  [
    'Europe/Paris',
    'shuts in the hour that comes twice',
    '2026-10-24',
    ['22:00', '02:30'],
    ['22:00', '02:30'],
  ],
  [
    'America/Sao_Paulo',
    'opens at the midnight that is skipped',
    '2018-11-04',
    ['00:00', '02:00'],
    ['01:00', '02:00'],
  ],
  ['America/Sao_Paulo', 'shuts at it', '2018-11-03', ['18:00', '24:00'], ['18:00', '01:00']],
  [
    'Africa/Cairo',
    'shuts after midnight came an hour later',
    '2024-10-31',
    ['18:00', '24:00'],
    ['18:00', '00:00'],
  ],
  [
    'Australia/Lord_Howe',
    'opens in the half hour that is skipped',
    '2026-10-04',
    ['02:10', '03:00'],
    ['02:30', '03:00'],
  ],
])('in %s, a shop that %s', (timeZone, _case, day, hours, shown) => {
  const zone = createZone(timeZone);
  const stretches = openStretches(everyDay(...hours), day, zone).filter(({ from, until }) => from < until);
  expect(
    stretches.flatMap(({ from, until }) => [from, until]).map((at) => zone.toLocal(at).slice(11, 16)),
  ).toEqual(shown);
});

test('the night on which Cairo puts its clocks back is an hour longer', () => {
  const cairo = createZone('Africa/Cairo');
  const [night] = openStretches(everyDay('18:00', '24:00'), '2024-10-31', cairo);
  expect((night!.until - night!.from) / 3_600_000).toBe(7);
});
