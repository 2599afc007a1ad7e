import type { Refusal } from '../../../shared/contract/refusal.ts';

/** How the watching of the folder goes in this process, as it last told. */
export interface WatchStatus {
  isRunning: boolean;
  /** Why the folder cannot be watched at the moment. */
  problem: Refusal | null;
  /** How many files are being imported from it right now. */
  importing: number;
}

/** Nobody watches yet. */
export function createWatchStatus(): WatchStatus {
  return { isRunning: false, problem: null, importing: 0 };
}
