import { expect, it } from 'vitest';
import type { Connection } from '../../../src-main/database/open.ts';
import {
  countWaitingBodies,
  hasBody,
  insertBody,
  listWaitingBodies,
  readLastReceived,
  settleBody,
} from '../../../src-main/database/webhook-bodies.ts';
import { storeBody } from '../../../src-main/core/receiver/store-body.ts';
import { openCore, someDay } from '../../helpers/core.ts';

const hashOf = (letter: string): Uint8Array => Buffer.alloc(32, letter);

function insert(db: Connection, letter: string, source: 'receiver' | 'file' = 'file', at = 1): boolean {
  return insertBody(db, { hash: hashOf(letter), received_at: at, source, body: letter });
}

it('bodies wait in the order they came, until they are settled', async () => {
  const { db } = (await openCore()).context;
  expect(['a', 'b', 'c', 'a'].map((letter) => insert(db, letter))).toEqual([true, true, true, false]);
  expect(hasBody(db, hashOf('b'))).toBe(true);
  expect(hasBody(db, hashOf('d'))).toBe(false);
  const waiting = listWaitingBodies(db, 0, 2);
  expect(waiting.map(({ body }) => body)).toEqual(['a', 'b']);
  const [first, second] = waiting.map(({ id }) => id);
  settleBody(db, first ?? 0, 'applied', null);
  settleBody(db, second ?? 0, 'refused', 'not_json');
  expect(listWaitingBodies(db, 0, 10).map(({ body }) => body)).toEqual(['c']);
  expect(listWaitingBodies(db, second ?? 0, 10).map(({ body }) => body)).toEqual(['c']);
  expect(countWaitingBodies(db)).toBe(1);
  expect(db.prepare('SELECT body, state, problem FROM webhook_body ORDER BY id').raw().all()).toEqual([
    ['a', 'applied', null],
    ['b', 'refused', 'not_json'],
    ['c', 'waiting', null],
  ]);
});

it('the last time that the receiver took one does not look at files, nor through all bodies', async () => {
  const { db } = (await openCore()).context;
  expect(readLastReceived(db)).toBeNull();
  insert(db, 'a', 'receiver', 5);
  insert(db, 'b', 'receiver', 7);
  insert(db, 'c', 'file', 9);
  expect(readLastReceived(db)).toBe(7);
  const plan = db
    .prepare<[], { detail: string }>(
      `EXPLAIN QUERY PLAN SELECT max(received_at) FROM webhook_body WHERE source = 'receiver'`,
    )
    .all()
    .map(({ detail }) => detail);
  expect(plan.join()).toContain('webhook_body_received');
});

it('the same bytes are stored once, other bytes of the same JSON beside them', async () => {
  const { context } = await openCore({ now: someDay });
  const store = (text: string): Promise<{ isNew: boolean }> => storeBody(context, Buffer.from(text), 'file');
  const revision = context.changes.revision;
  expect(await Promise.all([store('{"a":1}'), store('{"a":1}'), store('{"a": 1}')])).toEqual([
    { isNew: true },
    { isNew: false },
    { isNew: true },
  ]);
  expect(await store('{"a":1}')).toEqual({ isNew: false });
  expect(countWaitingBodies(context.db)).toBe(2);
  expect(context.changes.revision).toBeLessThanOrEqual(revision + 3);
});

it('a body comes after a long import that holds the data, and waits for it', async () => {
  const { context } = await openCore();
  let finish = (): void => undefined;
  const long = context.writeLong([], () => new Promise<void>((resolve) => (finish = resolve)));
  let isStored = false;
  const stored = storeBody(context, Buffer.from('{}'), 'receiver').then(() => (isStored = true));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isStored).toBe(false);
  finish();
  await long;
  await stored;
  expect(countWaitingBodies(context.db)).toBe(1);
});
