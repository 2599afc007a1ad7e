import { expect, test } from 'vitest';
import { Latest } from '../../../src-renderer/state/latest.ts';

const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

test('one at a time runs, and of those that wait only the last', async () => {
  const latest = new Latest();
  const ran: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () =>
    new Promise<void>((resolve) => {
      ran.push(name);
      ends.set(name, resolve);
    });
  for (const name of ['r', 'ro', 'rob', 'robe']) latest.run(work(name));
  expect(ran).toEqual(['r']);
  ends.get('r')?.();
  await turn();
  expect(ran).toEqual(['r', 'robe']);
  ends.get('robe')?.();
  await turn();
  latest.run(work('verte'));
  expect(ran).toEqual(['r', 'robe', 'verte']);
});

test('what waits can be dropped', async () => {
  const latest = new Latest();
  const ran: string[] = [];
  let end: () => void = () => undefined;
  latest.run(() => new Promise((resolve) => (end = resolve)));
  latest.run(() => Promise.resolve(void ran.push('dropped')));
  latest.drop();
  end();
  await turn();
  expect(ran).toEqual([]);
});
