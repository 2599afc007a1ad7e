import { randomUUID } from 'node:crypto';
import type { ImportEvent, ImportSource } from '../../shared/contract/imports.ts';
import { listImportFiles, listImportRuns } from '../database/imports.ts';
import type { CoreContext } from './context.ts';
import { createEventQueue } from './event-queue.ts';
import { api } from './implement.ts';
import { reviewImport } from './import/review.ts';
import { runImport } from './import/run.ts';
import { undoImport } from './import/undo.ts';
import { appendUpload, beginUpload, discardStaleUploads, discardUpload, hasUpload } from './uploads.ts';

/** Imports that are under way, by the handle that cancels them. */
const running = new Map<string, AbortController>();

/** How often progress is told, in ms of wall time between two events. */
const progressEvery = 50;

/** Chat exports in, and out again. */
export const imports = {
  begin: api.imports.begin.handler(({ context, input }) => {
    if (context.readonly !== null) throw context.readonly;
    discardStaleUploads(context);
    const upload = beginUpload(context.folder, input.name, input.size);
    context.uploads.use(upload, context.caller);
    return { upload };
  }),

  append: api.imports.append.handler(({ context, input }) => {
    const received = appendUpload(context.folder, input.upload, input.offset, input.data);
    context.uploads.use(input.upload, context.caller);
    return { received };
  }),

  keep: api.imports.keep.handler(({ context, input }) => {
    const kept = input.uploads.filter((upload) => hasUpload(context.folder, upload));
    for (const upload of kept) context.uploads.use(upload, context.caller);
    return { kept };
  }),

  discard: api.imports.discard.handler(({ context, input }) => {
    context.uploads.forget(input.upload);
    return { discarded: discardUpload(context.folder, input.upload) };
  }),

  review: api.imports.review.handler(({ context, input }) => reviewImport(context, input, input.messages)),

  run: api.imports.run.handler(async function* ({ context, input, signal }) {
    const run = randomUUID();
    const controller = new AbortController();
    const queue = createEventQueue<ImportEvent>();
    let quietUntil = 0;
    const stop = (): void => {
      controller.abort();
    };
    signal?.addEventListener('abort', stop);
    running.set(run, controller);
    queue.push({ type: 'started', run, files: input.sources.length });
    runImport(context, input, controller.signal, (event) => {
      if (event.type === 'progress' && event.done < 1 && performance.now() < quietUntil) return;
      quietUntil = performance.now() + progressEvery;
      queue.push(event);
    })
      .then((result) => {
        if (result.files.every((file) => file.refused === null)) discardAll(context, input.sources);
        queue.push({ type: 'finished', result });
        queue.end();
      })
      .catch((error: unknown) => {
        if (controller.signal.aborted) {
          queue.push({ type: 'finished', result: nothing });
          queue.end();
        } else queue.fail(error);
      });
    try {
      yield* queue.drain();
    } finally {
      signal?.removeEventListener('abort', stop);
      running.delete(run);
      controller.abort();
    }
  }),

  cancel: api.imports.cancel.handler(({ input }) => {
    running.get(input.run)?.abort();
    return { cancelled: running.has(input.run) };
  }),

  running: api.imports.running.handler(() => ({ runs: [...running.keys()] })),

  list: api.imports.list.handler(({ context }) => {
    const zone = context.zone();
    return {
      imports: listImportRuns(context.db).map((run) => {
        const files = listImportFiles(context.db, run.id);
        return {
          import_id: String(run.id),
          at: zone.toIso(run.started_at),
          files: files.map((file) => ({
            file: file.file,
            thread: file.thread_id === null ? null : String(file.thread_id),
            name: file.thread_name,
          })),
          new: files.reduce((total, file) => total + file.added, 0),
          already_there: files.reduce((total, file) => total + file.already_there, 0),
          undone_at: run.undone_at === null ? null : zone.toIso(run.undone_at),
        };
      }),
    };
  }),

  undo: api.imports.undo.handler(({ context, input }) => undoImport(context, input.import_id)),
};

/** What was handed over and is imported now need not be kept. */
function discardAll({ folder, uploads }: CoreContext, sources: readonly ImportSource[]): void {
  for (const source of sources) {
    if (!('upload' in source)) continue;
    uploads.forget(source.upload);
    discardUpload(folder, source.upload);
  }
}

/** What a cancelled import leaves behind. */
const nothing = {
  files: [],
  threads: 0,
  messages: 0,
  new: 0,
  already_there: 0,
  skipped: 0,
  import_id: null,
  cancelled: true,
};
