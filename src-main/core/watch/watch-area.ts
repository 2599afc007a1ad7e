import { basename } from 'node:path';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import {
  leaveOutWatchedFile,
  listWaitingFiles,
  readLastWatchedImport,
} from '../../database/watched-files.ts';
import type { CoreContext } from '../context.ts';
import { api } from '../implement.ts';
import { refuseWatchedFolder } from './check-folder.ts';

/** How many waiting files are listed; the rest is counted. */
const mostListed = 500;

/** The watched folder, as the page and the command line see it. */
export const watch = {
  state: api.imports.watch.state.handler(({ context }) => {
    const folder = context.settings().values.watched_folder;
    const { isRunning, importing } = context.watch;
    const problem = isRunning ? context.watch.problem : refusalOf(folder, context);
    // Nothing of a folder that is not there can be looked at.
    const waiting = folder === null || isGone(problem?.code) ? [] : listWaitingFiles(context.db);
    const last = readLastWatchedImport(context.db);
    return {
      folder: typeof folder === 'string' ? folder : null,
      is_running: isRunning || isWatchedElsewhere(context, folder),
      importing,
      problem:
        problem === null ? null : { code: problem.code, message: problem.message, details: problem.details },
      waiting: waiting
        .slice(0, mostListed)
        .map(({ path, code }) => ({ path, file: basename(path), reason: code ?? '' })),
      waiting_total: waiting.length,
      last_imported:
        last === undefined
          ? null
          : {
              import_id: String(last.run_id),
              at: context.zone().toIso(last.started_at),
              files: last.files,
              new: last.added,
            },
    };
  }),

  leaveOut: api.imports.watch.leaveOut.handler(({ context, input }) =>
    context.write(['imports'], (db) => ({
      left_out: input.paths.filter((path) => leaveOutWatchedFile(db, path)).length,
    })),
  ),
};

/** Where nobody watches in this process, the folder is looked at now. */
function refusalOf(folder: unknown, context: CoreContext): Refusal | null {
  return typeof folder === 'string' ? refuseWatchedFolder(folder, context.folder.path) : null;
}

function isGone(code: string | undefined): boolean {
  return code === 'watch_folder_missing' || code === 'watch_folder_unreadable';
}

/** A page's host that holds the folder watches for everybody. */
function isWatchedElsewhere({ readonly }: CoreContext, folder: unknown): boolean {
  return folder !== null && readonly?.details['host'] === 'page';
}
