import { expect, it } from 'vitest';
import type { ThreadShape } from '../../../../shared/contract/inbox.ts';
import type { ShownReminder } from '../../../../shared/contract/reminders.ts';
import type { Client } from '../../../../src-renderer/connect/client.ts';
import { takesPlaceOf } from '../../../../shared/reminders/standing.ts';
import { whatStands } from '../../../../src-renderer/state/reminders/standing-reminders.ts';

const open = {
  needs_reply: true,
  done: false,
  hidden: false,
  snoozed_until: null,
  window: { state: 'open', closes_at: '2026-11-22T19:00:00+01:00' },
} as const;

function reminder(id: string, threads: string[], given: Partial<ShownReminder> = {}): ShownReminder {
  return {
    ...{ id, threads, kind: 'lead', title: id, body: '', sound: 'none', is_last: false },
    opens: { view: 'inbox', thread: null },
    ...given,
  };
}

/** What the core says of threads, and which it was asked for. */
function coreWith(threads: Record<string, object>) {
  const asked: string[] = [];
  const thread = ({ thread: id }: { thread: string }) => {
    asked.push(id);
    return Promise.resolve({ thread: { id, ...open, ...threads[id] } as ThreadShape });
  };
  const waiting = () => Promise.resolve({ plan: [] });
  return { asked, client: { inbox: { thread }, notifications: { waiting } } as unknown as Client };
}

function kept(...reminders: ShownReminder[]) {
  return reminders.map((each) => ({ reminder: each, waiting: each.threads }));
}

it.each([
  ['answered', { needs_reply: false }],
  ['done', { done: true }],
  ['put off', { snoozed_until: '2026-11-22T20:00:00+01:00' }],
  ['not a customer’s', { hidden: true }],
  ['closed', { window: { state: 'closed', closes_at: null } }],
])('lets a reminder go once its chat is %s', async (_, change) => {
  const { client } = coreWith({ a: change });
  expect(await whatStands(client, kept(reminder('one', ['a'])))).toEqual([]);
  const [left] = await whatStands(client, kept(reminder('two', ['a', 'b'])));
  expect(left).toMatchObject({ waiting: ['b'], thread: { id: 'b' } });
});

it('keeps that a snooze is over where only a template can answer any more', async () => {
  const { client } = coreWith({ a: { window: { state: 'closed', closes_at: null } } });
  const left = await whatStands(client, kept(reminder('one', ['a'], { kind: 'snooze_over' })));
  expect(left).toHaveLength(1);
});

it('asks about one chat of each reminder while that one still waits', async () => {
  const { client, asked } = coreWith({});
  await whatStands(client, kept(reminder('many', ['a', 'b', 'c']), reminder('one', ['d'])));
  expect(asked).toEqual(['a', 'd']);
});

it('puts the last ones first, then those whose window ends first', async () => {
  const { client } = coreWith({ a: { window: { state: 'open', closes_at: '2026-11-22T17:00:00+01:00' } } });
  const all = kept(
    reminder('later', ['b']),
    reminder('first', ['a']),
    reminder('last', ['c'], { is_last: true }),
  );
  const left = await whatStands(client, all);
  expect(left.map(({ reminder: { id } }) => id)).toEqual(['last', 'first', 'later']);
});

it('lets that notifications wait for a choice go once none does', async () => {
  const { client } = coreWith({});
  expect(await whatStands(client, kept(reminder('n', ['a'], { kind: 'notification' })))).toEqual([]);
});

it('lets the next reminder of a chat take the place of the one before, and no digest that of any', () => {
  expect(takesPlaceOf(reminder('new', ['a']), reminder('old', ['a']))).toBe(true);
  expect(takesPlaceOf(reminder('new', ['a', 'b']), reminder('old', ['a']))).toBe(true);
  expect(takesPlaceOf(reminder('new', ['a']), reminder('old', ['a', 'b']))).toBe(false);
  expect(takesPlaceOf(reminder('new', ['a'], { kind: 'digest_closing' }), reminder('old', ['a']))).toBe(
    false,
  );
  expect(takesPlaceOf(reminder('new', ['a']), reminder('old', ['a'], { kind: 'notification' }))).toBe(false);
});
