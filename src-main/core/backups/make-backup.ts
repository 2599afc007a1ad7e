import { join } from 'node:path';
import { Refusal } from '../../../shared/contract/refusal.ts';
import type { BackupAbout } from '../../database/backup-about.ts';
import { writeBackup } from '../../database/backup.ts';
import { summariseData } from '../../database/data-summary.ts';
import type { CoreContext } from '../context.ts';
import { refusePlace } from '../folders/check-place.ts';
import { freeName } from '../folders/free-name.ts';
import { holdMedia } from '../media/settle.ts';
import { noteBackup, readNotes, type BackupNotes } from './notes.ts';
import { clearUnfinished, removeOldDailies } from './own-files.ts';
import { standingOf } from './standing.ts';
import type { FoundFile } from './stored-backups.ts';

/** How one is made: by itself or because it was asked for, who hears how far it is, and what gives it up. */
export interface MakeOptions {
  isDaily: boolean;
  tell?: (done: number) => void;
  signal?: AbortSignal | undefined;
}

/** Writes a backup into the chosen folder; one at a time. */
export async function makeBackup(context: CoreContext, options: MakeOptions): Promise<FoundFile> {
  const { folder, isOwnersWord, id, last } = readNotes(context.db);
  if (folder === null || id === null) {
    throw new Refusal('no_backup_folder', 'Choose first where backups are to go.');
  }
  return whileRunning(context, options, async (tell, signal) => {
    const refusal = await refusePlace({
      folder,
      use: 'backup',
      dataFolder: context.folder.path,
      isOwnersWord,
    });
    if (refusal !== null) throw refusal;
    await clearUnfinished(folder, id);
    const about = describe(context, id, options.isDaily);
    const file = freeName(folder, nameOf(context, about));
    const bytes = await holdMedia(context, () =>
      writeBackup(context.db, context.folder, join(folder, file), {
        about,
        tell,
        signal,
        unfinished: join(folder, `${file}.${id}.part`),
      }),
    );
    const at = about.made_at;
    await context.write(['backups'], (db) => {
      noteBackup(db, { at, bytes, folder, daily_at: options.isDaily ? at : (last?.daily_at ?? null) });
    });
    if (options.isDaily) await removeOldDailies(folder, id);
    return { file, bytes, at, about };
  });
}

/** Writes a backup to a file of its own, which the page then saves. */
export async function packBackup(context: CoreContext, file: string, options: MakeOptions): Promise<void> {
  const about = describe(context, readNotes(context.db).id ?? '', false);
  await whileRunning(context, options, (tell, signal) =>
    holdMedia(context, () => writeBackup(context.db, context.folder, file, { about, tell, signal })),
  );
}

/** The name of a backup that is made now: names sort by time. */
export function nameOf(
  context: CoreContext,
  { made_at: at, is_daily: isDaily }: Pick<BackupAbout, 'made_at' | 'is_daily'>,
): string {
  const [day = '', time = ''] = context.zone().toLocal(at).split('T');
  return `vitrine-${day}-${time.replaceAll(':', '')}${isDaily ? '-daily' : ''}.zip`;
}

/** Whether a backup of this folder's own has gone by the name under which it would lie there now: all of ours are gone. */
export function wasEmptied(
  { folder, last }: BackupNotes,
  found: readonly FoundFile[],
  id: string | null,
): boolean {
  return last !== null && last.folder === folder && !found.some(({ about }) => about?.of === id);
}

async function whileRunning<T>(
  context: CoreContext,
  { tell = () => undefined, signal }: MakeOptions,
  work: (tell: (done: number) => void, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const standing = standingOf(context.folder);
  if (standing.running !== null) {
    throw new Refusal('backup_running', 'A backup is being written already: wait for it, or cancel it.');
  }
  const controller = new AbortController();
  const running = (standing.running = { controller, done: 0 });
  context.changes.announce(['backups']);
  try {
    const signals = [controller.signal, ...(signal === undefined ? [] : [signal])];
    const hear = (done: number): void => {
      running.done = done;
      tell(done);
    };
    return await work(hear, AbortSignal.any(signals));
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    throw new Refusal('backup_cancelled', 'The backup was cancelled, and nothing of it was kept.');
  } finally {
    standing.running = null;
    context.changes.announce(['backups']);
  }
}

function describe(context: CoreContext, of: string, isDaily: boolean): BackupAbout {
  return {
    vitrine: 'backup',
    of,
    is_daily: isDaily,
    made_at: context.clock(),
    contents: summariseData(context.db),
  };
}
