import { expect, test } from 'vitest';
import type { NotificationFileRow } from '../../../../../shared/contract/notifications.ts';
import { countMoving, sortRows, totalsWords } from '../../../../../src-renderer/views/plan/file/file-rows.ts';

function row(line: number, change: NotificationFileRow['change'], problem?: string): NotificationFileRow {
  return {
    line,
    reference: null,
    thread: null,
    thread_name: null,
    who: 'Camille',
    event_at: null,
    at: null,
    expires_at: null,
    text: '',
    charge: null,
    change,
    problems: problem === undefined ? [] : [{ field: 'phone', text: problem }],
  };
}

const totals = {
  currency: 'EUR',
  amount: '0.05',
  new: 2,
  moved: 1,
  changed: 0,
  cancelled: 1,
  same: 30,
  none: 4,
};

test('rows with a problem stand first, then what changes, then what stays, each as in the file', () => {
  const rows = [
    row(2, 'same'),
    row(3, 'cancelled'),
    row(4, 'none', 'Who?'),
    row(5, 'new'),
    row(6, 'new', 'When?'),
    row(7, 'new'),
  ];
  expect(sortRows(rows).map(({ line }) => line)).toEqual([4, 6, 5, 7, 3, 2]);
});

test('what would change the plan is counted, and what stays is not', () => {
  expect(countMoving(totals)).toBe(4);
  expect(totalsWords(totals)).toBe('2 new · 1 moved · 1 cancelled · 30 as before · 4 left out');
  expect(totalsWords({ new: 0 })).toBe('');
});
