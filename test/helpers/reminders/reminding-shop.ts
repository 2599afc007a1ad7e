import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import type { ShownReminder } from '../../../shared/contract/reminders.ts';
import type { CoreContext } from '../../../src-main/core/context.ts';
import { remindersJob } from '../../../src-main/core/reminders/reminders-job.ts';
import { router } from '../../../src-main/core/router.ts';
import { keepSchedule } from '../../../src-main/core/schedule/keep-schedule.ts';
import { openFrenchShop, setAll, type CoreClient } from '../core.ts';
import { writes } from './writes.ts';

/** A reminder and when the owner had it. */
export interface Given {
  at: number;
  reminder: ShownReminder;
}

/** A French shop with a clock and a timer that only the test moves, and hosts that take what they are told of. */
export interface RemindingShop {
  readonly folder: string;
  readonly context: CoreContext;
  readonly client: CoreClient;
  /** All that any host was given, in order. */
  readonly given: Given[];
  /** How often the timer went off. */
  readonly wakes: number;
  now(): number;
  /** Sets the clock, as a machine that slept or an owner does; no timer goes off before `advance`. */
  setClock(instant: string | number): void;
  /** Lets time pass up to an instant, with each timer at its time, and everything it brings about. */
  advanceTo(instant: string | number): Promise<void>;
  /** A customer writes now: the thread's id. */
  hear(name: string, text?: string): Promise<string>;
  /** The shop answers now. */
  answer(thread: string): Promise<void>;
  /** Lets what is under way come to its end. */
  settle(): Promise<void>;
  /** Lets go of the folder. */
  close(): Promise<void>;
}

/** Opens one; without `hosts` nobody takes by itself. */
export async function openRemindingShop(
  options: { now: string; folder?: string; hosts?: number; settings?: Record<string, string> } = { now: '' },
): Promise<RemindingShop> {
  let now = Date.parse(options.now);
  let wakes = 0;
  const core = await openFrenchShop({
    now,
    ...(options.folder === undefined ? {} : { folder: options.folder }),
  });
  const context: CoreContext = { ...core.context, clock: () => now };
  const client: CoreClient = createRouterClient(router, { context });
  if (options.settings !== undefined) await setAll(client, options.settings);
  let timer: { at: number; call: () => void } | null = null;
  const schedule = keepSchedule(context, [remindersJob(context)], {
    after(ms, call) {
      const mine = { at: now + ms, call };
      timer = mine;
      return () => {
        if (timer === mine) timer = null;
      };
    },
  });
  const given: Given[] = [];
  const hosts = Array.from({ length: options.hosts ?? 1 });
  const stopping = new AbortController();
  const takings = new Set<Promise<void>>();
  const take = (): void => {
    const taking = client.reminders.take().then(({ reminders }) => {
      given.push(...reminders.map((reminder) => ({ at: now, reminder })));
    });
    takings.add(taking);
    void taking.finally(() => takings.delete(taking));
  };
  const follow = async (): Promise<void> => {
    for await (const { areas } of context.changes.watch(stopping.signal))
      if (areas.includes('reminders')) hosts.forEach(take);
  };
  void follow().catch(() => undefined);
  hosts.forEach(take);

  const isBusy = (): boolean => timer === null || takings.size > 0;
  const settle = async (): Promise<void> => {
    do {
      for (let turns = 0; turns < 4; turns += 1) await new Promise(setImmediate);
      await Promise.all(takings);
    } while (isBusy());
  };
  const shop: RemindingShop = {
    folder: core.folder,
    context,
    client,
    given,
    get wakes() {
      return wakes;
    },
    now: () => now,
    setClock(instant) {
      now = toInstant(instant);
    },
    async advanceTo(instant) {
      const end = toInstant(instant);
      await settle();
      for (;;) {
        const next: { at: number; call: () => void } | null = timer;
        if (next === null || next.at > end) break;
        timer = null;
        now = Math.max(now, next.at);
        wakes += 1;
        next.call();
        if (isBusy()) await settle();
      }
      now = end;
    },
    async hear(name, text = 'Bonjour') {
      const thread = await context.write(['inbox'], (db) =>
        writes(db, { name, at: now, text, direction: 'in' }),
      );
      await settle();
      return String(thread);
    },
    async answer(thread) {
      await context.write(['inbox'], (db) =>
        writes(db, { thread: Number(thread), at: now, text: 'Voilà', direction: 'out' }),
      );
      await settle();
    },
    settle,
    async close() {
      stopping.abort();
      await schedule.stop();
      core.close();
    },
  };
  onTestFinished(() => shop.close());
  await settle();
  return shop;
}

function toInstant(instant: string | number): number {
  return typeof instant === 'number' ? instant : Date.parse(instant);
}
