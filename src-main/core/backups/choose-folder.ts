import type { CoreContext } from '../context.ts';
import { readChosenFolder } from '../folders/choose-folder.ts';
import { noteFolder } from './notes.ts';

/** Chooses where backups go, or nowhere; refused where they cannot, or may not be sent by who asks. Returns the folder as it is stored. */
export async function chooseBackupFolder(context: CoreContext, typed: string | null): Promise<string | null> {
  const { folder, isOwnersWord } = await readChosenFolder(context, 'backup', typed);
  await context.write(['settings', 'backups'], (db) => {
    noteFolder(db, folder, isOwnersWord, context.clock());
  });
  return folder;
}
