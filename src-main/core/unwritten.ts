import { dirname } from 'node:path';
import { Refusal } from '../../shared/contract/refusal.ts';
import { toRefusal } from '../database/refusals.ts';

/** Why a file could not be written at its place, in the owner's words; anything that is not about that place is returned unchanged. */
export function refuseUnwritten(error: unknown, file: string): unknown {
  const { code, path } = systemError(error);
  const isHere = path === null || path === dirname(file) || path.startsWith(file);
  if (!isHere) return error;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new Refusal('no_such_folder', `There is no folder for ${file}: choose another place.`, { file });
  }
  if (code === 'EISDIR') {
    return new Refusal('place_is_folder', `${file} is a folder: add a file name to it.`, { file });
  }
  if (code === 'ENAMETOOLONG' || code === 'EINVAL') {
    return new Refusal('bad_file_name', `${file} is no name that a file can have here: choose another one.`, {
      file,
    });
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    const folder = dirname(file);
    return new Refusal(
      'place_not_writable',
      `Vitrine may not write to ${folder}: choose another place, or give yourself the right to write there.`,
      { folder },
    );
  }
  return toRefusal(error, file);
}

/** Why a file that is whole could not take its place: on Windows one that a spreadsheet has open lets nobody replace it. */
export function refuseUnplaced(error: unknown, file: string): unknown {
  const { code } = systemError(error);
  if (code !== 'EBUSY' && code !== 'EPERM' && code !== 'EACCES') return refuseUnwritten(error, file);
  return new Refusal(
    'file_open_elsewhere',
    `${file} is there already and cannot be replaced: close it where it is open, or choose another name.`,
    { file },
  );
}

function systemError(error: unknown): { code: string | null; path: string | null } {
  const { code, path } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  return { code: code ?? null, path: path ?? null };
}
