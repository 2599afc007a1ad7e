import { constants } from 'node:fs';
import { access, mkdtemp, realpath, rmdir, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { refusePath } from '../../imports/refuse-path.ts';
import { isInside } from '../watch/check-folder.ts';
import { isOnNetwork } from './network-place.ts';

/** What is written to a folder of the owner’s choice; the codes of its refusals begin with it. */
export type FolderUse = 'backup' | 'report';

/** Whether writing is tried, or the rights are only looked at: what is asked often must neither wake a disk nor stir who keeps a folder in step. */
export type Look = 'try' | 'glance';

/** A folder that somebody named, and what for. */
export interface NamedPlace {
  folder: string;
  use: FolderUse;
  /** Where Vitrine keeps its own data. */
  dataFolder: string;
  /** Whether the owner has chosen it outside the page. */
  isOwnersWord: boolean;
}

/** How long a folder may take to answer, in ms: a share whose computer is off does not. */
const patience = 5_000;

/**
 * Why nothing can be written to a folder, or null. A backup holds everything and a report every customer, so a page, which a stranger's text
 * might have taken over, may not have them written to another computer: only to folders of this computer's disks.
 */
export async function refusePlace(named: NamedPlace, how: Look = 'try'): Promise<Refusal | null> {
  const slow = new Promise<Refusal>((resolve) => {
    setTimeout(() => {
      resolve(missing(named));
    }, patience).unref();
  });
  return Promise.race([look(named, how), slow]);
}

async function look(named: NamedPlace, how: Look): Promise<Refusal | null> {
  const { folder, use, dataFolder, isOwnersWord } = named;
  const elsewhere = isOwnersWord && isAbsolute(folder) ? null : refusePath(folder);
  if (elsewhere !== null) return elsewhere.code === 'path_elsewhere' ? onNetwork(named) : elsewhere;
  try {
    if (!(await stat(folder)).isDirectory()) {
      return new Refusal(`${use}_not_a_folder`, `${folder} is not a folder: name the folder itself.`, {
        folder,
      });
    }
    const place = await realpath(folder);
    if (isInside(place, await realpath(dataFolder))) return inside(named);
    if (!isOwnersWord && (await isOnNetwork(place))) return onNetwork(named);
  } catch (error) {
    return isGone(error) ? missing(named) : unwritable(named, error);
  }
  try {
    if (how === 'glance') await access(folder, constants.W_OK);
    // What the rights say is not the whole truth.
    else await rmdir(await mkdtemp(join(folder, '.vitrine-try-')));
    return null;
  } catch (error) {
    return unwritable(named, error);
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function unwritable({ folder, use }: NamedPlace, error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new Refusal(`${use}_no_room`, `The disk with ${folder} is full: free some space on it.`, {
      folder,
    });
  }
  return new Refusal(
    `${use}_folder_unwritable`,
    `Vitrine may not write to ${folder}: allow it, or choose another folder.`,
    { folder },
  );
}

function missing({ folder, use }: NamedPlace): Refusal {
  return new Refusal(
    `${use}_folder_missing`,
    `The folder ${folder} is not there at the moment: its disk is not plugged in, or it was moved. Nothing is lost; Vitrine tries again by itself.`,
    { folder },
  );
}

function inside({ folder, use }: NamedPlace): Refusal {
  const instead =
    use === 'backup'
      ? 'Choose another place, best on another disk: a backup beside the data goes with it.'
      : 'Choose another place, where you look for your papers.';
  return new Refusal(`${use}_own_folder`, `${folder} is where Vitrine keeps its own data. ${instead}`, {
    folder,
  });
}

function onNetwork({ folder, use }: NamedPlace): Refusal {
  return new Refusal(
    `${use}_on_network`,
    `${folder} lies on another computer. The page may not send your data there: choose it in the window of the desktop program, or with "vitrine settings ${use}_folder".`,
    { folder },
  );
}
