import { RPCHandler } from '@orpc/server/message-port';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { Refusal } from '../../shared/contract/refusal.ts';
import { forgetStaged } from './backups/restoring.ts';
import { createCore, type Core, type CoreOptions } from './create-core.ts';
import { pageRouter, type PortUser } from './page-router.ts';
import { router } from './router.ts';
import { sealerOver } from './sealer.ts';
import { startLive } from './live/live.ts';
import { discardStaleUploads } from './uploads.ts';
import { startWatching } from './watch/watcher.ts';

/** What the thread is started with: what crosses as it is, and the way to the host's sealer, if it has one. */
export interface CoreThreadData extends Omit<CoreOptions, 'log' | 'sealer' | 'onPricing'> {
  sealerPort: MessagePort | null;
}

/** What the host says to the thread. */
export type ToCoreThread = { type: 'connect'; port: MessagePort; for: PortUser } | { type: 'close' };

/** What the thread says to its host. */
export type FromCoreThread =
  | { type: 'ready' }
  | { type: 'pricing'; done: number }
  | { type: 'refused'; code: string; message: string; details: Record<string, unknown> }
  | { type: 'bug'; text: string };

/** How often handed-over files are looked through for those that nobody wants any more, in ms. */
const sweepEvery = 10 * 60_000;

/** A core that is open, with what works in it by itself. */
interface Running {
  core: Core;
  /** Lets what runs end or gives it up, and closes the database; whatever fails afterwards was going to. */
  close(): Promise<void>;
}

/** The thread that owns the database and serves the contract on every port it is handed. */
function serve(host: MessagePort, { sealerPort, ...options }: CoreThreadData): void {
  const say = (message: FromCoreThread): void => {
    host.postMessage(message);
  };
  const log = (error: unknown): void => {
    say({ type: 'bug', text: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  };
  // A page that sends nonsense must not end the core.
  process.on('unhandledRejection', log);
  const sealer = sealerPort === null ? null : sealerOver(sealerPort);
  const onPricing = (done: number): void => {
    say({ type: 'pricing', done });
  };
  const open = (): Running => start({ ...options, sealer, onPricing, log }, openAnew);
  const ports = new Set<MessagePort>();
  let running: Promise<Running>;
  try {
    running = Promise.resolve(open());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say({ type: 'refused', code: error.code, message: error.message, details: error.details });
    host.close();
    return;
  }
  /** Other data is to be opened: every port closes, and whoever connects again has a core that knows nothing of this one. */
  function openAnew(): void {
    running = running.then(async ({ close }) => {
      await close();
      for (const port of ports) port.close();
      ports.clear();
      return open();
    });
    running.catch((error: unknown) => {
      log(error);
      process.exit(1);
    });
  }
  setInterval(() => {
    void running.then(({ core }) => {
      discardStaleUploads(core.context);
    });
  }, sweepEvery).unref();
  const handlers = { page: new RPCHandler(pageRouter), host: new RPCHandler(router) };
  const connect = ({ context }: Core, port: MessagePort, user: PortUser): void => {
    const caller = {};
    ports.add(port);
    port.once('close', () => {
      ports.delete(port);
      context.tickets.drop(caller);
      context.uploads.leave(caller);
      forgetStaged(context, (staged) => staged.caller === caller);
    });
    handlers[user].upgrade(port, { context: { ...context, caller, isPage: user === 'page' } });
    port.start();
  };
  host.on('message', (message: ToCoreThread) => {
    void running.then(async ({ core, close }) => {
      if (message.type === 'connect') connect(core, message.port, message.for);
      else {
        await close();
        host.close();
        process.exit(0);
      }
    });
  });
  say({ type: 'ready' });
}

function start(options: CoreOptions, openAnew: () => void): Running {
  let isClosed = false;
  const log = (error: unknown): void => {
    if (!isClosed) options.log?.(error);
  };
  const core = createCore({ ...options, log });
  const { bells, gate } = core.context;
  const watcher = startWatching(core.context);
  const live = startLive(core.context);
  bells.onRing('again', openAnew);
  return {
    core,
    async close() {
      // What it is importing just now is given up, and done again at the next start.
      void watcher.stop();
      await live.stop();
      await gate.pass(() => {
        isClosed = true;
        core.close();
      });
    },
  };
}

if (parentPort !== null) serve(parentPort, workerData as CoreThreadData);
