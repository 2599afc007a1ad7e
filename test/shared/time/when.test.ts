import { expect, test } from 'vitest';
import { sayWhen, type WhenReader } from '../../../shared/time/when.ts';
import { createZone } from '../../../shared/time/zone.ts';

const zone = createZone('Europe/Paris');

function readerAt(now: string, language: 'en' | 'fr'): WhenReader {
  return { language, locale: language === 'fr' ? 'fr-FR' : 'en-GB', zone, now: zone.toInstant(now) };
}

test.each([
  ['2026-11-23T18:40', '18:40', 'jusqu’à 18:40', 'à 18:40'],
  ['2026-11-24T02:10', '02:10 tonight', 'jusqu’à 02:10 cette nuit', 'à 02:10 cette nuit'],
  ['2026-11-24T05:00', '05:00 tomorrow', 'jusqu’à demain 05:00', 'demain à 05:00'],
  ['2026-11-22T19:00', '19:00 yesterday', 'jusqu’à hier 19:00', 'hier à 19:00'],
  ['2026-11-27T12:20', '12:20 on Friday', 'jusqu’à vendredi 12:20', 'vendredi à 12:20'],
  ['2026-12-01T12:20', '12:20 on 1 December', 'jusqu’au 1er décembre à 12:20', 'le 1er décembre à 12:20'],
  [
    '2027-01-02T12:20',
    '12:20 on 2 January 2027',
    'jusqu’au 2 janvier 2027 à 12:20',
    'le 2 janvier 2027 à 12:20',
  ],
])('on Monday at noon, %s', (local, english, until, at) => {
  const said = sayWhen(zone.toInstant(local), readerAt('2026-11-23T12:00', 'en'));
  expect(said).toEqual({
    plain: english,
    at: `at ${english}`,
    by: `by ${english}`,
    until: `until ${english}`,
    since: `since ${english}`,
  });
  const french = sayWhen(zone.toInstant(local), readerAt('2026-11-23T12:00', 'fr'));
  expect([french.until, french.at]).toEqual([until, at]);
});

test('at night, the same night is today and the next one is not tonight', () => {
  const reader = readerAt('2026-11-24T01:00', 'en');
  expect(sayWhen(zone.toInstant('2026-11-24T02:10'), reader).at).toBe('at 02:10');
  expect(sayWhen(zone.toInstant('2026-11-25T02:10'), reader).at).toBe('at 02:10 tomorrow');
});

test('days are those of the wall, also where one has 23 hours', () => {
  const reader = readerAt('2026-03-28T23:30', 'en');
  expect(sayWhen(zone.toInstant('2026-03-29T23:00'), reader).plain).toBe('23:00 tomorrow');
});
