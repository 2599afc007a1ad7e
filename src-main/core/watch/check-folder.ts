import { opendirSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve, isAbsolute } from 'node:path';
import { Refusal } from '../../../shared/contract/refusal.ts';
import { refusePath } from '../../imports/refuse-path.ts';

/** Why a folder cannot be watched, or null. `dataFolder` is Vitrine's own, where nothing of the owner's lies. */
export function refuseWatchedFolder(folder: string, dataFolder: string): Refusal | null {
  const elsewhere = refusePath(folder);
  if (elsewhere !== null) return elsewhere;
  try {
    if (!statSync(folder).isDirectory()) {
      return new Refusal('watch_not_a_folder', `${folder} is not a folder: name the folder itself.`, {
        folder,
      });
    }
    // Listing needs more rights than looking.
    opendirSync(folder).closeSync();
    return isInside(realpathSync(folder), realpathSync(dataFolder)) ? insideData(folder) : null;
  } catch (error) {
    return unwatchable(folder, error);
  }
}

/** The refusal for a folder that the system does not let us list. */
export function unwatchable(folder: string, error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new Refusal(
      'watch_folder_missing',
      `There is no folder ${folder} at the moment: it was moved or renamed, or its drive is not connected.`,
      { folder },
    );
  }
  return new Refusal(
    'watch_folder_unreadable',
    `The folder ${folder} may not be read: allow reading it, or name another one.`,
    { folder },
  );
}

/** Whether a path is a folder or lies in it; both without links in them. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || (!/^\.\.(?:[\\/]|$)/.test(way) && !isAbsolute(way));
}

function insideData(folder: string): Refusal {
  return new Refusal(
    'watch_own_folder',
    `${folder} is where Vitrine keeps its own data: name the folder into which your exports come.`,
    { folder },
  );
}
