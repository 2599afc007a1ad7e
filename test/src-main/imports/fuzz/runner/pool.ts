import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setInterval } from 'node:timers';
import { Worker } from 'node:worker_threads';
import { buildCase } from '../made/build-case.ts';
import { describeFault, type Fault } from './fault.ts';
import type { Batch, BatchResult, WorkerTask } from './worker.ts';

/** A run: cases `from` up to `to` (not included) of a seed on some workers. */
export interface Run {
  seed: number;
  from: number;
  to: number;
  workers: number;
  onProgress?: ((done: number, faults: number) => void) | undefined;
}

/** What came of a run: how many cases ended how, and all that went wrong. */
export interface RunResult {
  cases: number;
  outcomes: Record<string, number>;
  faults: Fault[];
}

const BATCH = 200;
const NO_CASE = -1;
/** A case hangs after so much processor time of the whole process, or so much time at all, in ms: other programs may be busy too. */
const MOST_WORK = 40_000;
const MOST_WAITING = 300_000;
/** Heap of one worker in MB: a reader that keeps whole files, or grows from case to case, does not fit. */
const MOST_MEMORY = 96;

/** Runs the cases; a worker that hangs or takes too much memory is a fault of the case it was at, and the run goes on. */
export async function runCases(run: Run): Promise<RunResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vitrine-fuzz-'));
  const result: RunResult = { cases: 0, outcomes: {}, faults: [] };
  const left = batchesOf(run);
  try {
    await Promise.all(Array.from({ length: run.workers }, () => drainBatches(run, folder, left, result)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  result.faults.sort((one, other) => one.number - other.number);
  return result;
}

function batchesOf({ from, to }: Run): Batch[] {
  const count = Math.ceil((to - from) / BATCH);
  return Array.from({ length: count }, (_, index) => ({
    from: from + index * BATCH,
    to: Math.min(to, from + (index + 1) * BATCH),
  }));
}

async function drainBatches(run: Run, folder: string, left: Batch[], result: RunResult): Promise<void> {
  const task: WorkerTask = { folder, seed: run.seed, current: new Int32Array(new SharedArrayBuffer(4)) };
  let worker = start(task);
  try {
    for (let batch = left.shift(); batch; batch = left.shift()) {
      Atomics.store(task.current, 0, NO_CASE);
      const came = await runBatch(worker, batch, task.current);
      if (typeof came === 'string') {
        const number = Atomics.load(task.current, 0);
        if (number < batch.from) throw new Error(came);
        result.faults.push(describeFault(buildCase(run.seed, number), [came]));
        await worker.terminate();
        worker = start(task);
        left.unshift({ from: number + 1, to: batch.to });
        // What came of the cases before it is lost with the worker, and is run again.
        if (number > batch.from) left.unshift({ from: batch.from, to: number });
        continue;
      }
      for (const [outcome, count] of Object.entries(came.outcomes)) {
        result.outcomes[outcome] = (result.outcomes[outcome] ?? 0) + count;
        result.cases += count;
      }
      result.faults.push(...came.faults);
      run.onProgress?.(result.cases, result.faults.length);
    }
  } finally {
    await worker.terminate();
  }
}

function start(task: WorkerTask): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY, maxYoungGenerationSizeMb: 16 },
  });
}

// Resolves with the result, or with what went wrong at the current case.
function runBatch(worker: Worker, batch: Batch, current: Int32Array): Promise<BatchResult | string> {
  return new Promise((resolve) => {
    let seen = { number: NO_CASE, at: Date.now(), work: process.cpuUsage() };
    const watch = setInterval(() => {
      const number = Atomics.load(current, 0);
      if (number !== seen.number) seen = { number, at: Date.now(), work: process.cpuUsage() };
      const { user, system } = process.cpuUsage(seen.work);
      const waited = Date.now() - seen.at;
      if ((user + system) / 1_000 > MOST_WORK || waited > MOST_WAITING)
        settle(`hang: no answer for ${waited} ms`);
    }, 1_000);
    const settle = (value: BatchResult | string): void => {
      clearInterval(watch);
      worker.off('message', settle).off('error', fail).off('exit', end);
      resolve(value);
    };
    const fail = (error: Error): void => {
      settle(`crash: the worker ended: ${error.message}`);
    };
    const end = (code: number): void => {
      settle(`crash: the worker ended with code ${code}`);
    };
    worker.on('message', settle).on('error', fail).on('exit', end);
    worker.postMessage(batch);
  });
}
