import { isAbsolute, resolve } from 'node:path';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { CoreContext } from '../context.ts';
import { refusePlace, type FolderUse } from './check-place.ts';
import { isChosen } from './chosen-folders.ts';

/** A folder as it is stored, null for none, and whether the owner has said it outside the page. */
export interface ChosenFolder {
  folder: string | null;
  isOwnersWord: boolean;
}

/** Reads what somebody named as a place for backups or reports; refused where nothing can be written, or may not be sent by who asks. */
export async function readChosenFolder(
  context: CoreContext,
  use: FolderUse,
  typed: string | null,
): Promise<ChosenFolder> {
  const named = typed?.trim() ?? '';
  if (named === '' || named === 'none') return { folder: null, isOwnersWord: false };
  const folder = isAbsolute(named) ? resolve(named) : named;
  const isOwnersWord = !context.isPage || isChosen(context.folder, folder);
  const refusal = await refusePlace({ folder, use, dataFolder: context.folder.path, isOwnersWord });
  if (refusal !== null) throw refusal.code === `${use}_folder_missing` ? noSuchFolder(folder, use) : refusal;
  return { folder, isOwnersWord };
}

function noSuchFolder(folder: string, use: FolderUse): Refusal {
  return new Refusal(
    `${use}_no_such_folder`,
    `There is no folder ${folder}: create it, plug its disk in, or name another one.`,
    { folder },
  );
}
