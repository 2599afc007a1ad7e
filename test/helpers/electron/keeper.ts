import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import { onTestFinished } from 'vitest';
import { startCore, type CoreThread } from '../../../src-main/core/start-core.ts';
import { keepCore, type CoreKeeper } from '../../../src-main/hosts/electron/core-keeper.ts';
import { temporaryFolder } from '../folder.ts';
import { nextWorker } from './shell.ts';

/** A keeper of real cores on one data folder, with an owner who answers as told. */
export interface KeptCore {
  keeper: CoreKeeper;
  folder: string;
  /** What the owner was told of: a core that failed to start, or null for one that ended. */
  failures: unknown[];
  /** What the owner answers each time: whether to start another. */
  answers: (boolean | Promise<boolean>)[];
  /** How often it was given up. */
  givenUp: () => number;
  /** Ends the running core as a crash would. */
  crash(): Promise<void>;
  /** Lets cores start from now on. */
  open(): void;
}

/** `isShut`: cores start only once `open` is called. */
export async function keepRealCore({ isShut = false } = {}): Promise<KeptCore> {
  const folder = path.join(await temporaryFolder(), 'data');
  const failures: unknown[] = [];
  const answers: (boolean | Promise<boolean>)[] = [];
  const gate = Promise.withResolvers<undefined>();
  if (!isShut) gate.resolve(undefined);
  let givenUp = 0;
  let worker: Promise<Worker> | null = null;

  const keeper = keepCore({
    async start(): Promise<CoreThread> {
      await gate.promise;
      worker = nextWorker();
      return startCore({ dataFolder: folder, host: 'window' });
    },
    async onFailure(reason) {
      failures.push(reason);
      return (await answers.shift()) ?? false;
    },
    onGivenUp: () => {
      givenUp += 1;
    },
  });
  onTestFinished(async () => {
    gate.resolve(undefined);
    await keeper.close();
  });
  return {
    keeper,
    folder,
    failures,
    answers,
    givenUp: () => givenUp,
    async crash() {
      await (await worker)?.terminate();
    },
    open: () => {
      gate.resolve(undefined);
    },
  };
}
