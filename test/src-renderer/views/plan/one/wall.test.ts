import { expect, test } from 'vitest';
import { createZone } from '../../../../../shared/time/zone.ts';
import { instantOf, noWall, wallOf } from '../../../../../src-renderer/views/plan/one/wall.ts';

const paris = createZone('Europe/Paris');

test('what is typed is a moment of the shop, in summer and in winter', () => {
  expect(instantOf(paris, { date: '2026-07-01', time: '09:30' })).toBe('2026-07-01T09:30:00+02:00');
  expect(instantOf(paris, { date: '2026-12-01', time: '09:30' })).toBe('2026-12-01T09:30:00+01:00');
});

test('a moment is shown as the shop’s clock shows it, whatever zone it is written in', () => {
  expect(wallOf(paris, '2026-12-01T08:30:00Z')).toEqual({ date: '2026-12-01', time: '09:30' });
});

test.each([
  noWall,
  { date: '2026-12-01', time: '' },
  { date: '', time: '09:30' },
  { date: '20261-12-01', time: '09:30' },
])('half a moment is none: %o', (wall) => {
  expect(instantOf(paris, wall)).toBeNull();
});
