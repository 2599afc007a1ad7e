import { parentPort, workerData } from 'node:worker_threads';
import { scrubFile } from './scrub.ts';

/** What the thread answers with, once: whether the file was scrubbed, or what went wrong. */
export type ScrubAnswer = { type: 'done'; scrubbed: boolean } | { type: 'failed'; text: string };

function scrub(): ScrubAnswer {
  try {
    return { type: 'done', scrubbed: scrubFile(String(workerData)) };
  } catch (error) {
    return { type: 'failed', text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.postMessage(scrub());
