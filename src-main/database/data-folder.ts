import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/contract/refusal.ts';
import { toRefusal } from './refusals.ts';

/** The places inside one data folder. */
export interface DataFolder {
  readonly path: string;
  readonly database: string;
  readonly lock: string;
  readonly media: string;
  readonly backups: string;
  readonly logs: string;
  /** Files that the page is handing over; emptied at each start. */
  readonly incoming: string;
}

/** Names the places of a data folder without touching the disk. */
export function describeDataFolder(path: string): DataFolder {
  return {
    path,
    database: join(path, 'vitrine.db'),
    lock: join(path, 'lock'),
    media: join(path, 'media'),
    backups: join(path, 'backups'),
    logs: join(path, 'logs'),
    incoming: join(path, 'incoming'),
  };
}

/** Creates what is missing, mode 0700; throws a Refusal when that is not possible. */
export function prepareDataFolder(path: string): DataFolder {
  const folder = describeDataFolder(path);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    keepPrivate(path);
    for (const place of [folder.media, folder.backups, folder.logs])
      mkdirSync(place, { recursive: true, mode: 0o700 });
    return folder;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOTDIR')) {
      throw new Refusal('not_a_folder', `${path} is not a folder: choose another one with --data.`);
    }
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Refusal(
        'folder_not_writable',
        `Vitrine cannot create ${path}. Choose another data folder with --data.`,
      );
    }
    throw toRefusal(error, folder.database);
  }
}

/** Takes the rights of others away; what the owner has taken from himself stays so. */
function keepPrivate(path: string): void {
  const { mode } = statSync(path);
  if ((mode & 0o077) !== 0) chmodSync(path, mode & 0o700);
}
