import type { ImportedFile, ImportResult } from '../../../shared/contract/imports.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';

/** A file of which nothing was imported. */
export function refusedFile(file: string, { code, message, details }: Refusal): ImportedFile {
  return {
    file,
    thread: null,
    name: null,
    new: 0,
    already_there: 0,
    skipped: 0,
    problems: [],
    warnings: [],
    match: null,
    media: { found: 0, missing: 0, failed: 0, bytes: 0 },
    refused: { code, message, details },
  };
}

/** The sums of a run; a run of which nothing was imported has no id. */
export function summarise(files: ImportedFile[], runId: number): ImportResult {
  const sum = (key: 'new' | 'already_there' | 'skipped'): number =>
    files.reduce((total, file) => total + file[key], 0);
  const [added, there, skipped] = [sum('new'), sum('already_there'), sum('skipped')];
  const threads = new Set(files.flatMap((file) => (file.thread === null ? [] : [file.thread])));
  return {
    files,
    threads: threads.size,
    messages: added + there + skipped,
    new: added,
    already_there: there,
    skipped,
    import_id: threads.size === 0 ? null : String(runId),
    cancelled: false,
  };
}
