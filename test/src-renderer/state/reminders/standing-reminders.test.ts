import { expect, it } from 'vitest';
import type { PendingReminder, ShownReminder } from '../../../../shared/contract/reminders.ts';
import { takesPlaceOf } from '../../../../shared/reminders/standing.ts';
import { Heard, isStillPending } from '../../../../src-renderer/state/reminders/standing-reminders.ts';

function reminder(id: string, threads: string[], given: Partial<ShownReminder> = {}): ShownReminder {
  return {
    ...{ id, threads, kind: 'lead', title: id, body: '', sound: 'none', is_last: false },
    opens: { view: 'inbox', thread: null },
    ...given,
  };
}

function pending(at: string, ...reminders: ShownReminder[]): PendingReminder[] {
  return reminders.map((each) => ({ reminder: each, told_at: `2026-11-24T${at}:00Z`, thread: null }));
}

it.each([
  ['the next lead of the same chat', reminder('b', ['1']), reminder('a', ['1']), true],
  ['one of many chats for one of them', reminder('b', ['1', '2']), reminder('a', ['2']), true],
  ['one chat for one of many', reminder('b', ['1']), reminder('a', ['1', '2']), false],
  ['a digest for a lead', reminder('b', ['1'], { kind: 'digest_closing' }), reminder('a', ['1']), false],
  ['a lead for a notification', reminder('b', ['1']), reminder('a', ['1'], { kind: 'notification' }), false],
])('takes %s', (_, newer, older, expected) => {
  expect(takesPlaceOf(newer, older)).toBe(expected);
});

it.each([
  ['a chat of it still waits', reminder('many', ['1', '2']), reminder('one', ['2']), true],
  ['none of them does', reminder('one', ['1']), reminder('two', ['2']), false],
  ['only a digest names it', reminder('one', ['1']), reminder('d', ['1'], { kind: 'digest_opening' }), false],
  [
    'it is the digest of another day',
    reminder('digest_opening:1', ['1'], { kind: 'digest_opening' }),
    reminder('digest_opening:2', ['1'], { kind: 'digest_opening' }),
    false,
  ],
  [
    'another notification of the same chat waits',
    reminder('n:1', ['1'], { kind: 'notification' }),
    reminder('n:2', ['1'], { kind: 'notification' }),
    true,
  ],
  ['it is about money', reminder('money:1', [], { kind: 'money' }), reminder('two', ['2']), true],
])('keeps a notice outside the page by whether %s', (_, notice, left, expected) => {
  expect(isStillPending(notice, pending('16:00', left))).toBe(expected);
});

it('reads out nothing that stood before the page was loaded, but what the page itself was given', () => {
  const heard = new Heard();
  const [old, fresh] = [reminder('old', ['1']), reminder('new', ['2'])];
  const first = heard.freshOf([...pending('15:00', old), ...pending('16:00', fresh)], new Set(['new']));
  expect(first.map((each) => each.reminder.id)).toEqual(['new']);
  expect(heard.freshOf(pending('15:00', old), new Set())).toEqual([]);
});

it('reads out what comes later, also the next lead of the same chat, and not those left of many', () => {
  const heard = new Heard();
  heard.freshOf([], new Set());
  const group = reminder('group:1', ['1', '2', '3', '4']);
  expect(heard.freshOf(pending('15:00', group), new Set())).toHaveLength(1);
  const left = pending('15:00', reminder('lead:2', ['2']), reminder('lead:3', ['3']));
  expect(heard.freshOf(left, new Set())).toEqual([]);
  const next = pending('16:00', reminder('lead:2', ['2']));
  expect(heard.freshOf([...left.slice(1), ...next], new Set())).toEqual(next);
});
