import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../../shared/contract/contract.ts';
import { startCore } from '../../../src-main/core/start-core.ts';
import { writeExportFile } from '../../helpers/make-export.ts';
import { benchNow, benchStart, openBenchCore } from '../core.ts';
import { grouped, type Bench, type Row } from '../row.ts';

// The same share of the machine as the core's thread takes, and nothing else.
const busyThread = 'for (;;);';

/** How long the host's loop is held up while its core imports, beyond what any busy thread on this machine holds it up. */
export async function measureLoopDelay(bench: Bench): Promise<Row[]> {
  const file = path.join(bench.folder, 'WhatsApp Chat with Nadia Coiffure.txt');
  const messages = Math.min(bench.messages, 100_000);
  await writeExportFile(file, messages, { start: benchStart });
  const dataFolder = path.join(bench.folder, 'data');
  (await openBenchCore(dataFolder)).close();

  const started = performance.now();
  const importing = await watchLoop(() => importInThread(dataFolder, file));
  const length = performance.now() - started;
  const beside = await watchLoop(() => runBusyThread(length));
  return [
    {
      work: 'Delay of the host’s loop (p99) during an import, beyond that beside any busy thread',
      at: `${grouped(messages)} messages`,
      measured: Math.max(0, importing - beside),
      limit: 20,
      unit: 'ms',
      note: `${importing.toFixed(1)} ms during the import, ${beside.toFixed(1)} ms beside a thread that only counts`,
    },
  ];
}

async function importInThread(dataFolder: string, file: string): Promise<void> {
  const core = await startCore({ dataFolder, now: benchNow });
  const port = core.connect();
  port.start();
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port }));
  const events = await client.imports.run({ sources: [{ path: file }], me: 'Salon Éclat' });
  for await (const event of events) {
    if (event.type === 'finished' && event.result.new === 0) throw new Error('nothing was imported');
  }
  await core.close();
}

async function runBusyThread(length: number): Promise<void> {
  const worker = new Worker(busyThread, { eval: true });
  await new Promise((resolve) => setTimeout(resolve, length));
  await worker.terminate();
}

// The resolution is how often it looks: what is left after it is the delay.
async function watchLoop(work: () => Promise<void>): Promise<number> {
  const resolution = 5;
  const histogram = monitorEventLoopDelay({ resolution });
  histogram.enable();
  await work();
  histogram.disable();
  return Math.max(0, histogram.percentile(99) / 1e6 - resolution);
}
