import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import type { OutboxEntry } from '../../../shared/contract/outbox.ts';
import type { CoreContext } from '../../../src-main/core/context.ts';
import { startSending } from '../../../src-main/core/outbox/sender.ts';
import type { Job } from '../../../src-main/core/schedule/job.ts';
import { keepSchedule } from '../../../src-main/core/schedule/keep-schedule.ts';
import { router } from '../../../src-main/core/router.ts';
import { openFrenchShop, someDay, type CoreClient } from '../core.ts';
import { startGraph, type TestGraph } from '../graph/start.ts';
import { someAccount, someNumber, someToken } from '../graph/world.ts';
import { hear } from './hear.ts';

/** A shop whose number is connected to the stand-in, with a clock that only the test moves, and whoever sends. */
export interface SendingShop {
  readonly graph: TestGraph;
  readonly context: CoreContext;
  readonly client: CoreClient;
  now(): number;
  /** Lets go of the data folder. */
  close(): void;
  /** Lets time pass, for Meta too, and whatever waits for it happen. */
  advance(ms: number): void;
  /** Starts sending; ended with the test, or by what it returns. */
  send(): () => Promise<void>;
  /** The same of the scheduler, with these jobs. */
  keep(...jobs: readonly Job[]): () => Promise<void>;
  /** A customer writes: the thread's id. */
  hear(phone: string, text?: string): string;
  entries(): Promise<OutboxEntry[]>;
  /** Waits until something is so. */
  until(isSo: () => boolean | Promise<boolean>): Promise<void>;
  /** Waits until Meta took so many messages and their answers are settled. */
  untilSent(count: number): Promise<void>;
}

/** Opens it; nothing may cost anything unasked. */
export async function openSendingShop(options: { now?: number } = {}): Promise<SendingShop> {
  let now = options.now ?? someDay;
  const graph = await startGraph({ clock: () => now });
  const core = await openFrenchShop({ now });
  const context: CoreContext = { ...core.context, clock: () => now };
  const client: CoreClient = createRouterClient(router, { context });
  await client.connection.saveToken({ token: someToken });
  const tie = { number: 'main', phone_number_id: someNumber, account: someAccount, channel: 'api' } as const;
  await client.connection.connect(tie);
  const timers = new Set<{ at: number; call: () => void }>();

  const after = (ms: number, call: () => void): (() => void) => {
    const timer = { at: now + ms, call };
    timers.add(timer);
    setImmediate(runDue);
    return () => void timers.delete(timer);
  };
  const runDue = (): void => {
    for (const timer of [...timers]) if (timer.at <= now && timers.delete(timer)) timer.call();
  };

  return {
    graph,
    context,
    client,
    now: () => now,
    close: core.close,
    advance(ms) {
      now += ms;
      runDue();
    },
    send() {
      const part = startSending(context, { after });
      const stop = (): Promise<void> => part.stop();
      onTestFinished(stop);
      return stop;
    },
    keep(...jobs) {
      const part = keepSchedule(context, jobs, { after });
      const stop = (): Promise<void> => part.stop();
      onTestFinished(stop);
      return stop;
    },
    hear(phone, text) {
      const id = hear(context.db, graph.world, phone, now, text);
      context.bells.ring('outbox');
      return String(id);
    },
    entries: async () => (await client.outbox.list({})).entries,
    until,
    untilSent: (count) =>
      until(async () => {
        if (graph.world.taken.length !== count) return false;
        const { entries } = await client.outbox.list({});
        return entries.every(({ state }) => state !== 'sending');
      }),
  };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('It never came to be so.');
}
