import { expect, it } from 'vitest';
import { isTimeZone } from '../../../../shared/time/zone.ts';
import { zoneOf } from '../../../../src-main/whatsapp/graph/time-zones.ts';

it('knows the zones behind Meta’s numbers', () => {
  const known = [1, 7, 25, 57, 58, 71, 141].map((id) => zoneOf(String(id)));
  expect(known).toEqual([
    'America/Los_Angeles',
    'America/New_York',
    'America/Sao_Paulo',
    'Europe/Paris',
    'Europe/London',
    'Asia/Kolkata',
    'Africa/Johannesburg',
  ]);
});

it('names each of them as this machine knows it, once', () => {
  const all = Array.from({ length: 141 }, (_, index) => zoneOf(String(index + 1)));
  expect(all.filter((name) => name === null || !isTimeZone(name))).toEqual([]);
  expect(new Set(all).size).toBe(141);
});

it('takes a name as it is, and guesses nothing', () => {
  expect(zoneOf('Europe/Lisbon')).toBe('Europe/Lisbon');
  for (const odd of ['0', '142', '-1', '', 'x', '57.5']) expect(zoneOf(odd)).toBeNull();
});
