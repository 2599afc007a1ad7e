import type { DataFolder } from '../../database/data-folder.ts';
import type { StagedData } from '../../database/restore.ts';

/** What a running core knows about backups beside what is stored. */
export interface BackupStanding {
  /** The one that is being written, and how much of it is done. */
  running: { controller: AbortController; done: number } | null;
  /** Whether a backup is being unpacked. */
  isStaging: boolean;
  /** What stands ready to take the data's place, and whose it is. */
  staged: (StagedData & { id: string; caller: object }) | null;
}

const standings = new WeakMap<DataFolder, BackupStanding>();

/** How backups stand for a data folder that this process has open. */
export function standingOf(folder: DataFolder): BackupStanding {
  const known = standings.get(folder) ?? {
    running: null,
    isStaging: false,
    staged: null,
  };
  standings.set(folder, known);
  return known;
}
