import { discard, sendFile } from '../../../../connect/upload.ts';
import type { App } from '../../../../state/app.svelte.ts';
import { sentenceOf } from '../../../../state/sentence.ts';
import { fileProblem } from './file-problem.ts';

interface OnItsWay {
  aborter: AbortController;
  /** Settles once nothing of it is going on any more. */
  done: Promise<void>;
}

/** What is on its way to the core, by thread. */
const onTheirWay = new Map<string, OnItsWay>();

/** Puts files beside the words of a thread: the first at once, the others follow it, each a message of its own. */
export function attach(app: App, thread: string, files: readonly File[]): void {
  const draft = app.drafts.box(thread);
  draft.waiting = [...draft.waiting, ...files];
  // One that cannot be sent gives way.
  if (draft.fileProblem !== null) draft.file = null;
  attachNext(app, thread);
}

/** Settles once the file of a thread has arrived, or could not. */
export async function arrived(thread: string): Promise<void> {
  await onTheirWay.get(thread)?.done;
}

/** Takes the next file that waits, once the box has none. */
export function attachNext(app: App, thread: string): void {
  const draft = app.drafts.box(thread);
  const [next, ...rest] = draft.waiting;
  if (next === undefined || draft.file !== null) return;
  draft.waiting = rest;
  const aborter = new AbortController();
  const done = handOver(app, thread, next, aborter.signal).finally(() => onTheirWay.delete(thread));
  onTheirWay.set(thread, { aborter, done });
}

/** Takes the file away from the words, whether it has arrived or not; the next one comes. */
export async function detach(app: App, thread: string): Promise<void> {
  const draft = app.drafts.box(thread);
  const coming = onTheirWay.get(thread);
  draft.file = null;
  draft.share = null;
  coming?.aborter.abort();
  await coming?.done;
  try {
    app.drafts.take(thread, (await app.client.drafts.keepFile({ thread, upload: null })).draft);
  } catch (error) {
    app.notices.fail(error);
  }
  attachNext(app, thread);
}

/** Hands a file over to the core, which keeps it with the draft; one that cannot be sent stays beside the words with the reason. */
async function handOver(app: App, thread: string, file: File, signal: AbortSignal): Promise<void> {
  const draft = app.drafts.box(thread);
  const shown = { name: file.name, size: file.size, type: file.type, local: file };
  draft.file = { ...shown, isKept: false };
  draft.fileProblem = fileProblem(file, app.format);
  if (draft.fileProblem !== null) return;
  draft.share = 0;
  const tell = (share: number): void => {
    if (!signal.aborted) draft.share = share;
  };
  try {
    const upload = await sendFile(app.client, file, tell, signal);
    try {
      signal.throwIfAborted();
      const { draft: kept } = await app.client.drafts.keepFile({ thread, upload });
      if (signal.aborted) return;
      app.drafts.take(thread, kept);
      draft.file = { ...shown, type: kept?.file?.type ?? file.type, isKept: true };
    } finally {
      await discard(app.client, [upload]);
    }
  } catch (error) {
    if (!signal.aborted) draft.fileProblem = sentenceOf(error);
  } finally {
    if (!signal.aborted) draft.share = null;
  }
}
