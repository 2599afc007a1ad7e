import { expect, it, onTestFinished, vi } from 'vitest';
import type { MessageShape } from '../../../shared/contract/inbox.ts';
import type { App } from '../../../src-renderer/state/app.svelte.ts';
import { MessageList } from '../../../src-renderer/state/message-list.svelte.ts';

interface Asked {
  limit: number;
  before?: string;
  after?: string;
}

const total = 400;

/** A thread of 400 messages whose answers come when the test lets them. */
function slowThread() {
  const ids = Array.from({ length: total }, (_, index) => String(1000 + index));
  const held: (() => void)[] = [];
  const pageOf = ({ limit, before, after }: Asked) => {
    const end = before === undefined ? total : ids.indexOf(before);
    const start = after === undefined ? Math.max(0, end - limit) : ids.indexOf(after) + 1;
    const messages = ids.slice(start, Math.min(end, start + limit)).map((id) => ({ id }) as MessageShape);
    return { messages, older: start > 0, newer: start + limit < total };
  };
  const messages = (asked: Asked) =>
    new Promise((resolve) => {
      held.push(() => resolve(pageOf(asked)));
    });
  const app = { client: { inbox: { messages } }, notices: { failInBackground: expect.unreachable } };
  return {
    list: new MessageList(app as unknown as App, 'thread', null),
    asked: () => held.length,
    async answer(): Promise<void> {
      await expect.poll(() => held.length).toBeGreaterThan(0);
      held.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

it('extends the end that was asked for during a refresh, once', async () => {
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => void setTimeout(run));
  onTestFinished(() => void vi.unstubAllGlobals());
  const { list, answer, asked } = slowThread();
  await answer();
  const loaded = list.messages?.length ?? 0;

  const refreshed = list.refresh();
  const extended = list.loadOlder();
  void list.loadOlder();
  await answer();
  await refreshed;
  await answer();
  await extended;
  expect(list.messages?.length).toBeGreaterThan(loaded);
  expect(new Set(list.messages?.map(({ id }) => id)).size).toBe(list.messages?.length);
  expect(asked()).toBe(0);
});

it('says around which message it is opened before the answer is here, so that nobody opens it a second time', async () => {
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('requestAnimationFrame', () => undefined);
  onTestFinished(() => void vi.unstubAllGlobals());
  const { list, answer } = slowThread();
  await answer();
  const opening = list.open('1200');
  expect(list.around).toBe('1200');
  await answer();
  await opening;
  expect(list.around).toBe('1200');
  expect(list.opened).toBe(2);
});
