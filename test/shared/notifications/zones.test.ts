import { expect, test } from 'vitest';
import { daytimeIn, zonesOf } from '../../../shared/notifications/zones.ts';
import { marketTables } from '../../../shared/tariff/market.ts';
import { createZone, type Zone } from '../../../shared/time/zone.ts';

const paris = createZone('Europe/Paris');
const hour = 3_600_000;

function names(zones: readonly Zone[]): string[] {
  return zones.map(({ timeZone }) => timeZone);
}

/** How many of the zones have their day at an instant. */
function awake(zones: readonly Zone[], instant: number): number {
  const times = zones.map((zone) => zone.toLocal(instant).slice(11, 16));
  return times.filter((time) => '08:00' <= time && time < '21:00').length;
}

test('a country has its zones; where it is not known, the shop’s', () => {
  expect(names(zonesOf('FR', paris))).toEqual(['Europe/Paris']);
  expect(names(zonesOf('IN', paris))).toHaveLength(1);
  expect(names(zonesOf('BR', paris))).toEqual(
    expect.arrayContaining(['America/Sao_Paulo', 'America/Manaus', 'America/Noronha']),
  );
  expect(names(zonesOf('XK', paris))).toEqual(['Europe/Belgrade']);
  for (const unknown of [null, 'ZZ', 'x', ''])
    expect(names(zonesOf(unknown, paris))).toEqual(['Europe/Paris']);
});

test('every country to which a number can lead has a zone', () => {
  const countries = new Set(
    Array.from(
      { length: 999 },
      (_, prefix) => marketTables.at(-1)!.place(`+${String(prefix + 1)}5551234`).country,
    ),
  );
  const shop = createZone('Antarctica/Troll');
  const without = [...countries].filter((country) => country !== null && zonesOf(country, shop)[0] === shop);
  expect(countries.size).toBeGreaterThan(200);
  expect(without).toEqual([]);
});

const hourly = Array.from({ length: 12 * 24 }, (_, index) => index * hour);

test.each(['FR', 'BR', 'US', 'RU', 'AU', 'MX', 'KI'])(
  'in %s it is day when it is in all of its zones, also as clocks change',
  (country) => {
    const zones = zonesOf(country, paris);
    const daytime = daytimeIn(zones);
    for (const first of ['2026-03-05', '2026-03-27', '2026-10-23']) {
      const instants = hourly.map((after) => Date.parse(`${first}T00:00:00Z`) + after);
      const isDay = instants.map((at) => daytime.at(at) !== null);
      const counts = instants.map((at) => awake(zones, at));
      expect(counts.map((count) => count === zones.length)).toEqual(isDay);
      expect(isDay.filter(Boolean).length).toBeGreaterThanOrEqual(12 * 3);
    }
  },
);

test('where it is never day everywhere at once, it is when it is in most places', () => {
  const zones = ['Pacific/Midway', 'Africa/Lagos', 'America/Sao_Paulo', 'Asia/Tokyo'].map(createZone);
  const instants = hourly.map((after) => Date.parse('2026-06-01T00:00:00Z') + after);
  const counts = instants.map((at) => awake(zones, at));
  expect(Math.max(...counts)).toBe(3);
  expect(instants.map((at) => daytimeIn(zones).at(at) !== null)).toEqual(counts.map((count) => count === 3));
});
