import { expect, it } from 'vitest';
import { monthName } from '../../../shared/time/month-name.ts';

it.each(['1999-12', '2018-08', '2026-01', '2099-12'])('takes %s', (text) => {
  expect(text).toMatch(monthName);
});

it.each(['2026-13', '2026-00', '2026-1', '9999-12', '0000-01', '1899-12', '2026-10-01', ''])(
  'takes no “%s”',
  (text) => {
    expect(text).not.toMatch(monthName);
  },
);
