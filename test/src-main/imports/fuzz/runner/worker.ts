import { parentPort, workerData } from 'node:worker_threads';
import { describeFault, type Fault } from './fault.ts';
import { runCase } from './run-case.ts';

/** What a worker is started with; `current` tells the pool which case it is at, even when the worker no longer answers. */
export interface WorkerTask {
  folder: string;
  seed: number;
  current: Int32Array;
}

/** Cases for a worker: `from` is the first, `to` the one after the last. */
export interface Batch {
  from: number;
  to: number;
}

/** What came of a batch. */
export interface BatchResult {
  outcomes: Record<string, number>;
  faults: Fault[];
}

const { folder, seed, current } = workerData as WorkerTask;

parentPort?.on('message', (batch: Batch) => void runBatch(batch));

async function runBatch({ from, to }: Batch): Promise<void> {
  const result: BatchResult = { outcomes: {}, faults: [] };
  for (let number = from; number < to; number++) {
    Atomics.store(current, 0, number);
    const { outcome, faults, fuzzCase } = await runCase(folder, seed, number);
    result.outcomes[outcome] = (result.outcomes[outcome] ?? 0) + 1;
    if (faults.length > 0) result.faults.push(describeFault(fuzzCase, faults));
  }
  parentPort?.postMessage(result);
}
