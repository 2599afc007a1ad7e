import { expect, test } from 'vitest';
import { formatIn } from '../../../format.ts';
import { theirTime } from '../../../../../src-renderer/views/plan/row/their-time.ts';

const paris = 'Europe/Paris';
const format = formatIn('en');
const at = '2026-11-24T09:30:00+01:00';

test.each([
  ['+33612345678', null],
  ['+4915112345678', null],
  ['+351912345678', '07:30–08:30 for them'],
  ['GB.1349', '08:30 for them'],
  ['+5511912345678', /^03:30–06:30 for them$/],
  ['Camille', null],
])('for %s the clocks show %s', (customer, expected) => {
  const words = theirTime({ customer, at }, format, paris);
  if (expected instanceof RegExp) expect(words).toMatch(expected);
  else expect(words).toBe(expected);
});
