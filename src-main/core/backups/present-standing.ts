import { Refusal } from '../../../shared/contract/refusal.ts';
import { hasOwnData } from '../../database/demo-rows.ts';
import { readKept, readLastRestore } from '../../database/swap.ts';
import type { CoreContext } from '../context.ts';
import { refusePlace } from '../folders/check-place.ts';
import { wasEmptied } from './make-backup.ts';
import { readNotes, type BackupNotes } from './notes.ts';
import { presentSummary } from './present-summary.ts';
import { standingOf } from './standing.ts';
import { findBackups, presentBackup, type FoundFile } from './stored-backups.ts';

/** How old the last backup may be before the owner is told, in ms. */
const week = 7 * 86_400_000;

/** How backups stand, as `backups.list` answers. */
export async function presentStanding(context: CoreContext) {
  const notes = readNotes(context.db);
  const { found, problem } = await lookInto(context, notes);
  const { last } = notes;
  const toIso = (at: number): string => context.zone().toIso(at);
  const kept = readKept(context.folder);
  const restored = readLastRestore(context.folder);
  return {
    folder: notes.folder,
    backups: found.map((backup) => presentBackup(context, backup)),
    problem:
      problem === null ? null : { code: problem.code, message: problem.message, details: problem.details },
    last: last === null ? null : { at: toIso(last.at), bytes: last.bytes },
    is_overdue: isOverdue(context, notes),
    running: standingOf(context.folder).running?.done ?? null,
    restored:
      restored === null
        ? null
        : {
            at: toIso(restored.at),
            made_at: restored.made_at === null ? null : toIso(restored.made_at),
            is_put_back: restored.from === 'kept',
          },
    kept: kept?.was ? presentSummary(context, kept.was) : null,
  };
}

async function lookInto(
  context: CoreContext,
  notes: BackupNotes,
): Promise<{ found: FoundFile[]; problem: Refusal | null }> {
  const { folder, isOwnersWord } = notes;
  if (folder === null) return { found: [], problem: null };
  const problem = await refusePlace(
    { folder, use: 'backup', dataFolder: context.folder.path, isOwnersWord },
    'glance',
  );
  if (problem !== null && problem.code !== 'backup_folder_unwritable' && problem.code !== 'backup_no_room')
    return { found: [], problem };
  const found = await findBackups(folder).catch(() => []);
  return { found, problem: problem ?? (wasEmptied(notes, found, notes.id) ? emptied(folder) : null) };
}

function isOverdue(context: CoreContext, { folder, last, since }: BackupNotes): boolean {
  const from = last?.at ?? since;
  return folder !== null && from !== null && context.clock() - from > week && hasOwnData(context.db);
}

function emptied(folder: string): Refusal {
  return new Refusal(
    'backup_folder_emptied',
    `None of the backups is in ${folder} any more: is its disk plugged in? Until one is made by hand, none is made by itself.`,
    { folder },
  );
}
