import type { ImportedFile, ImportResult } from '../../../../shared/contract/imports.ts';

/** What all runs of one import came to. */
export interface Outcome {
  files: readonly ImportedFile[];
  new: number;
  alreadyThere: number;
  skipped: number;
  /** To undo, newest last. */
  importIds: readonly string[];
  isCancelled: boolean;
  /** Why it stopped before its end, in one sentence; null when it did not. */
  broken: string | null;
}

/** Nothing yet. */
export const noOutcome: Outcome = {
  files: [],
  new: 0,
  alreadyThere: 0,
  skipped: 0,
  importIds: [],
  isCancelled: false,
  broken: null,
};

/** An outcome with one more run's result. */
export function withResult(outcome: Outcome, result: ImportResult): Outcome {
  return {
    ...outcome,
    files: [...outcome.files, ...result.files],
    new: outcome.new + result.new,
    alreadyThere: outcome.alreadyThere + result.already_there,
    skipped: outcome.skipped + result.skipped,
    importIds: result.import_id === null ? outcome.importIds : [...outcome.importIds, result.import_id],
    isCancelled: outcome.isCancelled || result.cancelled,
  };
}
