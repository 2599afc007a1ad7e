import { beforeEach, afterEach, expect, it, vi } from 'vitest';
import type { ThreadShape } from '../../../shared/contract/inbox.ts';
import type { App } from '../../../src-renderer/state/app.svelte.ts';
import { Clock } from '../../../src-renderer/state/clock.svelte.ts';
import { ThreadList, wholeList } from '../../../src-renderer/state/thread-list.svelte.ts';

interface Asked {
  filter: string;
  tag?: string;
  number?: string;
  offset: number;
  limit: number;
}

const start = Date.parse('2026-11-22T12:00:30Z');
const counts = { all: 0, needs_reply: 0, closing: 0, waiting: 0, done: 0, snoozed: 0, hidden: 0 };

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  // The first list that is here says so in the page.
  vi.stubGlobal('document', { documentElement: { dataset: { ready: 'true' } } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A list over threads by id whose answers come when the test lets them. */
function slowList(ids: string[]) {
  const core = { ids, changesAt: null as number | null };
  const asked: Asked[] = [];
  const held: (() => void)[] = [];
  const threads = (order: Asked) => {
    asked.push(order);
    return new Promise((resolve) => {
      held.push(() =>
        resolve({
          now: new Date().toISOString(),
          total: core.ids.length,
          counts: { ...counts, all: core.ids.length },
          changes_at: core.changesAt === null ? null : new Date(core.changesAt).toISOString(),
          threads: core.ids
            .slice(order.offset, order.offset + order.limit)
            .map((id) => ({ id }) as ThreadShape),
        }),
      );
    });
  };
  const clock = new Clock();
  const app = {
    ...{ client: { inbox: { threads } }, clock, listChoice: wholeList },
    notices: { failInBackground: expect.unreachable },
  } as unknown as App;
  const list = new ThreadList(app);
  return {
    ...{ core, asked, list, clock, app },
    async answer(): Promise<void> {
      held.shift()?.();
      await vi.advanceTimersByTimeAsync(0);
    },
    rows: () => list.rows?.map((row) => row?.id ?? null),
  };
}

const many = Array.from({ length: 250 }, (_, index) => String(index));

it('is what it was when the inbox is left and shown again', async () => {
  const { app, asked, list, answer } = slowList(many);
  await answer();
  list.show('done');
  list.narrow({ tag: 'retouches' });
  list.end();
  const again = new ThreadList(app);
  expect([again.filter, again.narrowing]).toEqual(['done', { tag: 'retouches', number: null }]);
  expect(asked.at(-1)).toMatchObject({ filter: 'done', tag: 'retouches' });
});

it('never lists a thread twice when it moved from one page to another', async () => {
  const { core, list, answer, rows } = slowList(many);
  await answer();
  list.see(90, 110);
  await answer();
  expect(rows()?.slice(98, 102)).toEqual(['98', '99', '100', '101']);
  list.see(0, 10);
  core.ids = ['150', ...many.filter((id) => id !== '150')];
  void list.refresh();
  await answer();
  const shown = rows()?.filter((id) => id !== null) ?? [];
  expect(shown[0]).toBe('150');
  expect(new Set(shown).size).toBe(shown.length);
  expect(rows()).toHaveLength(250);
});

it('shows each answer however fast it is asked again, and ends with the newest', async () => {
  const { core, asked, list, answer, rows } = slowList(['1', '2']);
  await answer();
  void list.refresh();
  core.ids = ['2', '1'];
  void list.refresh();
  void list.refresh();
  expect(asked).toHaveLength(2);
  await answer();
  expect(rows()).toEqual(['2', '1']);
  core.ids = ['3'];
  expect(asked).toHaveLength(3);
  await answer();
  expect(rows()).toEqual(['3']);
  expect(asked).toHaveLength(3);
});

it('keeps what it lists in sight until another filter, tag or number has its answer, and takes no late one', async () => {
  const { core, asked, list, answer, rows } = slowList(['1', '2']);
  await answer();
  void list.refresh();
  const question = list.question;
  core.ids = ['3'];
  list.show('done');
  list.narrow({ tag: 'robe', number: 'main' });
  expect(rows()).toEqual(['1', '2']);
  await answer();
  await answer();
  expect(rows()).toEqual(['1', '2']);
  expect(list.question).toBe(question);
  await answer();
  expect(rows()).toEqual(['3']);
  expect(list.question).not.toBe(question);
  expect(asked.at(-1)).toMatchObject({ filter: 'done', tag: 'robe', number: 'main' });
  list.narrow({ tag: null });
  expect(asked.at(-1)).not.toHaveProperty('tag');
});

it('asks again at the very instant at which time alone changes it, until it is put away', async () => {
  const { core, asked, list, answer } = slowList(['1']);
  core.changesAt = start + 42_000;
  await answer();
  await vi.advanceTimersByTimeAsync(41_999);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toHaveLength(2);
  core.changesAt = start + 60_000;
  await answer();
  list.end();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(2);
});
