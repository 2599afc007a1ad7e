import { expect, test } from 'vitest';
import { planPlace } from '../../../../src-renderer/views/plan/place.ts';

test('an address names a week by a day of it, or the room for files', () => {
  expect(planPlace({ selection: '2026-11-26' })).toEqual({ room: 'week', week: '2026-11-26' });
  expect(planPlace({ selection: 'file' })).toEqual({ room: 'file', week: null });
});

test.each([null, '', 'next', '2026-02-31', '2026-13-01', '2026-11-26T10:00', '99999999'])(
  'an address that says %s means this week',
  (selection) => {
    expect(planPlace({ selection })).toEqual({ room: 'week', week: null });
  },
);
