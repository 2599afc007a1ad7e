import { MessageChannel } from 'node:worker_threads';
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { contract } from '../../../shared/contract/contract.ts';
import type { CoreKeeper } from '../../../src-main/hosts/electron/core-keeper.ts';

/** A core that only says whether imports are running, when and as the test wants. */
export interface TalkingCore extends CoreKeeper {
  runs: string[] | Promise<string[]>;
  running: boolean;
  isClosed: boolean;
  /** What closing waits for. */
  closing: Promise<unknown>;
}

export function createTalkingCore(): TalkingCore {
  const core: TalkingCore = {
    runs: [],
    running: true,
    isClosed: false,
    closing: Promise.resolve(),
    isRunning: () => core.running,
    async connect() {
      const { port1, port2 } = new MessageChannel();
      new RPCHandler(router).upgrade(port1);
      port1.start();
      return port2;
    },
    async close() {
      await core.closing;
      core.isClosed = true;
    },
  };
  const router = {
    imports: {
      running: implement(contract).imports.running.handler(async () => ({ runs: await core.runs })),
    },
  };
  return core;
}
