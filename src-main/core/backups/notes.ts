import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Connection } from '../../database/open.ts';
import { openMachineNotes, writeMachineNote as note } from '../folders/machine-notes.ts';

const lastBackup = z.object({
  /** In ms UTC, as is `daily_at`: when the last one of its own was written. */
  at: z.int(),
  bytes: z.int(),
  folder: z.string(),
  daily_at: z.int().nullable(),
});

/** What is remembered of backups on this computer. */
export interface BackupNotes {
  folder: string | null;
  /** Whether the owner chose the folder outside the page. */
  isOwnersWord: boolean;
  /** By which this data folder knows its own backups. */
  id: string | null;
  last: z.infer<typeof lastBackup> | null;
  /** Since when a folder is chosen, in ms UTC. */
  since: number | null;
}

/** Reads what is remembered; what is not of the shape counts as nothing. */
export function readNotes(db: Connection): BackupNotes {
  const read = openMachineNotes(db);
  const folder = read('backup_folder', z.string());
  return {
    folder,
    isOwnersWord: folder !== null && read('backup_folder_chosen', z.string()) === folder,
    id: read('backup_id', z.string()),
    last: read('backup_last', lastBackup),
    since: read('backup_since', z.int()),
  };
}

/** Remembers the chosen folder, or that there is none; inside the caller's transaction. */
export function noteFolder(db: Connection, folder: string | null, isOwnersWord: boolean, now: number): void {
  note(db, 'backup_folder', folder);
  note(db, 'backup_folder_chosen', isOwnersWord ? folder : null);
  note(db, 'backup_since', folder === null ? null : now);
  if (readNotes(db).id === null) note(db, 'backup_id', randomUUID());
}

/** Remembers a backup that was written. */
export function noteBackup(db: Connection, last: z.infer<typeof lastBackup>): void {
  note(db, 'backup_last', last);
}
