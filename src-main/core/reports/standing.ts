import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { DataFolder } from '../../database/data-folder.ts';
import { createWriteGate, type WriteGate } from '../write-gate.ts';

/** What a running core knows about reports beside what is stored. */
export interface ReportsInHand {
  /** One report at a time: a page that asks for many at once waits its turn. */
  readonly gate: WriteGate;
  /** Why the last report of a 1st could not be written; null once it could. */
  problem: Refusal | null;
  /** What failed by a mistake of our own, which does not mend itself in minutes, and until when it is not tried (steady clock, ms). */
  mistake: { what: string; until: number };
}

const known = new WeakMap<DataFolder, ReportsInHand>();

/** How reports stand for a data folder that this process has open. */
export function reportsInHand(folder: DataFolder): ReportsInHand {
  const inHand = known.get(folder) ?? {
    gate: createWriteGate(),
    problem: null,
    mistake: { what: '', until: 0 },
  };
  known.set(folder, inHand);
  return inHand;
}
