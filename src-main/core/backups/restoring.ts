import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FoundBackup } from '../../../shared/contract/backups.ts';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { holdsData, summariseData } from '../../database/data-summary.ts';
import { settleKept, stageBackup } from '../../database/restore.ts';
import { orderSwap, placesOf, readKept } from '../../database/swap.ts';
import type { CoreContext } from '../context.ts';
import { uploadedFile } from '../uploads.ts';
import { readNotes } from './notes.ts';
import { presentSummary } from './present-summary.ts';
import { standingOf } from './standing.ts';
import { findBackups } from './stored-backups.ts';

/** How long the answer has to reach the page before the core opens anew, in ms. */
const farewell = 100;

/** Where a backup lies that a page names: one of the chosen folder, or one that was handed over. */
export async function placeOfBackup(
  context: CoreContext,
  named: { file: string } | { upload: string },
): Promise<string> {
  if ('upload' in named) return uploadedFile(context.folder, named.upload);
  const { folder } = readNotes(context.db);
  const found = folder === null ? [] : await findBackups(folder).catch(() => []);
  if (folder === null || !found.some(({ file }) => file === named.file)) {
    throw new Refusal('unknown_backup', 'This backup is no longer there: look at the list again.');
  }
  return join(folder, named.file);
}

/** Unpacks and checks a backup beside the data, for the caller to decide upon; one at a time. */
export async function stageFor(
  context: CoreContext,
  file: string,
  tell: (done: number) => void,
  signal: AbortSignal,
): Promise<FoundBackup> {
  const standing = standingOf(context.folder);
  if (standing.isStaging) {
    throw new Refusal('restore_running', 'Another backup is being unpacked just now: wait for it.');
  }
  standing.isStaging = true;
  standing.staged = null;
  try {
    const name = basename(file);
    const { about, contents } = await stageBackup(context.folder, file, { tell, signal, name });
    const id = randomUUID();
    standing.staged = { id, caller: context.caller, about, contents };
    return {
      staged: id,
      name,
      made_at: about === null ? null : context.zone().toIso(about.made_at),
      contents: presentSummary(context, contents),
      here: presentSummary(context, summariseData(context.db)),
    };
  } finally {
    standing.isStaging = false;
  }
}

/** Forgets what was unpacked, if that is it. */
export function forgetStaged(
  { folder }: Pick<CoreContext, 'folder'>,
  isIt: (staged: { id: string; caller: object }) => boolean,
): boolean {
  const standing = standingOf(folder);
  if (standing.staged === null || !isIt(standing.staged)) return false;
  standing.staged = null;
  rmSync(placesOf(folder).root, { recursive: true, force: true });
  return true;
}

/** Decides that what was unpacked takes the data's place, and has the core open anew to do it. */
export function orderRestore(context: CoreContext, id: string): void {
  const standing = standingOf(context.folder);
  if (standing.staged?.id !== id) {
    throw new Refusal('nothing_staged', 'The unpacked backup is no longer there: choose it again.');
  }
  refuseWhileWriting(context);
  const { about } = standing.staged;
  orderSwap(context.folder, {
    from: 'staged',
    at: context.clock(),
    made_at: about?.made_at ?? null,
    was: summariseData(context.db),
    keep: holdsData(context.db),
  });
  standing.staged = null;
  openAnew(context);
}

/** Decides that what was kept before the last restore takes the data's place again. */
export function orderPutBack(context: CoreContext): void {
  const kept = readKept(context.folder);
  if (kept === null) throw new Refusal('nothing_kept', 'There is nothing of before a restore to put back.');
  refuseWhileWriting(context);
  settleKept(context.folder);
  orderSwap(context.folder, {
    from: 'kept',
    at: context.clock(),
    made_at: kept.at,
    was: summariseData(context.db),
    keep: true,
  });
  openAnew(context);
}

function refuseWhileWriting(context: CoreContext): void {
  if (!context.gate.isBusy && standingOf(context.folder).running === null) return;
  throw new Refusal(
    'restore_while_writing',
    'Something is still being written, an import or a backup: wait for it, then put the backup in place.',
  );
}

function openAnew(context: CoreContext): void {
  setTimeout(() => {
    context.bells.ring('again');
  }, farewell);
}
