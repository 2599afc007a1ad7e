import { statSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ScrubAnswer } from './scrub-thread.ts';

/** How often it is told how far the writing is, in ms. */
const tellEvery = 100;

/**
 * Scrubs a database file as `scrubFile` does, in a thread of its own: SQLite writes a file anew in one go, in which this thread would answer
 * nobody. `tell` hears how much of it is written, 0 to 1; null until the writing begins.
 */
export async function scrubBeside(file: string, tell: (done: number | null) => void): Promise<boolean> {
  const extension = path.extname(import.meta.url);
  const worker = new Worker(new URL(`./scrub-thread${extension}`, import.meta.url), { workerData: file });
  const hear = (): void => {
    tell(writtenOf(file));
  };
  hear();
  const telling = setInterval(hear, tellEvery);
  try {
    const answer = await answerOf(worker);
    if (answer.type === 'failed') throw new Error(`The file could not be scrubbed: ${answer.text}`);
    return answer.scrubbed;
  } finally {
    clearInterval(telling);
    await worker.terminate();
  }
}

// What is written anew goes to the log first.
function writtenOf(file: string): number | null {
  const sizeOf = (name: string): number => statSync(name, { throwIfNoEntry: false })?.size ?? 0;
  const log = sizeOf(`${file}-wal`);
  return log === 0 ? null : Math.min(1, log / Math.max(1, sizeOf(file)));
}

function answerOf(worker: Worker): Promise<ScrubAnswer> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`The thread that scrubs ended before it was done (code ${String(code)}).`));
    });
  });
}
