import type { MessagePort } from 'node:worker_threads';
import type { PortUser } from '../../core/page-router.ts';
import type { CoreThread } from '../../core/start-core.ts';

export interface CoreKeeperOptions {
  start: () => Promise<CoreThread>;
  /** Told of a core that could not start (`reason`) or ended by itself (null); answers whether to start another one. */
  onFailure: (reason: unknown) => Promise<boolean>;
  /** Called when the owner wants no other one. */
  onGivenUp: () => void;
}

/** The window's hold on the one core. */
export interface CoreKeeper {
  /** A port of the running core, for a page unless said otherwise; while there is none, it waits for the next. */
  connect(user?: PortUser): Promise<MessagePort>;
  /** Whether there is one now. */
  isRunning(): boolean;
  /** Ends the core for good: running writes end first. */
  close(): Promise<void>;
}

/** Starts the core and, when it ends unasked, starts another one if the owner says so. */
export function keepCore({ start, onFailure, onGivenUp }: CoreKeeperOptions): CoreKeeper {
  let next = Promise.withResolvers<CoreThread>();
  let starting: Promise<CoreThread> | null = null;
  let isRunning = false;
  let isClosing = false;
  const isLetGo = (): boolean => isClosing;

  async function runOnce(): Promise<unknown> {
    try {
      starting = start();
      const core = await starting;
      next.resolve(core);
      isRunning = true;
      await core.exited;
      next = Promise.withResolvers();
      return null;
    } catch (error) {
      return error;
    } finally {
      starting = null;
      isRunning = false;
    }
  }

  async function run(): Promise<void> {
    let mayGoOn = true;
    while (mayGoOn) {
      const reason = await runOnce();
      if (isLetGo()) return;
      mayGoOn = await onFailure(reason);
      if (isLetGo()) return;
    }
    onGivenUp();
  }

  void run();
  return {
    async connect(user) {
      return (await next.promise).connect(user);
    },
    isRunning: () => isRunning,
    async close() {
      isClosing = true;
      const core = await starting?.catch(() => null);
      await core?.close();
    },
  };
}
