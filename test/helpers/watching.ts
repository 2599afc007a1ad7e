import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { WatchState } from '../../shared/contract/imports.ts';
import { startWatching, watchTimes } from '../../src-main/core/watch/watcher.ts';
import type { WatchTools } from '../../src-main/core/watch/tools.ts';
import { openFrenchShop, type CoreClient } from './core.ts';
import { temporaryFolder } from './folder.ts';

/** A clock whose hands the test moves, and the calls that wait for it. */
export interface HandClock extends WatchTools {
  /** Lets so many ms pass: calls what is due, in order. */
  pass(ms: number): void;
  /** What the system would tell of a folder. */
  ring(): void;
  readonly isWaiting: boolean;
}

/** A clock that stands still until the test lets time pass. */
export function createHandClock(): HandClock {
  let time = 0;
  let calls: { at: number; call: () => void }[] = [];
  const bells = new Set<() => void>();
  return {
    now: () => time,
    after(ms, call) {
      const entry = { at: time + ms, call };
      calls.push(entry);
      return () => {
        calls = calls.filter((other) => other !== entry);
      };
    },
    hear(_folder, call) {
      bells.add(call);
      return () => void bells.delete(call);
    },
    pass(ms) {
      time += ms;
      const due = calls.filter(({ at }) => at <= time).sort((one, other) => one.at - other.at);
      calls = calls.filter(({ at }) => at > time);
      for (const { call } of due) call();
    },
    ring() {
      for (const call of bells) call();
    },
    get isWaiting() {
      return calls.length > 0;
    },
  };
}

/** A shop that watches a folder, and a clock that moves as the test says. */
export interface WatchingShop extends Awaited<ReturnType<typeof openFrenchShop>> {
  watched: string;
  clock: HandClock;
  /** Waits for the look that goes on. */
  look(): Promise<void>;
  /** Lets the folder be looked at until nothing in it is new. */
  settle(): Promise<void>;
  state(): Promise<WatchState>;
  stop(): Promise<void>;
}

/** Opens a French shop that watches `watched`, a fresh folder unless given. */
export async function openWatchingShop(
  options: { folder?: string; watched?: string } = {},
): Promise<WatchingShop> {
  const shop = await openFrenchShop(options.folder === undefined ? {} : { folder: options.folder });
  const watched = options.watched ?? path.join(await temporaryFolder(), 'exports');
  await mkdir(watched, { recursive: true });
  await shop.client.settings.set({ key: 'watched_folder', value: watched });
  const clock = createHandClock();
  const watcher = startWatching(shop.context, clock);
  onTestFinished(() => watcher.stop());
  const look = async (): Promise<void> => {
    // What was just announced is heard in a later turn.
    await wait(5);
    for (let turn = 0; turn < 4_000 && watcher.isLooking; turn += 1) await wait(5);
    if (watcher.isLooking) throw new Error('The look at the folder did not come to its end.');
  };
  const settle = async (): Promise<void> => {
    for (const ms of [0, watchTimes.poll, watchTimes.still]) {
      clock.pass(ms);
      await look();
    }
  };
  return {
    ...shop,
    watched,
    clock,
    look,
    settle,
    state: () => shop.client.imports.watch.state(),
    stop: () => watcher.stop(),
  };
}

/** Waits until the state of the watched folder is as wanted; fails with the last one. */
export async function untilState(
  client: CoreClient,
  isWanted: (state: WatchState) => boolean,
  longest = 20_000,
): Promise<WatchState> {
  const end = performance.now() + longest;
  for (;;) {
    const state = await client.imports.watch.state();
    if (isWanted(state)) return state;
    if (performance.now() > end) throw new Error(`Not in time: ${JSON.stringify(state)}`);
    await wait(50);
  }
}
