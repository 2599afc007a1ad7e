import { RPCHandler } from '@orpc/server/message-port';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { Refusal } from '../../shared/contract/refusal.ts';
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
  let core: Core;
  try {
    const sealer = sealerPort === null ? null : sealerOver(sealerPort);
    const onPricing = (done: number): void => {
      say({ type: 'pricing', done });
    };
    core = createCore({ ...options, log, sealer, onPricing });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say({ type: 'refused', code: error.code, message: error.message, details: error.details });
    host.close();
    return;
  }
  const watcher = startWatching(core.context);
  const live = startLive(core.context);
  setInterval(() => {
    discardStaleUploads(core.context);
  }, sweepEvery).unref();
  const handlers = { page: new RPCHandler(pageRouter), host: new RPCHandler(router) };
  host.on('message', (message: ToCoreThread) => {
    if (message.type === 'connect') {
      const caller = {};
      message.port.once('close', () => {
        core.context.tickets.drop(caller);
        core.context.uploads.leave(caller);
      });
      handlers[message.for].upgrade(message.port, { context: { ...core.context, caller } });
      message.port.start();
    } else {
      // What it is importing just now is given up, and done again at the next start.
      void watcher.stop();
      void live.stop().then(() =>
        core.context.gate.pass(() => {
          core.close();
          host.close();
          process.exit(0);
        }),
      );
    }
  });
  say({ type: 'ready' });
}

if (parentPort !== null) serve(parentPort, workerData as CoreThreadData);
