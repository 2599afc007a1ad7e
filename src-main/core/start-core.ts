import path from 'node:path';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { Refusal } from '../../shared/contract/refusal.ts';
import type { PortUser } from './page-router.ts';
import { offerSealer, type Sealer } from './sealer.ts';
import type { CoreThreadData, FromCoreThread, ToCoreThread } from './thread.ts';

/** How to start a core thread; bugs are told to `log` as text. */
export interface CoreThreadOptions {
  dataFolder: string;
  /** Named to others who want the same folder; "page" unless said otherwise. */
  host?: string | undefined;
  /** A fixed instant instead of the system clock, in ms UTC. */
  now?: number | undefined;
  log?: ((text: string) => void) | undefined;
  /** Hears how much is done (0 to 1) when opening has to price every message again. */
  onPricing?: ((done: number) => void) | undefined;
  /** The host's way to a keyring; it stays in this thread. */
  sealer?: Sealer | undefined;
}

/** A running core thread, as its host holds it. */
export interface CoreThread {
  /** A new port on which the contract is served: to a page, without what pages may not do, unless it is for the host itself. */
  connect(user?: PortUser): MessagePort;
  /** Lets running writes end, closes the database and waits for the thread. */
  close(): Promise<void>;
  /** The thread's exit code, when it has ended for whatever reason. */
  readonly exited: Promise<number>;
}

/** Room for short-lived values, in MB: a long import takes no longer with it and holds 80 MB less than V8 would by itself. */
const youngMemory = 24;

/** Starts the core in its own thread; rejects with a Refusal when the data folder cannot be opened. */
export async function startCore(options: CoreThreadOptions): Promise<CoreThread> {
  const { log, dataFolder, host, now } = options;
  const sealerPort = options.sealer === undefined ? null : openSealerPort(options.sealer);
  const data: CoreThreadData = { dataFolder, host: host ?? 'page', now: now ?? null, sealerPort };
  // Beside this file, whether it runs from its source or from the bundle.
  const worker = new Worker(new URL(`./thread${path.extname(import.meta.url)}`, import.meta.url), {
    workerData: data,
    transferList: sealerPort === null ? [] : [sealerPort],
    resourceLimits: { maxYoungGenerationSizeMb: youngMemory },
  });
  const exited = new Promise<number>((resolve) => worker.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.on('message', (message: FromCoreThread) => {
      if (message.type === 'ready') resolve();
      else if (message.type === 'pricing') options.onPricing?.(message.done);
      else if (message.type === 'bug') log?.(message.text);
      else reject(new Refusal(message.code, message.message, message.details));
    });
    void exited.then((code) => {
      reject(new Error(`The core ended while starting (code ${String(code)}).`));
    });
  });
  worker.removeAllListeners('error');
  worker.on('error', (error) =>
    log?.(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  const say = (message: ToCoreThread, transfer: MessagePort[] = []): void => {
    worker.postMessage(message, transfer);
  };
  return {
    exited,
    connect(user = 'page') {
      const { port1, port2 } = new MessageChannel();
      say({ type: 'connect', port: port2, for: user }, [port2]);
      return port1;
    },
    async close() {
      say({ type: 'close' });
      await exited;
    },
  };
}

function openSealerPort(sealer: Sealer): MessagePort {
  const { port1, port2 } = new MessageChannel();
  offerSealer(port1, sealer);
  return port2;
}
