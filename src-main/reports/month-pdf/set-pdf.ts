import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { PdfAnswer, PdfOrder } from './typst-thread.ts';

/**
 * Sets a PDF in a thread of its own, which can reach neither disk nor network from within the template, and is gone
 * afterwards with all its memory. Ended at once when `signal` is aborted, whose reason is thrown; refused
 * (`pdf_unavailable`) where what sets PDFs is missing or does not run.
 */
export async function setPdf(order: PdfOrder, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted();
  const worker = new Worker(new URL(`./typst-thread${path.extname(import.meta.url)}`, import.meta.url), {
    workerData: order,
  });
  const end = (): void => void worker.terminate();
  signal.addEventListener('abort', end);
  try {
    return pdfOf(await answerOf(worker, signal));
  } finally {
    signal.removeEventListener('abort', end);
    await worker.terminate();
  }
}

function answerOf(worker: Worker, signal: AbortSignal): Promise<PdfAnswer> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(
        signal.aborted
          ? (signal.reason as Error)
          : new Error(`What sets PDFs ended before it was done (code ${String(code)}).`),
      );
    });
  });
}

function pdfOf(answer: PdfAnswer): Uint8Array {
  if (answer.type === 'set') return answer.pdf;
  if (answer.type === 'failed') throw new Error(`The PDF could not be set: ${answer.text}`);
  throw new Refusal(
    'pdf_unavailable',
    'PDFs can not be made with this copy of Vitrine: the part that sets them is missing or does not run on this machine. Choose XLSX or CSV, or install Vitrine again.',
    { reason: answer.text },
  );
}
